//! What is known of a document.

use super::{Event, Material};
use crate::state::Folds;

/// A document, or nothing yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The document.
    pub material: Option<Material>,
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Filed(material) | Event::Served(material, _) => self.material = Some((**material).clone()),
        }
    }
}
