//! Staff open one request: what was asked, by whom, what has been done. The opening is recorded before anything is shown.

use std::collections::BTreeMap;

use domain::{
    help_request::{Asked, Event, State},
    id::{HelpRequestId, UserId},
    state::fold,
};
use policy::Action;

use crate::{App, Failure, Outcome, Session, help_work::help_facts, stream};

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
}

impl App {
    /// Opens a request for a member of staff.
    pub async fn open_help_request(&self, session: &Session, id: HelpRequestId) -> Outcome<OpenedHelp, ()> {
        self.help_request(session, id, Action::OpenHelpRequest).await
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
        Ok(OpenedHelp { id, asked, names: self.names_of(&ids).await?, state, history })
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
        Event::Assigned { by, .. } | Event::NoteAdded { by, .. } | Event::Closed { by, .. } | Event::Reopened { by, .. } => {
            Some(*by)
        }
    }
}
