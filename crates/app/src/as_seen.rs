//! A decision on a registration, of whichever kind, holds only while it is as the officer saw it.

use domain::{
    event::InStream,
    id::{RegistrationId, UserId},
    registration::{DecideRefusal, Seen, Steps, nothing_newer},
};

use crate::Streams;

/// Refuses where something that weighs has come since the officer looked.
pub(crate) fn as_seen<E: InStream + Steps>(
    streams: &Streams<'_>,
    id: RegistrationId,
    seen: Seen,
    officer: UserId,
) -> Result<(), DecideRefusal> {
    nothing_newer(streams.newer::<E>(id.uuid(), seen.0), officer)
}
