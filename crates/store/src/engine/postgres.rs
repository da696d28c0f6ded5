//! What only PostgreSQL says or does. Nothing outside the engine files names a driver.

use std::str::FromStr;

use sqlx::encode::{Encode, IsNull};
use sqlx::error::BoxDynError;
use sqlx::postgres::types::Oid;
use sqlx::postgres::{PgArgumentBuffer, PgArguments, PgConnectOptions, PgRow, PgTypeInfo, Postgres};
use sqlx::{Arguments, Row as _, Type, TypeInfo, ValueRef};

use super::Begin;
use crate::{Fault, Row, Value};

/// Column types, and what follows the closing bracket of a table.
pub(super) const WORDS: [(&str, &str); 5] =
    [("{int}", "BIGINT"), ("{text}", "TEXT COLLATE \"C\""), ("{bytes}", "BYTEA"), ("{uuid}", "UUID"), ("{strict}", "")];

/// The triggers that refuse changes to what must not change.
pub(super) const GUARDS: &str = include_str!("../../schema/guards.postgres.sql");

/// The row lock lets one writer append at a time.
pub(super) const LOCK_HEAD: &str = "SELECT position, hash, messages FROM log_head FOR UPDATE";

/// One migration at a time, however many instances start at once; the number is arbitrary.
pub(super) const LOCK_MIGRATION: &str = "SELECT pg_advisory_xact_lock(7302145)";

/// A stuck instance must not hold the head of the log for ever.
pub(super) const WRITER: &str = "SET idle_in_transaction_session_timeout = '60s'; SET lock_timeout = '30s'";

/// Readers cannot write by mistake. A plan that was made while a table was small must not stay when it has grown: planning anew costs less.
pub(super) const READER: &str = "SET default_transaction_read_only = on; SET plan_cache_mode = force_custom_plan";

pub(super) fn options(url: &str) -> Result<PgConnectOptions, Fault> {
    let options = PgConnectOptions::from_str(url).map_err(|error| Fault::Misuse(format!("the database's address: {error}")))?;
    Ok(options.statement_cache_capacity(super::STATEMENTS).application_name("store"))
}

pub(super) fn begin(how: Begin) -> &'static str {
    match how {
        Begin::Write => "BEGIN ISOLATION LEVEL READ COMMITTED",
        Begin::Snapshot => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY DEFERRABLE",
    }
}

/// A null that leaves its type to the server, so that it fits every column.
struct Untyped;

impl Type<Postgres> for Untyped {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_oid(Oid(0))
    }
}

impl Encode<'_, Postgres> for Untyped {
    fn encode_by_ref(&self, _: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        Ok(IsNull::Yes)
    }
}

pub(super) fn arguments(binds: &[Value]) -> Result<PgArguments, Fault> {
    let mut arguments = PgArguments::default();
    for bind in binds {
        match bind {
            Value::Null => arguments.add(Untyped),
            Value::Int(int) => arguments.add(*int),
            Value::Text(text) => arguments.add(text.as_str()),
            Value::Bytes(bytes) => arguments.add(bytes.as_slice()),
            Value::Uuid(uuid) => arguments.add(*uuid),
        }
        .map_err(|error| Fault::Database(error.to_string()))?;
    }
    Ok(arguments)
}

pub(super) fn row(row: &PgRow) -> Result<Row, Fault> {
    (0..row.len()).map(|column| value(row, column).map_err(fault)).collect::<Result<_, _>>().map(Row)
}

fn value(row: &PgRow, column: usize) -> Result<Value, sqlx::Error> {
    let raw = row.try_get_raw(column)?;
    if raw.is_null() {
        return Ok(Value::Null);
    }
    let kind = raw.type_info().name().to_owned();
    Ok(match kind.as_str() {
        "INT8" => Value::Int(row.try_get(column)?),
        "INT4" => Value::Int(row.try_get::<i32, _>(column)?.into()),
        "BOOL" => Value::Int(row.try_get::<bool, _>(column)?.into()),
        "TEXT" | "VARCHAR" | "NAME" => Value::Text(row.try_get(column)?),
        "BYTEA" => Value::Bytes(row.try_get(column)?),
        "UUID" => Value::Uuid(row.try_get(column)?),
        // What a function without an answer gives.
        "VOID" => Value::Null,
        _ => return Err(sqlx::Error::Protocol(format!("a column of type {kind}"))),
    })
}

pub(super) fn fault(error: sqlx::Error) -> Fault {
    let code = match &error {
        sqlx::Error::Database(database) => database.code().map(std::borrow::Cow::into_owned),
        _ => None,
    };
    // https://www.postgresql.org/docs/15/errcodes-appendix.html
    match code.as_deref() {
        Some("53100") => Fault::Full,
        Some("40001" | "40P01" | "55P03") => Fault::Clash("PostgreSQL chose another transaction".to_owned()),
        Some("53300" | "57P01" | "57P02" | "57P03" | "25P03") => Fault::Unavailable(error.to_string()),
        Some(code) if code.starts_with("08") => Fault::Unavailable(error.to_string()),
        _ => super::fault(error),
    }
}
