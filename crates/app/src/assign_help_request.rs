//! Somebody of the staff takes a request, or puts it back for others.

use domain::{
    help_request::{AssignHelpRequest, WorkRefusal, assign_help_request},
    id::{CommandId, HelpRequestId},
};
use policy::Action;

use crate::{App, Outcome, Session, help_work::Work};

impl App {
    /// Takes an open request for oneself (`take`), or puts it back. Taking what a colleague has is allowed: people fall ill.
    pub async fn assign_help_request(
        &self,
        session: &Session,
        command: CommandId,
        request: HelpRequestId,
        take: bool,
    ) -> Outcome<(), WorkRefusal> {
        let by = session.user.id;
        let work = Work { command, name: "assign-help-request", request, input: &take, action: Action::AssignHelpRequest };
        let decide =
            move |state: &_, cx: &_| assign_help_request(state, &AssignHelpRequest { owner: take.then_some(by), by }, cx);
        self.work_on_help(session, work, decide).await
    }
}
