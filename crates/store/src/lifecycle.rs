//! The life of a view: made when its version is new, read up to the end of the log, made anew.
//! Applies entries only; what a view says is the view's.

use std::sync::Arc;

use futures_util::FutureExt;

use crate::engine::{Desk, Tx};
use crate::log::{Log, LogHead};
use crate::{Codec, Fault, Projection, Recorded, Sql, Value, chain};

/// Entries in one transaction while a view is built beside the writers.
const BATCH: i64 = 500;

/// The views of this program.
pub(crate) struct Views<C: Codec> {
    pub(crate) all: Arc<Vec<Arc<dyn Projection<C>>>>,
    pub(crate) log: Log<C>,
}

impl<C: Codec> Clone for Views<C> {
    fn clone(&self) -> Self {
        Self { all: Arc::clone(&self.all), log: self.log.clone() }
    }
}

const CURSOR: &str = "SELECT position, digest FROM view_cursor WHERE name = $1 AND version = $2";
const START: &str = "INSERT INTO view_cursor (name, version, position, tables, digest) VALUES ($1, $2, 0, $3, $4)";
const MOVE: &str = "UPDATE view_cursor SET position = $3 WHERE name = $1 AND version = $2";

impl<C: Codec> Views<C> {
    /// Makes the tables of new versions and reads the log up to its end, beside writers that go on meanwhile.
    pub(crate) async fn open(&self, desk: &Arc<Desk>) -> Result<(), Fault> {
        for view in self.all.iter() {
            self.create(desk, view.as_ref()).await?;
            while self.build(desk, view.as_ref()).await? {}
        }
        let mut at_desk = desk.hold().await?;
        let mut tx = at_desk.begin().await?;
        let head = LogHead::of(&tx.lock_head().await?)?;
        self.close_gap(&mut tx, head.position).await?;
        tx.commit().await
    }

    async fn create(&self, desk: &Arc<Desk>, view: &dyn Projection<C>) -> Result<(), Fault> {
        let mut held = desk.hold().await?;
        let mut tx = held.begin().await?;
        tx.lock_migration().await?;
        let digest = chain::digest(&[], view.schema().as_bytes());
        match tx.rows(CURSOR, &[view.name().into(), view.version().into()]).await?.first() {
            Some(row) if row.get::<[u8; 32]>(1)? == digest => return Ok(()),
            Some(_) => {
                let (name, version) = (view.name(), view.version());
                return Err(Fault::Misuse(format!("the tables of view {name} changed: raise its version above {version}")));
            }
            None => {}
        }
        tx.define(view.schema()).await?;
        let binds = [view.name().into(), view.version().into(), view.tables().join(" ").into(), digest.into()];
        tx.execute(START, &binds).await?;
        tx.commit().await
    }

    /// Reads one batch without holding up writers; is there more?
    async fn build(&self, desk: &Arc<Desk>, view: &dyn Projection<C>) -> Result<bool, Fault> {
        let mut held = desk.hold().await?;
        let mut tx = held.begin().await?;
        // Moving the cursor to where it is keeps another instance from building the same view at the same time.
        let key = [view.name().into(), view.version().into()];
        tx.execute("UPDATE view_cursor SET position = position WHERE name = $1 AND version = $2", &key).await?;
        let from = self.cursor(&mut tx, view).await?;
        let entries = self.log.after(&mut tx, from, BATCH).await?;
        if i64::try_from(entries.len()).unwrap_or(BATCH) < BATCH {
            return Ok(false);
        }
        self.replay(&mut tx, view, &entries).await?;
        tx.commit().await?;
        tokio::task::yield_now().await;
        Ok(true)
    }

    /// Brings every view up to `position`, while the head of the log is locked.
    pub(crate) async fn close_gap(&self, tx: &mut Tx<'_>, position: i64) -> Result<(), Fault> {
        for view in self.all.iter() {
            let mut from = self.cursor(tx, view.as_ref()).await?;
            while from < position {
                let entries = self.log.after(tx, from, BATCH).await?;
                let Some(last) = entries.last() else {
                    return Err(Fault::corrupt(format!("the log ends before position {position}")));
                };
                from = last.position;
                self.replay(tx, view.as_ref(), &entries).await?;
            }
        }
        Ok(())
    }

    async fn cursor(&self, tx: &mut Tx<'_>, view: &dyn Projection<C>) -> Result<i64, Fault> {
        let rows = tx.rows(CURSOR, &[view.name().into(), view.version().into()]).await?;
        rows.first().ok_or_else(|| Fault::corrupt(format!("view {} has no cursor", view.name())))?.get(0)
    }

