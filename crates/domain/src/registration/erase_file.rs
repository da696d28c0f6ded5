//! A form as it was sent is erased when its time is over; its digest and what was understood stay.

use super::{Event, State};
use crate::Context;

/// Erases the file of a registration; nothing follows where there is none, or no more.
pub fn erase_file(state: &State, cx: &Context) -> Vec<Event> {
    let file = state.submitted.as_ref().and_then(|submitted| submitted.file.as_ref());
    let kept = file.filter(|file| !state.erased.contains(&file.digest));
    kept.map(|file| Event::FileErased { digest: file.digest.clone(), at: cx.now }).into_iter().collect()
}
