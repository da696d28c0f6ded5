//! An officer undoes a first approval, with words for whoever decides next.

use domain::{
    id::{CommandId, RegistrationId},
    registration::{DecideRefusal, State, UndoFirstApproval, undo_first_approval},
};
use policy::{Action, Facts};

use crate::{App, Outcome, Session, act_on::Act};

impl App {
    /// Undoes the first approval of a registration.
    pub async fn undo_first_approval(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        words: &str,
    ) -> Outcome<(), DecideRefusal> {
        let (action, facts) = (Action::UndoFirstApproval, Facts::Registration { id });
        let act = Act { command, name: "undo-first-approval", action, facts, input: &(id, words) };
        let undo = UndoFirstApproval { words: words.to_owned(), by: session.user.id };
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| undo_first_approval(state, undo.clone(), cx)).await
    }
}
