//! What is known of a case so far.

use super::{Event, ProsecutionCase};
use crate::state::Folds;

/// A case that has arrived, or nothing yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The case as last received.
    pub case: Option<ProsecutionCase>,
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Received(case) => self.case = Some((**case).clone()),
        }
    }
}
