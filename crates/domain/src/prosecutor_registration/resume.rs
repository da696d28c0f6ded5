//! An officer takes up again what was on hold, or what waited for an answer that came another way.

use super::{Event, State};
use crate::{
    Context,
    id::UserId,
    registration::{DecideRefusal, Standing},
};

/// Takes it up again; where it waits already, nothing changes.
pub fn resume(state: &State, by: UserId, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    match state.standing {
        Standing::Held | Standing::Queried { .. } => Ok(vec![Event::Resumed { by, at: cx.now }]),
        _ => super::in_hand(state).map(|_| Vec::new()),
    }
}
