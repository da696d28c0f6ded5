//! A second officer does not agree with the first approval of a prosecuting organisation.

use domain::{
    id::{CommandId, RegistrationId},
    prosecutor_registration::{State, undo_first_approval},
    registration::{DecideRefusal, UndoFirstApproval},
};
use policy::{Action, Facts};

use crate::{App, Outcome, Session, act_on::Act};

impl App {
    /// Undoes the first approval; the registration waits again.
    pub async fn undo_prosecutor_approval(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        words: &str,
    ) -> Outcome<(), DecideRefusal> {
        let (action, facts) = (Action::UndoFirstApproval, Facts::Registration { id });
        let act = Act { command, name: "undo-prosecutor-approval", action, facts, input: &(id, words) };
        let undoing = UndoFirstApproval { words: words.to_owned(), by: session.user.id };
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| undo_first_approval(state, &undoing, cx)).await
    }
}
