//! An officer asks the sender something; the words go to the accountable administrator as they are.

use domain::{
    id::{CommandId, RegistrationId},
    registration::{DecideRefusal, Query, State, query},
};
use policy::{Action, Facts};

use crate::{App, Outcome, Session, act_on::Act};

impl App {
    /// Asks about a registration; it waits for its sender from here on.
    pub async fn query_registration(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        words: &str,
    ) -> Outcome<(), DecideRefusal> {
        let (action, facts) = (Action::QueryRegistration, Facts::Registration { id });
        let act = Act { command, name: "query-registration", action, facts, input: &(id, words) };
        let question = Query { words: words.to_owned(), by: session.user.id };
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| query(state, question.clone(), cx)).await
    }
}
