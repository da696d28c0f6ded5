//! A second officer does not agree with the first: the registration of a prosecuting organisation waits again.

use super::{Event, State};
use crate::{
    Context,
    registration::{DecideRefusal, LONGEST_REASON, Standing, UndoFirstApproval, said},
};

/// Undoes the first approval; where there is none, there is nothing to undo.
pub fn undo_first_approval(state: &State, command: &UndoFirstApproval, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    super::still_waiting(state)?;
    if !matches!(state.standing, Standing::FirstApproved { .. }) {
        return Ok(Vec::new());
    }
    let words = said(&command.words, LONGEST_REASON, DecideRefusal::ReasonNeeded, DecideRefusal::ReasonTooLong)?;
    Ok(vec![Event::FirstApprovalUndone { words, by: command.by, at: cx.now }])
}
