//! The portable copy of a database: every table but the views, which follow from the log.
//!
//! A file begins with `store-export 1\n`. Then, for each table: `T` and the table's number in [`TABLES`], and for each row `R` and its columns.
//! A column is a tag (0 null, 1 integer, 2 text, 3 bytes, 4 UUID), for all but null its length (eight bytes, big-endian) and its bytes
//! (integers as eight bytes, big-endian). The file ends with `E` and the SHA-256 of all bytes before it. Must not know an engine.

use std::path::Path;

use futures_util::TryStreamExt;
use sha2::{Digest, Sha256};
use tokio::fs::File;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt, BufReader, BufWriter};
use uuid::Uuid;

use crate::engine::Tx;
use crate::{Fault, Row, Value};

pub(crate) const MAGIC: &[u8] = b"store-export 1\n";

/// No column is longer: what claims to be is not ours.
const LONGEST: u64 = 1 << 30;

/// Rows in one statement when they are put back.
const ROWS: usize = 500;

struct Table {
    columns: usize,
    /// The columns that hold UUIDs, which SQLite keeps as bytes.
    uuids: &'static [usize],
    select: &'static str,
    insert: &'static str,
}

macro_rules! table {
    ($name:literal, $columns:literal, $uuids:expr, $list:literal, $order:literal) => {
        Table {
            columns: $columns,
            uuids: &$uuids,
            select: concat!("SELECT ", $list, " FROM ", $name, " ORDER BY ", $order),
            insert: concat!("INSERT INTO ", $name, " (", $list, ")"),
        }
    };
}

/// The head is not inserted but moved: it is the first, and the only one with a single row.
const TABLES: [Table; 14] = [
    table!("log_head", 3, [], "position, hash, messages", "one"),
    table!(
        "entry",
        11,
        [2, 6, 8],
        "position, category, stream, version, kind, shape, actor, at, command, digest, hash",
        "position"
    ),
    table!("entry_payload", 4, [], "position, salt, bytes, key_id", "position"),
    table!("command", 7, [0, 1], "id, actor, name, digest, outcome, answer, at", "id"),
    table!(
        "outbox",
        13,
        [1, 3],
        "number, id, kind, key, refs, state, created, due, attempts, claimed_by, claimed_until, finished, reason",
        "number"
    ),
    table!("outbox_attempt", 7, [0], "message, nth, worker, started, ended, outcome, reason", "message, nth"),
    table!(
        "access_record",
        13,
        [0, 5, 6, 9],
        "id, chain, day, seq, at, actor, organisation, act, subject_kind, subject, detail, previous, hash",
        "day, chain, seq"
    ),
    table!("session", 8, [1, 2], "hash, user_id, acting_for, data, created, last_seen, idle_expiry, absolute_expiry", "hash"),
    table!("secret", 7, [2], "hash, purpose, subject, data, created, expires, used_at", "hash"),
    table!("credential", 3, [0], "owner, kind, bytes", "owner, kind"),
    table!("attempt", 4, [], "key, window_start, count, locked_until", "key"),
    table!("reference_load", 2, [0], "load, begun", "load"),
    table!("reference_row", 3, [0], "load, nth, bytes", "load, nth"),
    table!("reference_key", 4, [0], "load, kind, key, nth", "load, kind, key, nth"),
];

/// Writes all tables, as one transaction sees them, into a new file.
pub(crate) async fn write(tx: &mut Tx<'_>, path: &Path) -> Result<(), Fault> {
    let mut out = Writer { file: BufWriter::new(File::create_new(path).await.map_err(file_fault)?), sum: Sha256::new() };
    out.put(MAGIC).await?;
    for (number, table) in (0_u8..).zip(&TABLES) {
        out.put(&[b'T', number]).await?;
        let mut rows = tx.stream(table.select.into(), &[])?;
        while let Some(row) = rows.try_next().await? {
            out.row(&row, table.uuids).await?;
        }
    }
    let sum = out.sum.clone().finalize();
    out.put(b"E").await?;
    out.put(&sum).await?;
    out.file.flush().await.map_err(file_fault)?;
    out.file.get_ref().sync_all().await.map_err(file_fault)
}

