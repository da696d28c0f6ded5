//! Staff open a request again for an asker whom the answer did not help.

use domain::{
    help_request::{ReopenHelpRequest, Text, WorkRefusal, reopen_help_request},
    id::{CommandId, HelpRequestId},
};
use policy::Action;

use crate::{App, Outcome, Session, help_work::Work};

impl App {
    /// Opens an answered or closed request again; it gets a new due date.
    pub async fn reopen_help_request(
        &self,
        session: &Session,
        command: CommandId,
        request: HelpRequestId,
        reason: Text,
    ) -> Outcome<(), WorkRefusal> {
        self.open_help_again(session, (command, "reopen-help-request", Action::ReopenHelpRequest), request, reason).await
    }

    /// Opens a request again, under the permission of whoever wishes it.
    pub(crate) async fn open_help_again(
        &self,
        session: &Session,
        wish: (CommandId, &'static str, Action),
        request: HelpRequestId,
        reason: Text,
    ) -> Outcome<(), WorkRefusal> {
        let (command, name, action) = wish;
        let work = Work { command, name, request, input: &reason, action };
        let reopen = ReopenHelpRequest { reason: reason.clone(), due: self.help_due(), by: session.user.id };
        self.work_on_help(session, work, move |state, cx| reopen_help_request(state, reopen.clone(), cx)).await
    }
}
