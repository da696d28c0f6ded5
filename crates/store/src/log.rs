//! Entries of the log: how they are read, one stream or all of them in order.
//! Nothing here writes an entry: see `writer`.

use std::borrow::Cow;
use std::sync::Arc;

use uuid::Uuid;

use crate::engine::{Engine, Tx};
use crate::value::LIST_CHUNK;
use crate::{Codec, Fault, Recorded, Row, Sql, StreamId, Unseal, Value, chain};

/// Where the log ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogHead {
    /// The position of the last entry; 0 for an empty log.
    pub position: i64,
    /// Its chain hash.
    pub hash: [u8; 32],
    /// How many messages were ever put into the outbox.
    pub messages: i64,
}

impl LogHead {
    pub(crate) fn of(rows: &[Row]) -> Result<Self, Fault> {
        let row = rows.first().ok_or_else(|| Fault::corrupt("the head of the log is gone"))?;
        Ok(Self { position: row.get(0)?, hash: row.get(1)?, messages: row.get(2)? })
    }
}

/// The columns of an entry and its payload, in the order that [`Stored::of`] reads.
const COLUMNS: &str = "SELECT e.position, e.category, e.stream, e.version, e.kind, e.shape, e.actor, e.at, e.command, e.digest, e.hash, p.position, p.salt, p.bytes, p.key_id FROM entry e LEFT JOIN entry_payload p ON p.position = e.position ";

pub(crate) const HEAD: &str = "SELECT position, hash, messages FROM log_head";

/// An entry as it is stored.
pub(crate) struct Stored {
    pub(crate) recorded: Recorded<()>,
    pub(crate) digest: [u8; 32],
    pub(crate) hash: [u8; 32],
    salt: Option<Vec<u8>>,
    bytes: Option<Vec<u8>>,
    key_id: Option<String>,
}

impl Stored {
    pub(crate) fn of(row: &Row) -> Result<Self, Fault> {
        let position = row.get(0)?;
        if row.get::<Option<i64>>(11)?.is_none() {
            return Err(Fault::corrupt(format!("entry {position} has no payload row")));
        }
        let recorded = Recorded {
            position,
            stream: StreamId { category: Cow::Owned(row.get(1)?), id: row.get(2)? },
            version: row.get(3)?,
            kind: row.get(4)?,
            schema: row.get(5)?,
            actor: row.get(6)?,
            at: row.get(7)?,
            command: row.get(8)?,
            event: None,
        };
        Ok(Self {
            recorded,
            digest: row.get(9)?,
            hash: row.get(10)?,
            salt: row.get(12)?,
            bytes: row.get(13)?,
            key_id: row.get(14)?,
        })
    }

    pub(crate) const fn is_erased(&self) -> bool {
        self.bytes.is_none()
    }

    /// The payload as it was first written; `None` once erased.
    pub(crate) fn plaintext(&self, unseal: Option<&dyn Unseal>) -> Result<Option<Cow<'_, [u8]>>, Fault> {
        let position = self.recorded.position;
        match (&self.bytes, &self.key_id) {
            (None, _) => Ok(None),
            (Some(bytes), None) => Ok(Some(Cow::Borrowed(bytes))),
            (Some(sealed), Some(key_id)) => {
                let unseal =
                    unseal.ok_or_else(|| Fault::Misuse(format!("the payload at {position} is sealed, and there is no key")))?;
                Ok(Some(Cow::Owned(unseal.open(key_id, sealed)?)))
            }
        }
    }

    /// Is the payload the one that the entry's digest was made of?
    pub(crate) fn payload_fits(&self, plaintext: &[u8]) -> bool {
        self.salt.as_ref().is_some_and(|salt| chain::digest(salt, plaintext) == self.digest)
    }

    pub(crate) fn decode<C: Codec>(self, unseal: Option<&dyn Unseal>) -> Result<Recorded<C::Event>, Fault> {
        let event = match self.plaintext(unseal)? {
            Some(payload) => Some(C::decode(&self.recorded.kind, self.recorded.schema, &payload)?),
            None => None,
        };
        Ok(self.recorded.with(event))
    }
}

impl<E> Recorded<E> {
    /// The same entry with another event.
    pub(crate) fn with<T>(self, event: Option<T>) -> Recorded<T> {
        let Self { position, stream, version, kind, schema, actor, at, command, event: _ } = self;
        Recorded { position, stream, version, kind, schema, actor, at, command, event }
    }
}

/// Reads entries and turns them into events.
pub(crate) struct Log<C> {
    pub(crate) engine: Arc<Engine>,
    pub(crate) unseal: Option<Arc<dyn Unseal>>,
    codec: std::marker::PhantomData<fn() -> C>,
}

impl<C> Clone for Log<C> {
    fn clone(&self) -> Self {
        Self::new(Arc::clone(&self.engine), self.unseal.clone())
    }
}

impl<C> Log<C> {
    pub(crate) fn new(engine: Arc<Engine>, unseal: Option<Arc<dyn Unseal>>) -> Self {
        Self { engine, unseal, codec: std::marker::PhantomData }
    }
}

impl<C: Codec> Log<C> {
    pub(crate) fn decode(&self, rows: &[Row]) -> Result<Vec<Recorded<C::Event>>, Fault> {
        rows.iter().map(|row| Stored::of(row)?.decode::<C>(self.unseal.as_deref())).collect()
    }

    /// The events of all streams that are about one of these things, oldest first.
    pub(crate) async fn about(&self, things: &[Uuid]) -> Result<Vec<Recorded<C::Event>>, Fault> {
        let mut events = Vec::new();
        for chunk in things.chunks(LIST_CHUNK) {
            let sql = Sql::new(COLUMNS)
                .push("WHERE e.stream IN ")
                .list(1, chunk.len())
                .push(" ORDER BY e.stream, e.category, e.version");
            let binds: Vec<Value> = chunk.iter().map(|id| (*id).into()).collect();
            events.extend(self.decode(&self.engine.rows(sql, &binds).await?)?);
        }
        Ok(events)
    }

    /// The events of one stream, oldest first.
    pub(crate) async fn history(&self, stream: &StreamId) -> Result<Vec<Recorded<C::Event>>, Fault> {
        let sql = Sql::new(COLUMNS).push("WHERE e.stream = $1 AND e.category = $2 ORDER BY e.version");
        let binds = [stream.id.into(), stream.category.to_string().into()];
        self.decode(&self.engine.rows(sql, &binds).await?)
    }

    /// Up to `limit` entries after a position, in order.
    pub(crate) async fn after(&self, tx: &mut Tx<'_>, position: i64, limit: i64) -> Result<Vec<Recorded<C::Event>>, Fault> {
        let rows = stored_after(tx, position, limit).await?;
        rows.into_iter().map(|stored| stored.decode::<C>(self.unseal.as_deref())).collect()
    }

    /// The entry at a position.
    pub(crate) async fn at(&self, tx: &mut Tx<'_>, position: i64) -> Result<Option<Recorded<C::Event>>, Fault> {
        Ok(self.after(tx, position - 1, 1).await?.pop().filter(|recorded| recorded.position == position))
    }
}

/// Up to `limit` entries after a position as they are stored, in order.
pub(crate) async fn stored_after(tx: &mut Tx<'_>, position: i64, limit: i64) -> Result<Vec<Stored>, Fault> {
    let sql = Sql::new(COLUMNS).push("WHERE e.position > $1 ORDER BY e.position LIMIT $2");
    tx.rows(sql, &[position.into(), limit.into()]).await?.iter().map(Stored::of).collect()
}
