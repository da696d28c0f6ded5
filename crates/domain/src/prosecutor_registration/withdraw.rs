//! The sender takes the registration of a prosecuting organisation back, at any time before it is decided.
//! Who the sender is was proved before: this asks nobody.

use super::{Event, State};
use crate::{
    Context,
    registration::{DecideRefusal, Standing},
};

/// Takes it back; taken back already, nothing changes.
pub fn withdraw(state: &State, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    if state.standing == Standing::Withdrawn {
        return Ok(Vec::new());
    }
    super::still_waiting(state)?;
    Ok(vec![Event::Withdrawn { at: cx.now }])
}
