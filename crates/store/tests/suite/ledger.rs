//! A small invented domain: accounts with a name that only one may have, and amounts that are added.

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use store::{Codec, Command, Decided, Failure, Fault, Loaded, Message, Moment, Projection, Recorded, Store, StreamId, Tx};
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Event {
    Opened {
        name: String,
    },
    Added {
        amount: i64,
    },
    /// A view that sees it fails, in the way that it says.
    Trap {
        how: String,
    },
    /// Cannot be encoded.
    Unwritable,
}

pub(crate) struct Ledger;

impl Codec for Ledger {
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Opened { .. } => "opened",
            Event::Added { .. } => "added",
            Event::Trap { .. } => "trap",
            Event::Unwritable => "unwritable",
        }
    }

    fn schema(_: &Event) -> i32 {
        1
    }

    fn encode(event: &Event) -> Result<Vec<u8>, Fault> {
        if *event == Event::Unwritable {
            return Err(Fault::codec("unwritable", "it cannot be written"));
        }
        serde_json::to_vec(event).map_err(|error| Fault::codec(Self::kind(event), error))
    }

    fn decode(kind: &str, _: i32, payload: &[u8]) -> Result<Event, Fault> {
        serde_json::from_slice(payload).map_err(|error| Fault::codec(kind, error))
    }
}

/// One row for each account. Version 2 also counts the events.
pub(crate) struct Accounts<const VERSION: i32>;

#[async_trait]
impl<const VERSION: i32> Projection<Ledger> for Accounts<VERSION> {
    fn name(&self) -> &'static str {
        "accounts"
    }

    fn version(&self) -> i32 {
        VERSION
    }

    fn tables(&self) -> Vec<&'static str> {
        if VERSION == 1 { vec!["accounts_v1"] } else { vec!["accounts_v2"] }
    }

    fn schema(&self) -> &'static str {
        if VERSION == 1 {
            "CREATE TABLE accounts_v1 (id {uuid} NOT NULL PRIMARY KEY, name {text}, total {int} NOT NULL, at {int} NOT NULL) {strict};"
        } else {
            "CREATE TABLE accounts_v2 (id {uuid} NOT NULL PRIMARY KEY, name {text}, total {int} NOT NULL, events {int} NOT NULL) {strict};"
        }
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded<Event>) -> Result<(), Fault> {
        let (name, amount) = match &recorded.event {
            Some(Event::Opened { name }) => (Some(name.clone()), 0),
            Some(Event::Added { amount }) => (None, *amount),
            Some(Event::Trap { how }) if how == "panic" => panic!("a view that panics"),
            Some(Event::Trap { how }) if how == "statement" => {
                return tx.execute("INSERT INTO there_is_no_such_table (a) VALUES (1)", &[]).await.map(|_| ());
            }
            None if recorded.kind == "opened" => {
                let table = if VERSION == 1 {
                    "UPDATE accounts_v1 SET name = NULL WHERE id = $1"
                } else {
                    "UPDATE accounts_v2 SET name = NULL WHERE id = $1"
                };
                return tx.execute(table, &[recorded.stream.id.into()]).await.map(|_| ());
            }
            _ => return Ok(()),
        };
        let sql = if VERSION == 1 {
            "INSERT INTO accounts_v1 (id, name, total, at) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO UPDATE SET total = accounts_v1.total + excluded.total, at = excluded.at"
        } else {
            "INSERT INTO accounts_v2 (id, name, total, events) VALUES ($1, $2, $3, 1) ON CONFLICT (id) DO UPDATE SET total = accounts_v2.total + excluded.total, events = accounts_v2.events + 1"
        };
        let mut binds = vec![recorded.stream.id.into(), name.into(), amount.into()];
        if VERSION == 1 {
            binds.push(recorded.at.into());
        }
        tx.execute(sql, &binds).await.map(|_| ())
    }
}

/// Gives each name to one account only.
pub(crate) struct Names;

#[async_trait]
impl Projection<Ledger> for Names {
    fn name(&self) -> &'static str {
        "names"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["names_v1"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE names_v1 (name {text} NOT NULL PRIMARY KEY, account {uuid} NOT NULL) {strict};
         CREATE INDEX names_v1_account ON names_v1 (account);"
    }

    fn handles(&self, kind: &str) -> bool {
        kind == "opened"
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded<Event>) -> Result<(), Fault> {
        let account = recorded.stream.id.into();
        let Some(Event::Opened { name }) = &recorded.event else {
            return tx.execute("DELETE FROM names_v1 WHERE account = $1", &[account]).await.map(|_| ());
        };
        let claim = "INSERT INTO names_v1 (name, account) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING account";
        let rows = tx.rows(claim, &[name.as_str().into(), account]).await?;
        if rows.is_empty() { Err(Fault::Claimed("name")) } else { Ok(()) }
    }
}

/// Why the ledger says no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Refusal {
    AlreadyOpen,
    NotOpen,
}

pub(crate) fn account(number: u128) -> StreamId {
    StreamId::new("account", Uuid::from_u128(number))
}

pub(crate) fn command(number: u128, streams: &[StreamId]) -> Command {
    Command { id: Uuid::from_u128(number), name: "test", actor: Uuid::from_u128(7), digest: [1; 32], streams: streams.to_vec() }
}

pub(crate) fn decided<A>(events: Vec<(StreamId, Event)>, answer: A) -> Decided<Event, A> {
    Decided { events, messages: Vec::new(), side: Vec::new(), access: Vec::new(), answer }
}

pub(crate) fn message(number: u128, key: u128, due: i64) -> Message {
    Message { id: Uuid::from_u128(number), kind: "note", key: Uuid::from_u128(key), refs: b"{}".to_vec(), due }
}

/// Opens an account, unless it is open.
pub(crate) async fn open(store: &Store<Ledger>, id: u128, stream: &StreamId, name: &str) -> Result<i64, Failure<Refusal>> {
    let (at, name) = (stream.clone(), name.to_owned());
    let decide = move |loaded: &Loaded<Event>, _: &Moment| {
        if loaded.version(&at) > 0 {
            return Err(Refusal::AlreadyOpen);
        }
        Ok(decided(vec![(at.clone(), Event::Opened { name: name.clone() })], 1))
    };
    store.decide(command(id, std::slice::from_ref(stream)), decide).await
}

/// Adds an amount to an open account; the answer is the sum.
pub(crate) async fn add(store: &Store<Ledger>, id: u128, stream: &StreamId, amount: i64) -> Result<i64, Failure<Refusal>> {
    let at = stream.clone();
    let decide = move |loaded: &Loaded<Event>, _: &Moment| {
        let events = loaded.events(&at);
        if events.is_empty() {
            return Err(Refusal::NotOpen);
        }
        let before: i64 = events.iter().map(|e| if let Some(Event::Added { amount }) = &e.event { *amount } else { 0 }).sum();
        Ok(decided(vec![(at.clone(), Event::Added { amount })], before + amount))
    };
    store.decide(command(id, std::slice::from_ref(stream)), decide).await
}