    async fn replay(&self, tx: &mut Tx<'_>, view: &dyn Projection<C>, entries: &[Recorded<C::Event>]) -> Result<(), Fault> {
        for entry in entries {
            apply_one(tx, view, entry).await?;
        }
        let Some(last) = entries.last() else { return Ok(()) };
        tx.execute(MOVE, &[view.name().into(), view.version().into(), last.position.into()]).await.map(|_| ())
    }

    /// Applies one entry to every view that looks at its kind.
    pub(crate) async fn apply(&self, tx: &mut Tx<'_>, entry: &Recorded<C::Event>) -> Result<(), Fault> {
        for view in self.all.iter() {
            apply_one(tx, view.as_ref(), entry).await?;
        }
        Ok(())
    }

    /// Brings views up to date with what other instances wrote, which may be of an older version and not know them.
    pub(crate) async fn follow(&self, desk: &Arc<Desk>) -> Result<(), Fault> {
        let mut binds = Vec::new();
        let sql = Sql::new("SELECT 1 FROM view_cursor WHERE position < (SELECT position FROM log_head) AND ");
        let sql = self.mine(sql, &mut binds);
        if self.log.engine.rows(sql, &binds).await?.is_empty() {
            return Ok(());
        }
        let mut at_desk = desk.hold().await?;
        let mut tx = at_desk.begin().await?;
        let head = LogHead::of(&tx.lock_head().await?)?;
        self.close_gap(&mut tx, head.position).await?;
        tx.commit().await
    }

    /// Moves the cursors of all views from one position to another in one statement; did all of them stand there?
    pub(crate) async fn advance(&self, tx: &mut Tx<'_>, from: i64, to: i64) -> Result<bool, Fault> {
        let mut binds: Vec<Value> = vec![to.into(), from.into()];
        let sql = self.mine("UPDATE view_cursor SET position = $1 WHERE position = $2 AND ".into(), &mut binds);
        let moved = tx.execute(sql, &binds).await?;
        Ok(usize::try_from(moved).is_ok_and(|moved| moved == self.all.len()))
    }

    /// The condition that a cursor is one of these views'.
    fn mine(&self, mut sql: Sql, binds: &mut Vec<Value>) -> Sql {
        sql = sql.push("(1 = 0");
        for view in self.all.iter() {
            sql = sql.push(" OR (name = ").bind(binds.len() + 1).push(" AND version = ").bind(binds.len() + 2).push(")");
            binds.extend([view.name().into(), view.version().into()]);
        }
        sql.push(")")
    }

    /// Empties all views and reads the log again, in one transaction: writers wait, and readers see the old rows until the end.
    /// Tables of versions that this program does not know are dropped.
    pub(crate) async fn rebuild(&self, desk: &Arc<Desk>) -> Result<i64, Fault> {
        let mut at_desk = desk.hold().await?;
        let mut tx = at_desk.begin().await?;
        let head = LogHead::of(&tx.lock_head().await?)?;
        for row in tx.rows("SELECT name, version, tables FROM view_cursor ORDER BY name, version", &[]).await? {
            let (name, version): (String, i32) = (row.get(0)?, row.get(1)?);
            let known = self.all.iter().any(|view| view.name() == name && view.version() == version);
            let tables: String = row.get(2)?;
            // Children before parents: a view names the tables that others refer to first.
            for table in tables.split_whitespace().rev() {
                let table = identifier(table)?;
                tx.define(&if known { format!("DELETE FROM {table}") } else { format!("DROP TABLE {table}") }).await?;
            }
            let sql = if known {
                "UPDATE view_cursor SET position = 0 WHERE name = $1 AND version = $2"
            } else {
                "DELETE FROM view_cursor WHERE name = $1 AND version = $2"
            };
            tx.execute(sql, &[name.into(), version.into()]).await?;
        }
        self.close_gap(&mut tx, head.position).await?;
        tx.commit().await?;
        Ok(head.position)
    }
}

pub(crate) async fn apply_one<C: Codec>(
    tx: &mut Tx<'_>,
    view: &dyn Projection<C>,
    entry: &Recorded<C::Event>,
) -> Result<(), Fault> {
    if !view.handles(&entry.kind) {
        return Ok(());
    }
    // A view that panics refuses its command; it must not take the writer with it.
    let applied = std::panic::AssertUnwindSafe(view.apply(tx, entry)).catch_unwind().await;
    applied.unwrap_or_else(|_| Err(Fault::Misuse(format!("view {} panicked at {}", view.name(), entry.kind))))
}

/// A table's name as it may stand in a statement that is put together.
pub(crate) fn identifier(name: &str) -> Result<&str, Fault> {
    let fits = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    if fits { Ok(name) } else { Err(Fault::Misuse(format!("{name} is not the name of a table"))) }
}
