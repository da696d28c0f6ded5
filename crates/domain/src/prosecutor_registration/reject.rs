//! An officer rejects the registration of a prosecuting organisation with a reason that the applicant reads.

use super::{Event, State};
use crate::{
    Context,
    registration::{DecideRefusal, LONGEST_REASON, Reject, said},
};

/// Rejects a registration that is not decided.
pub fn reject(state: &State, command: &Reject, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    super::still_waiting(state)?;
    let reason = said(&command.reason, LONGEST_REASON, DecideRefusal::ReasonNeeded, DecideRefusal::ReasonTooLong)?;
    Ok(vec![Event::Rejected { reason, by: command.by, at: cx.now }])
}
