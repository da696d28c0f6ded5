//! Staff open one request: what was asked, by whom, what has been done. The opening is recorded before anything is shown.

use std::collections::BTreeMap;

use domain::{
    help_request::{Asked, Event, Kind, State},
    id::{ArrivalId, HelpRequestId, UserId},
    state::fold,
};
use policy::{Action, Facts};

use crate::{App, Failure, Outcome, RegisterNumber, Session, help_work::help_facts, stream};

/// The act as access records name it.
const OPENED: &str = "open-help-request";

/// A request with all that happened to it.
#[derive(Debug)]
pub struct OpenedHelp {
    /// Which.
    pub id: HelpRequestId,
    /// What was asked.
    pub asked: Asked,
    /// Where it stands.
    pub state: State,
    /// Everything that happened, from the asking on.
    pub history: Vec<Event>,
    /// The names of those who did it.
    pub names: BTreeMap<UserId, String>,
    /// What registers have to ring, for staff who must call back.
    pub numbers: Vec<RegisterNumber>,
    /// The message that it came in, where this person may open it.
    pub arrival: Option<ArrivalId>,
}

impl App {
    /// Opens a request for a member of staff.
    pub async fn open_help_request(&self, session: &Session, id: HelpRequestId) -> Outcome<OpenedHelp, ()> {
        let opened = self.help_request(session, id, Action::OpenHelpRequest).await?;
        let call = opened.asked.kind == Kind::Urn && opened.asked.asker.account.is_none();
        let numbers = if call { self.help_numbers(&opened.asked).await? } else { Vec::new() };
        let opens =
            |id: &ArrivalId| self.policy.decide(&session.actor(), Action::OpenArrival, &Facts::Arrival { id: *id }).permitted;
        let arrival = opened.asked.arrival.filter(opens);
        Ok(OpenedHelp { numbers, arrival, ..opened })
    }

    /// A request with its history, under the permission of whoever opens it.
    pub(crate) async fn help_request(&self, session: &Session, id: HelpRequestId, action: Action) -> Outcome<OpenedHelp, ()> {
        let (state, history) = self.help_history(id).await?;
        if !self.policy.decide(&session.actor(), action, &help_facts(id, &state)).permitted {
            return Err(Failure::Hidden);
        }
        let asked = state.asked.as_deref().cloned().ok_or(Failure::Hidden)?;
        self.record_look(session, OPENED, ("help-request", id.uuid()), String::new()).await?;
        let ids: Vec<UserId> = history.iter().filter_map(actor).chain(state.owner).collect();
        let names = self.names_of(&ids).await?;
        Ok(OpenedHelp { id, asked, names, state, history, numbers: Vec::new(), arrival: None })
    }

    /// What a request has come to, and all that happened to it.
    pub(crate) async fn help_history(&self, id: HelpRequestId) -> Result<(State, Vec<Event>), store::Fault> {
        let mut history = Vec::new();
        for recorded in self.store.history(&stream::<Event>(id.uuid())).await? {
            if let Some(domain::Event::HelpRequest(event)) = recorded.event {
                history.push(event);
            }
        }
        Ok((fold(&history), history))
    }
}

/// Who did what an event tells.
fn actor(event: &Event) -> Option<UserId> {
    match event {
        Event::Asked(asked) => asked.noted_by,
        Event::CalledBack(call) => Some(call.by),
        Event::Answered(answer) => Some(answer.by),
        Event::Assigned { by, .. }
        | Event::NoteAdded { by, .. }
        | Event::Told { by, .. }
        | Event::Moved { by, .. }
        | Event::Closed { by, .. }
        | Event::Reopened { by, .. } => Some(*by),
    }
}
