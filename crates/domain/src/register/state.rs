//! Which extracts were loaded, and which counts.

use super::{Event, Extract, Register};
use crate::state::Folds;

/// Every extract, in the order in which they were loaded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The extracts.
    pub extracts: Vec<Extract>,
}

impl State {
    /// The extract that counts: the last one that was loaded.
    pub fn current(&self, register: Register) -> Option<&Extract> {
        self.extracts.iter().rev().find(|extract| extract.register == register)
    }
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::ExtractLoaded(extract) => self.extracts.push(extract.clone()),
        }
    }
}
