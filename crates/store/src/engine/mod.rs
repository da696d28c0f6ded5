//! The two engines behind one small API: connections, transactions, statements, rows.
//! Holds no statement of the store's own, and no rule.

mod postgres;
mod sqlite;
mod sqlite_reader;
mod tx;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sqlx::postgres::{PgConnection, PgPool, PgPoolOptions};
use sqlx::sqlite::SqliteConnection;
use sqlx::{Connection as _, Executor};
use tokio::sync::{Mutex, MutexGuard};
use tokio::time::Instant;

pub use self::tx::Tx;
use self::tx::{Inner, note, safe};
use crate::{Fault, Row, Sql, Value};

/// How many prepared statements a connection keeps: multi-row statements have one text for each number of rows.
const STATEMENTS: usize = 1_000;

/// Binds in one multi-row statement: well under what either engine takes (32,766 and 65,535).
const BINDS: usize = 2_000;

const READERS: u32 = 8;
const PATIENCE: Duration = Duration::from_secs(5);

/// A connection that was idle for longer is asked whether it is still there.
const IDLE: Duration = Duration::from_secs(1);

/// Which engine, and where.
#[derive(Clone)]
pub(crate) enum Address {
    Sqlite(PathBuf),
    Postgres(String),
}

impl Address {
    pub(crate) fn parse(url: &str) -> Result<Self, Fault> {
        if let Some(path) = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:")) {
            return Ok(Self::Sqlite(PathBuf::from(path)));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        Err(Fault::Misuse("the database's address must begin with sqlite: or postgres://".to_owned()))
    }

    /// A connection of its own, for work that takes long.
    pub(crate) async fn connect(&self) -> Result<Connection, Fault> {
        let inner = match self {
            Self::Sqlite(path) => {
                AnyConnection::Sqlite(SqliteConnection::connect_with(&sqlite::options(path)).await.map_err(sqlite::fault)?)
            }
            Self::Postgres(url) => {
                let options = postgres::options(url)?;
                let connecting = PgConnection::connect_with(&options);
                let connected = tokio::time::timeout(PATIENCE, connecting).await.map_err(|_| timed_out())?;
                let mut connection = connected.map_err(postgres::fault)?;
                connection.execute(postgres::WRITER).await.map_err(postgres::fault)?;
                AnyConnection::Postgres(connection)
            }
        };
        Ok(Connection::new(inner))
    }
}

fn timed_out() -> Fault {
    Fault::Unavailable("no answer in time".to_owned())
}

/// An empty SQLite database that is gone with its connection.
pub(crate) async fn temporary() -> Result<Connection, Fault> {
    let connection = SqliteConnection::connect_with(&sqlite::temporary_options()).await.map_err(sqlite::fault)?;
    Ok(Connection::new(AnyConnection::Sqlite(connection)))
}

/// An open database: readers, and a desk for each kind of writer.
pub(crate) struct Engine {
    pub(crate) address: Address,
    readers: Readers,
    commands: Arc<Desk>,
    access: Arc<Desk>,
    rest: Arc<Desk>,
}

enum Readers {
    Sqlite(sqlite_reader::Readers),
    Postgres(PgPool),
}

impl Engine {
    pub(crate) async fn open(address: Address) -> Result<Self, Fault> {
        let commands = Arc::new(Desk { address: address.clone(), slot: Mutex::new(Some(address.connect().await?)) });
        let other = || Arc::new(Desk { address: address.clone(), slot: Mutex::new(None) });
        // SQLite has one writer at a time: all desks are the same one, and nobody waits inside the engine.
        let (access, rest) = match &address {
            Address::Sqlite(_) => (Arc::clone(&commands), Arc::clone(&commands)),
            Address::Postgres(_) => (other(), other()),
        };
        let readers = match &address {
            Address::Sqlite(path) => Readers::Sqlite(sqlite_reader::Readers::new(path)),
            Address::Postgres(url) => {
                let pool = PgPoolOptions::new().max_connections(READERS).acquire_timeout(PATIENCE).test_before_acquire(false);
                let pool = pool.after_connect(|connection, _| {
                    Box::pin(async move { connection.execute(postgres::READER).await.map(|_| ()) })
                });
                Readers::Postgres(pool.connect_lazy_with(postgres::options(url)?))
            }
        };
        Ok(Self { address, readers, commands, access, rest })
    }

    /// The desk of the writer of commands.
    pub(crate) fn commands(&self) -> &Arc<Desk> {
        &self.commands
    }

    /// The desk of the writer of access records.
    pub(crate) fn access(&self) -> &Arc<Desk> {
        &self.access
    }

    /// The desk for short writes that belong to no command: the outbox, attempts, sessions.
    pub(crate) fn rest(&self) -> &Arc<Desk> {
        &self.rest
    }

    /// Reads outside any transaction. Connections that were lost while they were idle are put aside: reading again changes nothing.
    pub(crate) async fn rows(&self, sql: Sql, binds: &[Value]) -> Result<Vec<Row>, Fault> {
        let mut lost = 0;
        loop {
            let rows = match &self.readers {
                Readers::Sqlite(readers) => readers.rows(&sql, binds),
                Readers::Postgres(pool) => {
                    let mut connection = pool.acquire().await.map_err(postgres::fault)?;
                    let query = sqlx::query_with(safe(sql.clone()), postgres::arguments(binds)?);
                    let rows = query.fetch_all(&mut *connection).await.map_err(postgres::fault);
                    rows.and_then(|rows| rows.iter().map(postgres::row).collect())
                }
            };
            match rows {
                Err(Fault::Unavailable(_)) if lost < READERS => lost += 1,
                rows => return rows,
            }
        }
    }

