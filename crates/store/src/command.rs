//! A command and what a decision may see and give back.
//! Holds no storage: the writer carries it out.

use std::sync::Arc;

use uuid::Uuid;

use crate::{Access, Recorded, Side, StreamId};

/// Something that a person or machine asked for, once.
#[derive(Debug, Clone)]
pub struct Command {
    /// The same id, actor and digest again get the first answer again.
    pub id: Uuid,
    /// What was asked for, for those who look after the system.
    pub name: &'static str,
    /// Who asked.
    pub actor: Uuid,
    /// A digest of the input.
    pub digest: [u8; 32],
    /// Every stream that the decision reads. A stream that is written without being named must be new.
    pub streams: Vec<StreamId>,
}

/// The moment of a decision, and fresh randomness for its identifiers.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// Microseconds UTC.
    pub now: i64,
    /// Never the same for two commands; the same when a decision runs again.
    pub seed: u128,
}

/// The streams that a command named, as they are before it.
#[derive(Debug, Clone)]
pub struct Loaded<E> {
    pub(crate) streams: Vec<(StreamId, Arc<Vec<Recorded<E>>>)>,
}

impl<E> Loaded<E> {
    /// The events of a named stream, oldest first; none for a new stream or one that was not named.
    pub fn events(&self, stream: &StreamId) -> &[Recorded<E>] {
        self.streams.iter().find(|(id, _)| id == stream).map_or(&[], |(_, events)| events.as_slice())
    }

    /// The number of the last event of a named stream; 0 for a new one.
    pub fn version(&self, stream: &StreamId) -> i64 {
        self.events(stream).last().map_or(0, |event| event.version)
    }
}

/// What follows from a command: all of it is kept, or nothing.
#[derive(Debug, Clone)]
pub struct Decided<E, A> {
    /// What happened, in order.
    pub events: Vec<(StreamId, E)>,
    /// What others are to be told.
    pub messages: Vec<Message>,
    /// Small rows that must change with it.
    pub side: Vec<Side>,
    /// What was consulted or disclosed.
    pub access: Vec<Access>,
    /// What the caller is told; kept, and told again when the command comes again.
    pub answer: A,
}

impl<E, A> Decided<E, A> {
    /// An answer from which nothing follows.
    pub const fn answer(answer: A) -> Self {
        Self { events: Vec::new(), messages: Vec::new(), side: Vec::new(), access: Vec::new(), answer }
    }
}

/// A message for the outbox: kinds and ids only, never rendered text.
#[derive(Debug, Clone)]
pub struct Message {
    /// Also its idempotency key outside.
    pub id: Uuid,
    /// What sort of message.
    pub kind: &'static str,
    /// Messages with the same key leave in order.
    pub key: Uuid,
    /// JSON of ids.
    pub refs: Vec<u8>,
    /// Not before this moment, in microseconds UTC.
    pub due: i64,
}
