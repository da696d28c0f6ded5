//! What only SQLite says or does. Nothing outside the engine files names a driver.

use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use sqlx::sqlite::{SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqliteRow, SqliteSynchronous};
use sqlx::{Arguments, Row as _, TypeInfo, ValueRef};

use super::Begin;
use crate::{Fault, Row, Value};

/// How long a statement waits for another process that is writing.
const BUSY: Duration = Duration::from_secs(10);

/// Memory for pages that a connection with all rights keeps, in KiB below zero as the pragma wants it. A change touches many pages of views
/// here and there; by SQLite's own measure of 2 MiB loads read and write the same pages over and over. Taken as it is needed.
const PAGES: &str = "-32768";

/// Column types, and what follows the closing bracket of a table.
pub(super) const WORDS: [(&str, &str); 5] =
    [("{int}", "INTEGER"), ("{text}", "TEXT"), ("{bytes}", "BLOB"), ("{uuid}", "BLOB"), ("{strict}", "STRICT")];

/// The triggers that refuse changes to what must not change.
pub(super) const GUARDS: &str = include_str!("../../schema/guards.sqlite.sql");

/// The lock is the transaction's own: `BEGIN IMMEDIATE` lets one writer in.
pub(super) const LOCK_HEAD: &str = "SELECT position, hash, messages FROM log_head";

pub(super) fn options(path: &Path) -> SqliteConnectOptions {
    base(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        // Without it `INSERT OR REPLACE` would delete rows behind the back of the triggers.
        .pragma("recursive_triggers", "ON")
        .pragma("cache_size", PAGES)
}

/// A database that lasts as long as its connection, on disk where it grows.
pub(super) fn temporary_options() -> SqliteConnectOptions {
    base(Path::new("")).create_if_missing(true).journal_mode(SqliteJournalMode::Off).synchronous(SqliteSynchronous::Off)
}

fn base(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(path).busy_timeout(BUSY).statement_cache_capacity(super::STATEMENTS)
}

pub(super) fn begin(how: Begin) -> &'static str {
    match how {
        // A deferred transaction that turns to writing fails at once when another one wrote meanwhile.
        Begin::Write => "BEGIN IMMEDIATE",
        Begin::Snapshot => "BEGIN",
    }
}

pub(super) fn arguments(binds: &[Value]) -> Result<SqliteArguments, Fault> {
    let mut arguments = SqliteArguments::default();
    for bind in binds {
        match bind {
            Value::Null => arguments.add(None::<i64>),
            Value::Int(int) => arguments.add(*int),
            Value::Text(text) => arguments.add(text.as_str()),
            Value::Bytes(bytes) => arguments.add(bytes.as_slice()),
            Value::Uuid(uuid) => arguments.add(*uuid),
        }
        .map_err(|error| Fault::Database(error.to_string()))?;
    }
    Ok(arguments)
}

pub(super) fn row(row: &SqliteRow) -> Result<Row, Fault> {
    (0..row.len()).map(|column| value(row, column).map_err(fault)).collect::<Result<_, _>>().map(Row)
}

fn value(row: &SqliteRow, column: usize) -> Result<Value, sqlx::Error> {
    let raw = row.try_get_raw(column)?;
    if raw.is_null() {
        return Ok(Value::Null);
    }
    let kind = raw.type_info().name().to_owned();
    Ok(match kind.as_str() {
        "INTEGER" | "BOOLEAN" => Value::Int(row.try_get_unchecked(column)?),
        "TEXT" => Value::Text(row.try_get_unchecked(column)?),
        "BLOB" => Value::Bytes(row.try_get_unchecked(column)?),
        _ => return Err(sqlx::Error::Protocol(format!("a column of type {kind}"))),
    })
}

pub(super) fn fault(error: sqlx::Error) -> Fault {
    let code = match &error {
        sqlx::Error::Database(database) => database.code().and_then(|code| i32::from_str(&code).ok()),
        _ => None,
    };
    code.and_then(|code| meaning(code, &error.to_string())).unwrap_or_else(|| super::fault(error))
}

/// What a result code means to us, if it means anything special: <https://www.sqlite.org/rescode.html>.
pub(super) fn meaning(code: i32, text: &str) -> Option<Fault> {
    // The low byte is the primary code.
    match code & 0xff {
        13 => Some(Fault::Full),
        19 if text.contains("clash:") => Some(Fault::Clash(text.to_owned())),
        5 | 6 => Some(Fault::Clash("SQLite is busy".to_owned())),
        10 | 14 => Some(Fault::Unavailable(text.to_owned())),
        11 | 26 => Some(Fault::corrupt(text)),
        _ => None,
    }
}
