//! How events become bytes and come back, and what the log says about each.
//! Knows no event: the application brings its own type.

use std::borrow::Cow;

use uuid::Uuid;

use crate::Fault;

/// Names a stream: what kind of thing it is about, and which one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StreamId {
    /// The kind of thing.
    pub category: Cow<'static, str>,
    /// Which one.
    pub id: Uuid,
}

impl StreamId {
    /// The stream of the thing `id` in `category`.
    pub const fn new(category: &'static str, id: Uuid) -> Self {
        Self { category: Cow::Borrowed(category), id }
    }
}

/// Turns events into bytes and back. Old kinds and schemas are upcast in `decode`.
pub trait Codec: Send + Sync + 'static {
    /// The event of the application.
    type Event: Clone + Send + Sync + 'static;

    /// The name under which the event is stored. Never changes.
    fn kind(event: &Self::Event) -> &'static str;

    /// The number of the payload's shape, raised whenever the shape changes.
    fn schema(event: &Self::Event) -> i32;

    /// The payload, as JSON text.
    fn encode(event: &Self::Event) -> Result<Vec<u8>, Fault>;

    /// The event of a payload as it was first written.
    fn decode(kind: &str, schema: i32, payload: &[u8]) -> Result<Self::Event, Fault>;
}

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded<E> {
    /// Global and without gaps, from 1; 0 while the entry is not yet committed (an earlier command of the same group).
    pub position: i64,
    /// The stream that it belongs to.
    pub stream: StreamId,
    /// Its number in the stream, from 1.
    pub version: i64,
    /// The kind under which it is stored.
    pub kind: String,
    /// The number of the payload's shape when it was written.
    pub schema: i32,
    /// Who did it.
    pub actor: Uuid,
    /// When, in microseconds UTC.
    pub at: i64,
    /// The command that it follows from.
    pub command: Uuid,
    /// What happened; `None` once the payload was erased.
    pub event: Option<E>,
}

/// Opens payloads that were sealed under a key that is not in the database.
pub trait Unseal: Send + Sync {
    /// The plaintext, as it was first written.
    fn open(&self, key_id: &str, sealed: &[u8]) -> Result<Vec<u8>, Fault>;
}
