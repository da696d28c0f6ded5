//! An officer asks the sender of a prosecuting organisation something; the words go to the administrator as they are.

use domain::{
    id::{CommandId, RegistrationId},
    prosecutor_registration::{State, query},
    registration::{DecideRefusal, Query},
};
use policy::{Action, Facts};

use crate::{App, Outcome, Session, act_on::Act};

impl App {
    /// Asks about a registration; it waits for its sender from here on.
    pub async fn query_prosecutor(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        words: &str,
    ) -> Outcome<(), DecideRefusal> {
        let (action, facts) = (Action::QueryRegistration, Facts::Registration { id });
        let act = Act { command, name: "query-prosecutor", action, facts, input: &(id, words) };
        let question = Query { words: words.to_owned(), by: session.user.id };
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| query(state, &question, cx)).await
    }
}
