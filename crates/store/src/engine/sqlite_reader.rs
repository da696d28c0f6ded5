//! Reads SQLite in the thread that asks: handing a small read to another thread and back costs more than the read.
//! Cannot write: its connections refuse it. Whoever reads much has a connection of its own ([`super::Address::connect`]).

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, Error, OpenFlags, ToSql};

use super::sqlite;
use crate::{Fault, Row, Sql, Value};

/// How long a read waits while the file is being recovered; otherwise readers wait for nobody.
const BUSY: Duration = Duration::from_secs(1);

/// Connections for reading, made as needed: never more than threads that read at the same moment.
pub(super) struct Readers {
    path: PathBuf,
    /// The idle ones; `None` once closed.
    idle: Mutex<Option<Vec<Connection>>>,
    open: AtomicU32,
}

impl Readers {
    pub(super) fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), idle: Mutex::new(Some(Vec::new())), open: AtomicU32::new(0) }
    }

    pub(super) fn rows(&self, sql: &Sql, binds: &[Value]) -> Result<Vec<Row>, Fault> {
        let connection = self.take()?;
        let rows = read(&connection, sql.text(), binds).map_err(fault);
        // One that lost its file is not used again.
        let lost = matches!(rows, Err(Fault::Unavailable(_) | Fault::Corrupt { .. }));
        self.give_back(connection, lost);
        rows
    }

    /// Connections open, and of these idle.
    pub(super) fn count(&self) -> (u32, usize) {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        (self.open.load(Ordering::Relaxed), idle.as_ref().map_or(0, Vec::len))
    }

    /// Closes those that are idle, and each of the others after its read.
    pub(super) fn close(&self) {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).take();
        let closed = idle.map_or(0, |idle| idle.len());
        self.open.fetch_sub(u32::try_from(closed).unwrap_or_default(), Ordering::Relaxed);
    }

    fn take(&self) -> Result<Connection, Fault> {
        match self.idle.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            None => return Err(Fault::Unavailable("the database was closed".to_owned())),
            Some(idle) => {
                if let Some(connection) = idle.pop() {
                    return Ok(connection);
                }
            }
        }
        let connection = open(&self.path).map_err(fault)?;
        self.open.fetch_add(1, Ordering::Relaxed);
        Ok(connection)
    }

    fn give_back(&self, connection: Connection, lost: bool) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        match idle.as_mut() {
            Some(idle) if !lost => idle.push(connection),
            _ => {
                self.open.fetch_sub(1, Ordering::Relaxed);
            }
        }
    }
}

fn open(path: &Path) -> Result<Connection, Error> {
    // Even a reader of a write-ahead log writes: it marks in the shared memory what it reads.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    connection.pragma_update(None, "query_only", true)?;
    connection.set_prepared_statement_cache_capacity(super::STATEMENTS);
    Ok(connection)
}

fn read(connection: &Connection, sql: &str, binds: &[Value]) -> Result<Vec<Row>, Error> {
    let mut statement = connection.prepare_cached(sql)?;
    bind(&mut statement, binds)?;
    let columns = statement.column_count();
    let (mut found, mut rows) = (Vec::new(), statement.raw_query());
    while let Some(row) = rows.next()? {
        found.push(Row((0..columns)
            .map(|column| row.get_ref(column).and_then(|it| value(column, it)))
            .collect::<Result<_, _>>()?));
    }
    Ok(found)
}

/// `$7` takes the seventh bind, wherever it stands and however often.
fn bind(statement: &mut CachedStatement<'_>, binds: &[Value]) -> Result<(), Error> {
    for place in 1..=statement.parameter_count() {
        let named = statement.parameter_name(place).and_then(|name| name.get(1..)?.parse().ok());
        let number: usize = named.unwrap_or(place);
        let missing = Error::InvalidParameterCount(binds.len(), number);
        let bind = number.checked_sub(1).and_then(|at| binds.get(at)).ok_or(missing)?;
        statement.raw_bind_parameter(place, bind)?;
    }
    Ok(())
}

impl ToSql for Value {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>, Error> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(int) => ValueRef::Integer(*int),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
            Self::Uuid(uuid) => ValueRef::Blob(uuid.as_bytes()),
        }))
    }
}

fn value(column: usize, found: ValueRef<'_>) -> Result<Value, Error> {
    let other = || Error::InvalidColumnType(column, "a column".to_owned(), found.data_type());
    Ok(match found {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(int) => Value::Int(int),
        ValueRef::Text(text) => Value::Text(std::str::from_utf8(text).map_err(|_| other())?.to_owned()),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
        ValueRef::Real(_) => return Err(other()),
    })
}

fn fault(error: Error) -> Fault {
    let code = error.sqlite_error().map(|error| error.extended_code);
    let text = match error {
        Error::SqliteFailure(_, Some(text)) => text,
        other => other.to_string(),
    };
    code.and_then(|code| sqlite::meaning(code, &text)).unwrap_or(Fault::Database(text))
}
