//! Staff rang somebody who has no account, on a number of a register: that is how who they are is known.
//! A number that stands in the request proves nothing and is never the one to ring for a URN.

use super::{CallBack, Event, Register, State, WorkRefusal};
use crate::{Context, id::UserId, values::PhoneNumber};

/// The call.
#[derive(Debug, Clone)]
pub struct RecordCallBack {
    /// The number that was called.
    pub number: PhoneNumber,
    /// Where it was taken from.
    pub register: Register,
    /// Was the asker spoken to?
    pub reached: bool,
    /// Who called.
    pub by: UserId,
}

/// Records a call about an open request.
pub fn record_call_back(state: &State, command: RecordCallBack, cx: &Context) -> Result<Vec<Event>, WorkRefusal> {
    if state.open()?.asker.account.is_some() {
        return Err(WorkRefusal::HasAccount);
    }
    Ok(vec![Event::CalledBack(CallBack {
        number: command.number,
        register: command.register,
        reached: command.reached,
        by: command.by,
        at: cx.now,
    })])
}
