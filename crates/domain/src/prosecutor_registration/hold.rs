//! An officer puts the registration of a prosecuting organisation aside for a reason that only officers read.

use super::{Event, State};
use crate::{
    Context,
    registration::{DecideRefusal, Hold, LONGEST_REASON, said},
};

/// Puts a waiting registration aside.
pub fn hold(state: &State, command: &Hold, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    super::in_hand(state)?;
    let reason = said(&command.reason, LONGEST_REASON, DecideRefusal::ReasonNeeded, DecideRefusal::ReasonTooLong)?;
    Ok(vec![Event::Held { reason, by: command.by, at: cx.now }])
}
