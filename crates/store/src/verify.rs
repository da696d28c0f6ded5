//! Is everything as it was written? Walks the log and the access records, and replays the log beside the views.
//! Changes nothing, and puts no personal data into what it reports.

use futures_util::TryStreamExt;
use uuid::Uuid;

use crate::access::{ALL, AccessHead, AccessRecord};
use crate::engine::{Begin, Tx, temporary};
use crate::lifecycle::{Views, apply_one, identifier};
use crate::log::{HEAD, LogHead, Stored, stored_after};
use crate::{Codec, Fault, Row, Sql, Store, Value, chain};

const BATCH: i64 = 500;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Everything up to this position was looked at.
    pub position: i64,
    /// Entries of the log.
    pub entries: i64,
    /// Of these, entries whose payload was erased.
    pub erased: i64,
    /// Access records.
    pub accesses: i64,
    /// Rows of view tables.
    pub rows: i64,
    /// The first difference of each kind; of views, the first in each table.
    pub differences: Vec<Difference>,
}

impl Report {
    /// Is everything as it was written?
    pub const fn is_clean(&self) -> bool {
        self.differences.is_empty()
    }
}

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// An entry was changed, removed or put in between.
    Entry {
        /// Where the chain breaks.
        position: i64,
    },
    /// The head does not say what the last entry says: entries were removed at the end.
    Head {
        /// What the head says.
        position: i64,
    },
    /// A payload is not the one that was written, or cannot be read. Views are not compared then.
    Payload {
        /// The entry that it belongs to.
        position: i64,
        /// What was found.
        what: String,
    },
    /// An access record was changed, removed or put in between.
    Access {
        /// The chain.
        chain: String,
        /// Days since 1970-01-01, UTC.
        day: i64,
        /// Where the chain breaks.
        seq: i64,
    },
    /// A view could not be read again from the log.
    Replay {
        /// The view.
        view: String,
        /// At which entry.
        position: i64,
        /// What was found.
        what: String,
    },
    /// A view has not read the log to its end. Its tables are not compared then.
    Behind {
        /// The view.
        view: String,
        /// Up to where it has read.
        position: i64,
    },
    /// A row of a view is not what follows from the log.
    View {
        /// The view.
        view: String,
        /// The table.
        table: String,
        /// Which row, in the order of all its columns, from 1.
        row: i64,
        /// The first column of that row, where it is an id or a number.
        key: Option<String>,
    },
}

impl<C: Codec> Store<C> {
    /// Compares the database with itself at one moment, while writers go on.
    pub async fn verify(&self) -> Result<Report, Fault> {
        let (mut live, mut beside) = (self.inner.engine.address.connect().await?, temporary().await?);
        let mut live = live.begin(Begin::Snapshot).await?;
        let mut beside = beside.begin(Begin::Write).await?;
        let head = LogHead::of(&live.rows(HEAD, &[]).await?)?;
        let report = Report { position: head.position, entries: 0, erased: 0, accesses: 0, rows: 0, differences: Vec::new() };
        let mut check = Check { views: &self.inner.views, report, replay: true };
        check.log(&mut live, &mut beside, &head).await?;
        check.accesses(&mut live).await?;
        if check.replay {
            check.views(&mut live, &mut beside).await?;
        }
        Ok(check.report)
    }

    /// Which of these heads, as they were entered in the log, the access records no longer bear out.
    pub async fn missing_access_heads(&self, heads: &[AccessHead]) -> Result<Vec<AccessHead>, Fault> {
        let mut missing = Vec::new();
        for head in heads {
            let sql = "SELECT hash FROM access_record WHERE day = $1 AND chain = $2 AND seq = $3";
            let binds = [head.day.into(), head.chain.as_str().into(), head.seq.into()];
            let rows = self.inner.engine.rows(sql.into(), &binds).await?;
            if rows.first().map(|row| row.get(0)).transpose()? != Some(head.hash) {
                missing.push(head.clone());
            }
        }
        Ok(missing)
    }
}

struct Check<'a, C: Codec> {
    views: &'a Views<C>,
    report: Report,
    /// Can the views still be replayed?
    replay: bool,
}

