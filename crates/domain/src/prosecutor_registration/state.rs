//! Where the registration of a prosecuting organisation stands.

use super::{Event, Submitted};
use crate::{id::OrganisationId, state::Folds};

/// A registration so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum State {
    /// Nothing has arrived.
    #[default]
    Nothing,
    /// Waiting for an officer.
    Waiting(Box<Submitted>),
    /// Approved: the organisation exists.
    Approved(OrganisationId),
    /// Rejected.
    Rejected,
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        *self = match event {
            Event::Submitted(submitted) => Self::Waiting(submitted.clone()),
            Event::Approved { organisation, .. } => Self::Approved(*organisation),
            Event::Rejected { .. } => Self::Rejected,
        };
    }
}
