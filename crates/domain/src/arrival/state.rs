//! What is known of something that arrived.

use super::{Event, Received};
use crate::state::Folds;

/// Something that arrived, so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// As it came; `None` where nothing did.
    pub received: Option<Box<Received>>,
    /// What became of it, in order.
    pub became: Vec<Event>,
    /// The bytes were erased.
    pub erased: bool,
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Received(received) => self.received = Some(received.clone()),
            Event::FileErased { .. } => self.erased = true,
            other => self.became.push(other.clone()),
        }
    }
}