impl<C: Codec> Check<'_, C> {
    fn note(&mut self, difference: Difference) {
        let same = |noted: &Difference| std::mem::discriminant(noted) == std::mem::discriminant(&difference);
        if !self.report.differences.iter().any(same) {
            self.report.differences.push(difference);
        }
    }

    async fn log(&mut self, live: &mut Tx<'_>, beside: &mut Tx<'_>, head: &LogHead) -> Result<(), Fault> {
        for view in self.views.all.iter() {
            beside.define(view.schema()).await?;
        }
        let (mut position, mut hash) = (0, chain::START);
        loop {
            let entries = self.read(live, position).await?;
            if entries.is_empty() {
                break;
            }
            for stored in entries {
                if stored.recorded.position != position + 1
                    || chain::entry(&hash, &stored.recorded, &stored.digest) != stored.hash
                {
                    self.note(Difference::Entry { position: stored.recorded.position });
                }
                (position, hash) = (stored.recorded.position, stored.hash);
                self.report.entries += 1;
                self.payload(beside, stored).await?;
            }
        }
        if (position, hash) != (head.position, head.hash) {
            self.note(Difference::Head { position: head.position });
        }
        Ok(())
    }

    async fn read(&mut self, live: &mut Tx<'_>, after: i64) -> Result<Vec<Stored>, Fault> {
        match stored_after(live, after, BATCH).await {
            Err(Fault::Corrupt { what }) => {
                self.note(Difference::Payload { position: after + 1, what });
                self.replay = false;
                Ok(Vec::new())
            }
            entries => entries,
        }
    }

    async fn payload(&mut self, beside: &mut Tx<'_>, stored: Stored) -> Result<(), Fault> {
        let position = stored.recorded.position;
        let unseal = self.views.log.unseal.as_deref();
        let fits = match stored.plaintext(unseal) {
            Ok(Some(plaintext)) if stored.payload_fits(&plaintext) => Ok(()),
            Ok(Some(_)) => Err("its digest is another".to_owned()),
            Ok(None) => Ok(()),
            Err(fault) => Err(fault.to_string()),
        };
        self.report.erased += i64::from(stored.is_erased());
        let event = match fits {
            Ok(()) => stored.decode::<C>(unseal).map_err(|fault| fault.to_string()),
            Err(what) => Err(what),
        };
        let entry = match event {
            Ok(entry) => entry,
            Err(what) => {
                self.replay = false;
                self.note(Difference::Payload { position, what });
                return Ok(());
            }
        };
        if !self.replay {
            return Ok(());
        }
        for view in self.views.all.iter() {
            if let Err(fault) = apply_one(beside, view.as_ref(), &entry).await {
                self.replay = false;
                self.note(Difference::Replay { view: view.name().to_owned(), position, what: fault.to_string() });
            }
        }
        Ok(())
    }

    async fn accesses(&mut self, live: &mut Tx<'_>) -> Result<(), Fault> {
        let mut records = live.stream(ALL.into(), &[])?;
        let (mut chain, mut day, mut seq, mut hash) = (String::new(), i64::MIN, 0, chain::START);
        while let Some(row) = records.try_next().await? {
            let record = AccessRecord::of(&row)?;
            if record.chain != chain || record.day != day {
                (chain, day, seq, hash) = (record.chain.clone(), record.day, 0, chain::START);
            }
            if record.seq != seq + 1 || record.previous != hash || record.expected_hash() != record.hash {
                self.note(Difference::Access { chain: chain.clone(), day, seq: record.seq });
            }
            (seq, hash) = (record.seq, record.hash);
            self.report.accesses += 1;
        }
        Ok(())
    }

    async fn views(&mut self, live: &mut Tx<'_>, beside: &mut Tx<'_>) -> Result<(), Fault> {
        for view in self.views.all.iter() {
            let sql = "SELECT position FROM view_cursor WHERE name = $1 AND version = $2";
            let rows = live.rows(sql, &[view.name().into(), view.version().into()]).await?;
            let position = rows.first().map_or(Ok(0), |row| row.get(0))?;
            if position != self.report.position {
                self.note(Difference::Behind { view: view.name().to_owned(), position });
                continue;
            }
            for table in view.tables() {
                self.table(live, beside, view.name(), table).await?;
            }
        }
        Ok(())
    }

    async fn table(&mut self, live: &mut Tx<'_>, beside: &mut Tx<'_>, view: &str, table: &'static str) -> Result<(), Fault> {
        let sql = all_rows(beside, table).await?;
        let (mut live, mut beside) = (live.stream(sql.clone(), &[])?, beside.stream(sql, &[])?);
        let mut row = 0;
        loop {
            let (is, should) = (live.try_next().await?, beside.try_next().await?);
            row += 1;
            if is.is_none() && should.is_none() {
                return Ok(());
            }
            self.report.rows += 1;
            let (is, should) = (is.map(plain), should.map(plain));
            if is != should {
                let key = is.or(should).and_then(|values| values.first().and_then(key));
                let (view, table) = (view.to_owned(), table.to_owned());
                self.report.differences.push(Difference::View { view, table, row, key });
                return Ok(());
            }
        }
    }
}

/// All rows of a table in the order of all its columns, which both engines sort alike.
async fn all_rows(tx: &mut Tx<'_>, table: &'static str) -> Result<Sql, Fault> {
    let columns = tx.rows("SELECT name FROM pragma_table_info($1) ORDER BY cid", &[identifier(table)?.into()]).await?;
    let names: Vec<String> = columns.iter().map(|row| row.get(0)).collect::<Result<_, _>>()?;
    if names.is_empty() {
        return Err(Fault::Misuse(format!("no table {table} is made by its view")));
    }
    for name in &names {
        identifier(name)?;
    }
    let order: Vec<String> = names.iter().map(|name| format!("{name} NULLS FIRST")).collect();
    // Names of tables and columns of our own, checked above.
    Ok(Sql(format!("SELECT {} FROM {table} ORDER BY {}", names.join(", "), order.join(", ")).into()))
}

/// A row without what only one engine knows: SQLite keeps a UUID as bytes.
fn plain(row: Row) -> Vec<Value> {
    let plain = |value| if let Value::Uuid(uuid) = value { Value::Bytes(uuid.as_bytes().to_vec()) } else { value };
    row.0.into_iter().map(plain).collect()
}

fn key(value: &Value) -> Option<String> {
    match value {
        Value::Int(int) => Some(int.to_string()),
        Value::Bytes(bytes) => Uuid::from_slice(bytes).ok().map(|uuid| uuid.to_string()),
        Value::Null | Value::Text(_) | Value::Uuid(_) => None,
    }
}
