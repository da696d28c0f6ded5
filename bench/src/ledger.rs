//! The command that is measured: one event, a row in each of two views, one message, one access record.
//! Stands for a lifelike command; is none of the application's.

use async_trait::async_trait;
use rand::Rng;
use serde::{Deserialize, Serialize};
use store::{
    Access, Clock, Codec, Command, Decided, Fault, Loaded, Message, Moment, Projection, Random, Recorded, Store, StreamId, Tx,
};
use uuid::Uuid;

/// What happened; its JSON is about 400 bytes long.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Happened {
    name: String,
    note: String,
    count: i64,
}

pub(crate) struct Ledger;

impl Codec for Ledger {
    type Event = Happened;

    fn kind(_: &Happened) -> &'static str {
        "happened"
    }

    fn schema(_: &Happened) -> i32 {
        1
    }

    fn encode(event: &Happened) -> Result<Vec<u8>, Fault> {
        serde_json::to_vec(event).map_err(|error| Fault::codec("happened", error))
    }

    fn decode(kind: &str, _: i32, payload: &[u8]) -> Result<Happened, Fault> {
        serde_json::from_slice(payload).map_err(|error| Fault::codec(kind, error))
    }
}

/// The clock on the wall.
pub(crate) struct Wall;

impl Clock for Wall {
    #[expect(clippy::disallowed_methods, reason = "the bench is its own adapter")]
    fn now(&self) -> i64 {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
    }
}

/// The machine's randomness.
pub(crate) struct Noise;

impl Random for Noise {
    fn fill(&self, bytes: &mut [u8]) {
        rand::rng().fill_bytes(bytes);
    }
}

pub(crate) const LIST: &str = "INSERT INTO listed_v1 (id, name, at) VALUES ($1, $2, $3)";
pub(crate) const COUNT: &str =
    "INSERT INTO counted_v1 (id, count) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET count = counted_v1.count + excluded.count";

/// A view with one row for each thing.
pub(crate) struct Listed;

#[async_trait]
impl Projection<Ledger> for Listed {
    fn name(&self) -> &'static str {
        "listed"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["listed_v1"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE listed_v1 (id {uuid} NOT NULL PRIMARY KEY, name {text} NOT NULL, at {int} NOT NULL) {strict};
         CREATE INDEX listed_v1_name ON listed_v1 (name, id);"
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded<Happened>) -> Result<(), Fault> {
        let Some(event) = &recorded.event else { return Ok(()) };
        let binds = [recorded.stream.id.into(), event.name.as_str().into(), recorded.at.into()];
        tx.execute(LIST, &binds).await.map(|_| ())
    }
}

/// A view that counts.
pub(crate) struct Counted;

#[async_trait]
impl Projection<Ledger> for Counted {
    fn name(&self) -> &'static str {
        "counted"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["counted_v1"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE counted_v1 (id {uuid} NOT NULL PRIMARY KEY, count {int} NOT NULL) {strict};"
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded<Happened>) -> Result<(), Fault> {
        let Some(event) = &recorded.event else { return Ok(()) };
        tx.execute(COUNT, &[recorded.stream.id.into(), event.count.into()]).await.map(|_| ())
    }
}

/// A fresh identifier.
pub(crate) fn fresh() -> Uuid {
    let mut bytes = [0; 10];
    Noise.fill(&mut bytes);
    let millis = u64::try_from(Wall.now() / 1_000).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
}

pub(crate) fn happened(id: Uuid) -> Happened {
    Happened { name: format!("Thing {id}"), note: "lorem ipsum ".repeat(27), count: 1 }
}

/// Carries out one command on a new stream.
pub(crate) async fn one(store: &Store<Ledger>) -> anyhow::Result<()> {
    let (id, actor) = (fresh(), fresh());
    let stream = StreamId::new("thing", id);
    let command = Command { id: fresh(), name: "happen", actor, digest: [7; 32], streams: vec![stream.clone()] };
    let decide = move |loaded: &Loaded<Happened>, moment: &Moment| {
        if loaded.version(&stream) > 0 {
            return Err(());
        }
        let act = "happen".to_owned();
        let access =
            Access { actor, organisation: None, act, subject_kind: "thing".to_owned(), subject: Some(id), detail: String::new() };
        Ok(Decided {
            events: vec![(stream.clone(), happened(id))],
            messages: vec![Message {
                id: fresh(),
                kind: "note",
                key: id,
                refs: format!("{{\"id\":\"{id}\"}}").into_bytes(),
                due: moment.now,
            }],
            side: Vec::new(),
            access: vec![access],
            answer: id,
        })
    };
    store.decide(command, decide).await.map_err(|failure| anyhow::anyhow!("{failure}"))?;
    Ok(())
}
