//! Staff record that they rang an asker and told the answer: for those who have no e-mail, or wish to be rung.

use domain::{
    help_request::{RecordTold, WorkRefusal, record_told},
    id::{CommandId, HelpRequestId},
};
use policy::Action;

use crate::{App, Outcome, Session, help_work::Work};

impl App {
    /// Records that the asker knows the answer, from now on.
    pub async fn record_told(&self, session: &Session, command: CommandId, request: HelpRequestId) -> Outcome<(), WorkRefusal> {
        let work = Work { command, name: "record-told", request, input: &(), action: Action::RecordTold };
        let told = RecordTold { by: session.user.id };
        self.work_on_help(session, work, move |state, cx| record_told(state, &told, cx)).await
    }
}
