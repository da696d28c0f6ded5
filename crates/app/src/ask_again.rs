//! Whoever asked says that the answer did not help: their own request is open again, with a new due date.

use domain::{
    help_request::{Text, WorkRefusal},
    id::{CommandId, HelpRequestId},
};
use policy::Action;

use crate::{App, Outcome, Session};

impl App {
    /// Opens one's own request again, saying what is still wanted.
    pub async fn ask_again(
        &self,
        session: &Session,
        command: CommandId,
        request: HelpRequestId,
        reason: Text,
    ) -> Outcome<(), WorkRefusal> {
        self.open_help_again(session, (command, "ask-again", Action::AskAgain), request, reason).await
    }
}