    /// Readers open, and of these idle.
    pub(crate) fn readers(&self) -> (u32, usize) {
        match &self.readers {
            Readers::Sqlite(readers) => readers.count(),
            Readers::Postgres(pool) => (pool.size(), pool.num_idle()),
        }
    }

    pub(crate) async fn close(&self) {
        match &self.readers {
            Readers::Sqlite(readers) => readers.close(),
            Readers::Postgres(pool) => pool.close().await,
        }
        for desk in [&self.commands, &self.access, &self.rest] {
            if let Some(connection) = desk.slot.lock().await.take() {
                connection.close().await;
            }
        }
    }
}

/// One place to write from: a connection, used by one task at a time, opened again when it was lost.
pub(crate) struct Desk {
    address: Address,
    slot: Mutex<Option<Connection>>,
}

impl Desk {
    /// Waits for the desk, and connects where there is no connection.
    pub(crate) async fn hold(self: &Arc<Self>) -> Result<Held<'_>, Fault> {
        let mut slot = self.slot.lock().await;
        if let Some(connection) = slot.as_mut()
            && !connection.is_well().await
        {
            *slot = None;
        }
        if slot.is_none() {
            *slot = Some(self.address.connect().await?);
        }
        Ok(Held { slot, desk: self })
    }

    /// Lets go of the locks of a transaction that was given up: the driver sends the rollback only with what comes next.
    async fn settle(&self) {
        let mut slot = self.slot.lock().await;
        if let Some(connection) = slot.as_mut()
            && connection.open.load(Ordering::Relaxed)
            && !connection.settle().await
        {
            *slot = None;
        }
    }
}

/// A desk in use.
pub(crate) struct Held<'d> {
    slot: MutexGuard<'d, Option<Connection>>,
    desk: &'d Arc<Desk>,
}

impl Held<'_> {
    /// Begins to write.
    pub(crate) async fn begin(&mut self) -> Result<Tx<'_>, Fault> {
        let connection = self.slot.as_mut().ok_or_else(timed_out)?;
        connection.begin(Begin::Write).await
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        let given_up = self.slot.as_ref().is_some_and(|connection| connection.open.load(Ordering::Relaxed));
        if given_up && let Ok(runtime) = tokio::runtime::Handle::try_current() {
            let desk = Arc::clone(self.desk);
            runtime.spawn(async move { desk.settle().await });
        }
    }
}

/// What a transaction is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Begin {
    Write,
    /// Reads, all of the same moment.
    Snapshot,
}

/// A connection of either engine.
pub(crate) struct Connection {
    inner: AnyConnection,
    broken: AtomicBool,
    /// A transaction was begun and not committed.
    open: AtomicBool,
    used: Instant,
}

enum AnyConnection {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Connection {
    fn new(inner: AnyConnection) -> Self {
        Self { inner, broken: AtomicBool::new(false), open: AtomicBool::new(false), used: Instant::now() }
    }

    /// Can it be used? One that was idle for a while is asked.
    async fn is_well(&mut self) -> bool {
        if self.broken.load(Ordering::Relaxed) {
            return false;
        }
        self.used.elapsed() < IDLE || self.settle().await
    }

    /// Sends what is still to be sent, and says whether the other side answers.
    async fn settle(&mut self) -> bool {
        self.open.store(false, Ordering::Relaxed);
        match &mut self.inner {
            AnyConnection::Sqlite(c) => c.ping().await.is_ok(),
            AnyConnection::Postgres(c) => c.ping().await.is_ok(),
        }
    }

    pub(crate) async fn begin(&mut self, how: Begin) -> Result<Tx<'_>, Fault> {
        self.used = Instant::now();
        let (broken, open) = (&self.broken, &self.open);
        let begun = match &mut self.inner {
            AnyConnection::Sqlite(c) => c.begin_with(sqlite::begin(how)).await.map(Inner::Sqlite).map_err(sqlite::fault),
            AnyConnection::Postgres(c) => c.begin_with(postgres::begin(how)).await.map(Inner::Postgres).map_err(postgres::fault),
        };
        match begun {
            Ok(inner) => {
                open.store(true, Ordering::Relaxed);
                Ok(Tx { inner, broken, open })
            }
            Err(fault) => {
                broken.store(true, Ordering::Relaxed);
                Err(note(broken, fault))
            }
        }
    }

    /// Copies a SQLite database, as it is at one moment, into a new file.
    pub(crate) async fn copy_into(&mut self, path: &Path) -> Result<(), Fault> {
        let AnyConnection::Sqlite(c) = &mut self.inner else {
            return Err(Fault::Misuse("only SQLite is copied as a file".to_owned()));
        };
        let path = path.to_str().ok_or_else(|| Fault::Misuse("the path of the copy is not UTF-8".to_owned()))?;
        sqlx::query("VACUUM INTO $1").bind(path).execute(c).await.map(|_| ()).map_err(sqlite::fault)
    }

    pub(crate) async fn close(self) {
        let closed = match self.inner {
            AnyConnection::Sqlite(c) => c.close().await,
            AnyConnection::Postgres(c) => c.close().await,
        };
        if let Err(error) = closed {
            tracing::debug!(%error, "a connection did not close in good order");
        }
    }
}

/// What both drivers say in the same way. Messages name tables and columns, never values.
fn fault(error: sqlx::Error) -> Fault {
    match error {
        sqlx::Error::Database(database) if database.is_unique_violation() => Fault::Clash(database.message().to_owned()),
        sqlx::Error::Database(database) => Fault::Database(database.message().to_owned()),
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::BeginFailed
        | sqlx::Error::WorkerCrashed => Fault::Unavailable(error.to_string()),
        other => Fault::Database(other.to_string()),
    }
}
