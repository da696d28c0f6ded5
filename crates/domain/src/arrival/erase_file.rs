//! The bytes of what arrived are erased when their time is over; the digest stays in the log.

use super::{Event, State};
use crate::Context;

/// Erases the file of what arrived; nothing follows where there is none, or no more.
pub fn erase_file(state: &State, cx: &Context) -> Vec<Event> {
    let kept = state.received.as_ref().is_some_and(|received| received.file.is_some());
    let forms = state.became.iter().any(|event| matches!(event, Event::NeedsMending(_)));
    if state.erased || !(kept || forms) {
        return Vec::new();
    }
    vec![Event::FileErased { at: cx.now }]
}