/// Puts the tables of a file into a database whose tables are new and empty.
pub(crate) async fn read(tx: &mut Tx<'_>, path: &Path) -> Result<(), Fault> {
    let mut file = Reader { file: BufReader::new(File::open(path).await.map_err(file_fault)?), sum: Sha256::new() };
    if file.take(MAGIC.len()).await? != MAGIC {
        return Err(Fault::corrupt("the file is not an export of this store"));
    }
    let (mut table, mut rows) = (None, Vec::new());
    loop {
        let sum = file.sum.clone().finalize();
        let tag = file.byte().await?;
        if tag != b'R' || rows.len() >= ROWS {
            insert(tx, table, std::mem::take(&mut rows)).await?;
        }
        match tag {
            b'T' => {
                let number = file.byte().await?;
                table =
                    Some(TABLES.get(usize::from(number)).ok_or_else(|| Fault::corrupt(format!("no table has number {number}")))?);
            }
            b'R' => rows.push(file.row(table.map_or(0, |table| table.columns)).await?),
            b'E' if file.take(sum.len()).await? == sum.as_slice() => return Ok(()),
            b'E' => return Err(Fault::corrupt("the file's digest is another")),
            _ => return Err(Fault::corrupt("the file is damaged")),
        }
    }
}

async fn insert(tx: &mut Tx<'_>, table: Option<&'static Table>, rows: Vec<Vec<Value>>) -> Result<(), Fault> {
    let Some(table) = table else { return Ok(()) };
    if !std::ptr::eq(table.insert, TABLES[0].insert) {
        return tx.batch(table.insert, rows, "").await.map(|_| ());
    }
    for row in rows {
        tx.execute("UPDATE log_head SET position = $1, hash = $2, messages = $3", &row).await?;
    }
    Ok(())
}

struct Writer {
    file: BufWriter<File>,
    sum: Sha256,
}

impl Writer {
    async fn put(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        self.sum.update(bytes);
        self.file.write_all(bytes).await.map_err(file_fault)
    }

    async fn row(&mut self, row: &Row, uuids: &[usize]) -> Result<(), Fault> {
        self.put(b"R").await?;
        for (column, value) in row.values().iter().enumerate() {
            match value {
                Value::Bytes(bytes) if uuids.contains(&column) => self.value(4, bytes).await?,
                Value::Null => self.put(&[0]).await?,
                Value::Int(int) => self.value(1, &int.to_be_bytes()).await?,
                Value::Text(text) => self.value(2, text.as_bytes()).await?,
                Value::Bytes(bytes) => self.value(3, bytes).await?,
                Value::Uuid(uuid) => self.value(4, uuid.as_bytes()).await?,
            }
        }
        Ok(())
    }

    async fn value(&mut self, tag: u8, bytes: &[u8]) -> Result<(), Fault> {
        self.put(&[tag]).await?;
        self.put(&(bytes.len() as u64).to_be_bytes()).await?;
        self.put(bytes).await
    }
}

struct Reader<R> {
    file: R,
    sum: Sha256,
}

impl<R: AsyncRead + Unpin> Reader<R> {
    async fn take(&mut self, length: usize) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        let read = (&mut self.file).take(length as u64).read_to_end(&mut bytes).await.map_err(file_fault)?;
        if read != length {
            return Err(Fault::corrupt("the file ends too early"));
        }
        self.sum.update(&bytes);
        Ok(bytes)
    }

    async fn byte(&mut self) -> Result<u8, Fault> {
        Ok(self.take(1).await?.first().copied().unwrap_or_default())
    }

    async fn row(&mut self, columns: usize) -> Result<Vec<Value>, Fault> {
        let mut values = Vec::with_capacity(columns);
        for _ in 0..columns {
            values.push(self.value().await?);
        }
        Ok(values)
    }

    async fn value(&mut self) -> Result<Value, Fault> {
        let tag = self.byte().await?;
        if tag == 0 {
            return Ok(Value::Null);
        }
        let length = u64::from_be_bytes(self.take(8).await?.try_into().unwrap_or_default());
        if length > LONGEST {
            return Err(Fault::corrupt("a column of the file is too long"));
        }
        let bytes = self.take(usize::try_from(length).unwrap_or_default()).await?;
        let damaged = || Fault::corrupt("a column of the file is damaged");
        Ok(match tag {
            1 => Value::Int(i64::from_be_bytes(bytes.try_into().map_err(|_| damaged())?)),
            2 => Value::Text(String::from_utf8(bytes).map_err(|_| damaged())?),
            3 => Value::Bytes(bytes),
            4 => Value::Uuid(Uuid::from_slice(&bytes).map_err(|_| damaged())?),
            _ => return Err(damaged()),
        })
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
pub(crate) fn file_fault(error: std::io::Error) -> Fault {
    match error.kind() {
        std::io::ErrorKind::StorageFull => Fault::Full,
        _ => Fault::Unavailable(error.to_string()),
    }
}
