//! Staff close a request that needs no answer: it came twice, or its asker withdrew it.

use domain::{
    help_request::{CloseHelpRequest, Text, WorkRefusal, close_help_request},
    id::{CommandId, HelpRequestId},
};
use policy::Action;

use crate::{App, Outcome, Session, help_work::Work};

impl App {
    /// Closes an open request, with the reason for the asker.
    pub async fn close_help_request(
        &self,
        session: &Session,
        command: CommandId,
        request: HelpRequestId,
        reason: Text,
    ) -> Outcome<(), WorkRefusal> {
        let by = session.user.id;
        let work = Work { command, name: "close-help-request", request, input: &reason, action: Action::CloseHelpRequest };
        let close = CloseHelpRequest { reason: reason.clone(), by };
        self.work_on_help(session, work, move |state, cx| close_help_request(state, close.clone(), cx)).await
    }
}
