//! Staff record that they rang somebody without an account: when, on which number, and from which register the number is.

use domain::{
    help_request::{RecordCallBack, Register, WorkRefusal, record_call_back},
    id::{CommandId, HelpRequestId},
    values::PhoneNumber,
};
use policy::Action;

use crate::{App, Outcome, Session, help_work::Work};

impl App {
    /// Records a call: the number, the register that it is from, and whether the asker was reached.
    pub async fn record_call_back(
        &self,
        session: &Session,
        command: CommandId,
        request: HelpRequestId,
        call: (PhoneNumber, Register, bool),
    ) -> Outcome<(), WorkRefusal> {
        let by = session.user.id;
        let work = Work { command, name: "record-call-back", request, input: &call, action: Action::RecordCallBack };
        let (number, register, reached) = call.clone();
        let call = RecordCallBack { number, register, reached, by };
        self.work_on_help(session, work, move |state, cx| record_call_back(state, call.clone(), cx)).await
    }
}
