//! What is known of an organisation.

use super::{Event, Registered};
use crate::state::Folds;

/// An organisation, or nothing yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// As registered.
    pub registered: Option<Registered>,
}

impl State {
    /// The LAA account numbers of its offices.
    pub fn laa_accounts(&self) -> Vec<String> {
        self.registered.iter().flat_map(|it| &it.offices).filter_map(|office| office.laa_account.clone()).collect()
    }
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Registered(registered) => self.registered = Some((**registered).clone()),
        }
    }
}
