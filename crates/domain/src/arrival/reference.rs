//! The reference of something that arrived, to be quoted before it is a registration.

use crate::{id::ArrivalId, reference::Reference};

/// What its references begin with.
pub const ARRIVAL_PREFIX: &str = "ARR";

/// The reference of something that arrived.
pub fn arrival_reference(arrival: ArrivalId) -> Reference {
    Reference::of(ARRIVAL_PREFIX, arrival.uuid())
}
