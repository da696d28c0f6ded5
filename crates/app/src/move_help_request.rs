//! A request came to the wrong queue: whoever works in that queue moves it to another, also to one that is not theirs.

use domain::{
    help_request::{Kind, MoveHelpRequest, WorkRefusal, move_help_request},
    id::{CommandId, HelpRequestId},
};
use policy::Action;

use crate::{App, Outcome, Session, help_work::Work};

impl App {
    /// Moves an open request into another queue.
    pub async fn move_help_request(
        &self,
        session: &Session,
        command: CommandId,
        request: HelpRequestId,
        kind: Kind,
    ) -> Outcome<(), WorkRefusal> {
        let work = Work { command, name: "move-help-request", request, input: &kind, action: Action::MoveHelpRequest };
        let wish = MoveHelpRequest { kind, by: session.user.id };
        self.work_on_help(session, work, move |state, cx| move_help_request(state, &wish, cx)).await
    }
}
