//! The same rows, written by the driver alone: one transaction for each batch, one statement for each table and batch, one for each view row.
//! Knows neither the store's code nor its hashes; the bytes where hashes stand are any bytes.

use std::time::{Duration, Instant};

use sqlx::postgres::PgConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, Connection, Executor};
use uuid::Uuid;

use crate::ledger::{COUNT, LIST, fresh};

pub(crate) enum Baseline {
    Sqlite(SqliteConnection, i64),
    Postgres(PgConnection, i64),
}

/// A new database on a server, as its address.
pub(crate) async fn new_database(server: &str) -> anyhow::Result<String> {
    let name = format!("bench_{}", fresh().simple());
    let mut connection = PgConnection::connect(server).await?;
    connection.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await?;
    let (root, _) = server.rsplit_once('/').ok_or_else(|| anyhow::anyhow!("the address names no database"))?;
    Ok(format!("{root}/{name}"))
}

pub(crate) async fn drop_database(server: &str, url: &str) -> anyhow::Result<()> {
    let name = url.rsplit('/').next().unwrap_or_default();
    let mut connection = PgConnection::connect(server).await?;
    connection.execute(AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"))).await?;
    Ok(())
}

macro_rules! batch {
    ($connection:expr, $begin:literal, $lock:literal, $position:expr, $things:expr) => {{
        let (mut tx, start) = ($connection.begin_with($begin).await?, *$position);
        sqlx::query($lock).fetch_all(&mut *tx).await?;
        for thing in $things {
            let query = sqlx::query(LIST).bind(thing.id).bind(&thing.name).bind(start);
            query.execute(&mut *tx).await?;
            sqlx::query(COUNT).bind(thing.id).bind(1_i64).execute(&mut *tx).await?;
        }
        let many = |insert: &str, columns: usize| AssertSqlSafe(statement(insert, $things.len(), columns));
        let mut query = sqlx::query(many(
            "INSERT INTO entry (position, category, stream, version, kind, shape, actor, at, command, digest, hash)",
            11,
        ));
        for (position, thing) in (start + 1..).zip($things) {
            query = query.bind(position).bind("thing").bind(thing.id).bind(1_i64).bind("happened").bind(1_i64);
            query = query.bind(thing.id).bind(start).bind(thing.command).bind(&thing.hash[..]).bind(&thing.hash[..]);
        }
        query.execute(&mut *tx).await?;
        let mut query = sqlx::query(many("INSERT INTO entry_payload (position, salt, bytes, key_id)", 4));
        for (position, thing) in (start + 1..).zip($things) {
            query = query.bind(position).bind(&thing.hash[..16]).bind(&thing.payload[..]).bind(None::<String>);
        }
        query.execute(&mut *tx).await?;
        let mut query = sqlx::query(many("INSERT INTO outbox (number, id, kind, key, refs, state, created, due, attempts)", 9));
        for (position, thing) in (start + 1..).zip($things) {
            query = query.bind(position).bind(thing.id).bind("note").bind(thing.id).bind(&thing.refs[..]);
            query = query.bind(0_i64).bind(start).bind(start).bind(0_i64);
        }
        query.execute(&mut *tx).await?;
        let mut query = sqlx::query(many(
            "INSERT INTO access_record (id, chain, day, seq, at, actor, organisation, act, subject_kind, subject, detail, previous, hash)",
            13,
        ));
        for (position, thing) in (start + 1..).zip($things) {
            query = query.bind(thing.command).bind("bench").bind(1_i64).bind(position).bind(start).bind(thing.id);
            query = query.bind(None::<Uuid>).bind("happen").bind("thing").bind(thing.id).bind("");
            query = query.bind(&thing.hash[..]).bind(&thing.hash[..]);
        }
        query.execute(&mut *tx).await?;
        let mut query = sqlx::query(many("INSERT INTO command (id, actor, name, digest, outcome, answer, at)", 7));
        for thing in $things {
            query = query.bind(thing.command).bind(thing.id).bind("happen").bind(&thing.hash[..]);
            query = query.bind(0_i64).bind(&thing.refs[..]).bind(start);
        }
        query.execute(&mut *tx).await?;
        *$position += i64::try_from($things.len())?;
        let head = "UPDATE log_head SET position = $1, hash = $2, messages = $1";
        sqlx::query(head).bind(*$position).bind(&[1_u8; 32][..]).execute(&mut *tx).await?;
        tx.commit().await?;
    }};
}

/// What a command would write, made before it is written.
struct Thing {
    id: Uuid,
    command: Uuid,
    name: String,
    hash: [u8; 32],
    payload: Vec<u8>,
    refs: Vec<u8>,
}

impl Thing {
    fn new() -> Self {
        let id = fresh();
        let name = format!("Thing {id}");
        Self { id, command: fresh(), name, hash: [3; 32], payload: vec![b'x'; 400], refs: vec![b'x'; 45] }
    }
}

fn statement(insert: &str, rows: usize, columns: usize) -> String {
    let row = |row: usize| (1..=columns).map(|column| format!("${}", row * columns + column)).collect::<Vec<_>>().join(", ");
    let rows = (0..rows).map(|nth| format!("({})", row(nth))).collect::<Vec<_>>().join(", ");
    format!("{insert} VALUES {rows}")
}

impl Baseline {
    pub(crate) async fn connect(url: &str) -> anyhow::Result<Self> {
        let Some(path) = url.strip_prefix("sqlite:") else {
            return Ok(Self::Postgres(PgConnection::connect(url).await?, 0));
        };
        let options = SqliteConnectOptions::new().filename(path).journal_mode(SqliteJournalMode::Wal).foreign_keys(true);
        let options = options.synchronous(SqliteSynchronous::Full).pragma("recursive_triggers", "ON");
        Ok(Self::Sqlite(SqliteConnection::connect_with(&options).await?, 0))
    }

    /// Writes batches for some time; how many commands' rows were written?
    pub(crate) async fn run(&mut self, batch: usize, time: Duration) -> anyhow::Result<u64> {
        let (start, mut written) = (Instant::now(), 0);
        while start.elapsed() < time {
            let things: Vec<Thing> = (0..batch).map(|_| Thing::new()).collect();
            self.write(&things).await?;
            written += things.len() as u64;
        }
        Ok(written)
    }

    async fn write(&mut self, things: &[Thing]) -> anyhow::Result<()> {
        match self {
            Self::Sqlite(connection, position) => {
                batch!(connection, "BEGIN IMMEDIATE", "SELECT position, hash, messages FROM log_head", position, things);
            }
            Self::Postgres(connection, position) => {
                batch!(connection, "BEGIN", "SELECT position, hash, messages FROM log_head FOR UPDATE", position, things);
            }
        }
        Ok(())
    }
}
