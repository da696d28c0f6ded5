//! What all work on a help request has in common: the permission is asked on its queue and asker as they are at that moment.

use domain::{
    Context,
    help_request::{Event, Kind, State, WorkRefusal},
    id::{CommandId, HelpRequestId},
};
use policy::{Action, Facts};
use serde::Serialize;

use crate::{App, Ask, Done, Outcome, Session, Streams, stream};

/// One piece of work on a request.
pub(crate) struct Work<'a, I: Serialize> {
    /// The command.
    pub(crate) command: CommandId,
    /// The use case's name.
    pub(crate) name: &'static str,
    /// Which request.
    pub(crate) request: HelpRequestId,
    /// What was typed.
    pub(crate) input: &'a I,
    /// What the policy is asked.
    pub(crate) action: Action,
}

/// A request as the rules see it. What is not there is of no queue that anybody could tell from another.
pub(crate) fn help_facts(id: HelpRequestId, state: &State) -> Facts {
    let asked = state.asked.as_deref();
    Facts::HelpRequest {
        id,
        kind: asked.map_or(Kind::Technical, |asked| asked.kind),
        asker: asked.and_then(|asked| asked.asker.account).map(|(user, _)| user),
    }
}

impl App {
    /// Does a piece of work, in one transaction.
    pub(crate) async fn work_on_help<I, D>(&self, session: &Session, work: Work<'_, I>, decide: D) -> Outcome<(), WorkRefusal>
    where
        I: Serialize,
        D: Fn(&State, &Context) -> Result<Vec<Event>, WorkRefusal> + Send + 'static,
    {
        let id = work.request;
        let ask = Ask {
            id: work.command,
            name: work.name,
            input: &(id, work.input),
            streams: vec![stream::<Event>(id.uuid())],
            action: work.action,
        };
        let facts = move |streams: &Streams<'_>, _| help_facts(id, &streams.state(id.uuid()));
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            Ok(Done::in_stream(id.uuid(), decide(&streams.state::<State>(id.uuid()), cx)?, ()))
        };
        self.decide(session.who(), ask, facts, decide).await
    }
}
