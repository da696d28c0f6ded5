//! A decision on a registration holds only while it is as the officer saw it.

use domain::{
    id::{RegistrationId, UserId},
    registration::{DecideRefusal, Event, Seen, nothing_newer},
};

use crate::Streams;

/// Refuses where something that weighs has come since the officer looked.
pub(crate) fn as_seen(streams: &Streams<'_>, id: RegistrationId, seen: Seen, officer: UserId) -> Result<(), DecideRefusal> {
    nothing_newer(streams.newer::<Event>(id.uuid(), seen.0), officer)
}
