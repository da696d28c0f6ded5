//! Which days have been entered.

use super::Event;
use crate::state::Folds;

/// The newest day entered, if any.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct State {
    /// Days since 1970-01-01, UTC.
    pub latest: Option<i64>,
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::AccessHeadsEntered { day, .. } => self.latest = self.latest.max(Some(*day)),
        }
    }
}
