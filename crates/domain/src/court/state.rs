//! What an officer last said of a court's go-live.

use super::{Event, GoLiveSet};
use crate::state::Folds;

/// A court in the roll-out; nothing was set where the table's date holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// What was last set.
    pub set: Option<GoLiveSet>,
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::GoLiveSet(set) => self.set = Some(set.clone()),
        }
    }
}
