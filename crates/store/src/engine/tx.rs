//! A transaction on either engine: statements, rows, multi-row inserts.
//! Holds no statement of the store's own but those that the engines must say differently.

use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt};
use sqlx::{AssertSqlSafe, Executor, Postgres, SqlSafeStr, SqlStr, Sqlite, Transaction};

use super::{BINDS, postgres, sqlite};
use crate::{Fault, Row, Sql, Value};

/// A transaction. Dropped without a commit, it leaves nothing behind.
pub struct Tx<'c> {
    pub(super) inner: Inner<'c>,
    pub(super) broken: &'c AtomicBool,
    pub(super) open: &'c AtomicBool,
}

pub(super) enum Inner<'c> {
    Sqlite(Transaction<'c, Sqlite>),
    Postgres(Transaction<'c, Postgres>),
}

impl Tx<'_> {
    /// Runs a statement and says how many rows it changed.
    pub async fn execute(&mut self, sql: impl Into<Sql>, binds: &[Value]) -> Result<u64, Fault> {
        let sql = safe(sql.into());
        let changed = match &mut self.inner {
            Inner::Sqlite(tx) => {
                let done = sqlx::query_with(sql, sqlite::arguments(binds)?).execute(&mut **tx).await;
                done.map(|done| done.rows_affected()).map_err(sqlite::fault)
            }
            Inner::Postgres(tx) => {
                let done = sqlx::query_with(sql, postgres::arguments(binds)?).execute(&mut **tx).await;
                done.map(|done| done.rows_affected()).map_err(postgres::fault)
            }
        };
        changed.map_err(|fault| note(self.broken, fault))
    }

    /// Runs a statement and gives its rows.
    pub async fn rows(&mut self, sql: impl Into<Sql>, binds: &[Value]) -> Result<Vec<Row>, Fault> {
        self.stream(sql.into(), binds)?.try_collect().await
    }

    /// Inserts many rows in as few statements as the engines allow: `insert` (`INSERT INTO t (a, b)`), the rows, `tail` (`ON CONFLICT …`,
    /// or nothing). Says how many rows it changed.
    pub async fn batch(&mut self, insert: &'static str, rows: Vec<Vec<Value>>, tail: &'static str) -> Result<u64, Fault> {
        let columns = rows.first().map_or(1, Vec::len).max(1);
        let chunk = (BINDS / columns).max(1);
        let mut changed = 0;
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let part: Vec<Vec<Value>> = rows.by_ref().take(chunk).collect();
            let sql = Sql(self.insert(insert, part.len(), columns, tail).into());
            let binds: Vec<Value> = part.into_iter().flatten().collect();
            changed += self.execute(sql, &binds).await?;
        }
        Ok(changed)
    }

    fn insert(&self, insert: &str, rows: usize, columns: usize, tail: &str) -> String {
        let mut text = String::with_capacity(insert.len() + tail.len() + rows * columns * 6 + 16);
        text.push_str(insert);
        text.push_str(" VALUES ");
        for row in 0..rows {
            text.push_str(if row == 0 { "(" } else { ", (" });
            for column in 0..columns {
                if column > 0 {
                    text.push_str(", ");
                }
                match self.inner {
                    // SQLite looks numbered parameters up one by one; unnumbered ones cost nothing.
                    Inner::Sqlite(_) => text.push('?'),
                    Inner::Postgres(_) => {
                        text.push('$');
                        text.push_str(&(row * columns + column + 1).to_string());
                    }
                }
            }
            text.push(')');
        }
        text.push(' ');
        text.push_str(tail);
        text
    }

    /// Runs a statement and gives its rows one after another, however many there are.
    pub(crate) fn stream(&mut self, sql: Sql, binds: &[Value]) -> Result<BoxStream<'_, Result<Row, Fault>>, Fault> {
        let sql = safe(sql);
        let broken = self.broken;
        let rows = match &mut self.inner {
            Inner::Sqlite(tx) => {
                let rows = sqlx::query_with(sql, sqlite::arguments(binds)?).fetch(&mut **tx);
                rows.map(|row| row.map_err(sqlite::fault).and_then(|row| sqlite::row(&row))).boxed()
            }
            Inner::Postgres(tx) => {
                let rows = sqlx::query_with(sql, postgres::arguments(binds)?).fetch(&mut **tx);
                rows.map(|row| row.map_err(postgres::fault).and_then(|row| postgres::row(&row))).boxed()
            }
        };
        Ok(rows.map_err(|fault| note(broken, fault)).boxed())
    }

    /// Runs portable statements that make tables: see [`crate::Projection::schema`].
    pub(crate) async fn define(&mut self, portable: &str) -> Result<(), Fault> {
        let words = match self.inner {
            Inner::Sqlite(_) => sqlite::WORDS,
            Inner::Postgres(_) => postgres::WORDS,
        };
        let text = words.iter().fold(portable.to_owned(), |text, (word, means)| text.replace(word, means));
        self.run(text).await
    }

    /// Makes the triggers that refuse changes to what must not change.
    pub(crate) async fn define_guards(&mut self) -> Result<(), Fault> {
        let guards = match self.inner {
            Inner::Sqlite(_) => sqlite::GUARDS,
            Inner::Postgres(_) => postgres::GUARDS,
        };
        self.run(guards.to_owned()).await
    }

    /// Keeps other instances from changing the tables until the end of this transaction.
    pub(crate) async fn lock_migration(&mut self) -> Result<(), Fault> {
        match self.inner {
            Inner::Sqlite(_) => Ok(()),
            Inner::Postgres(_) => self.rows(postgres::LOCK_MIGRATION, &[]).await.map(|_| ()),
        }
    }

    /// Locks the head of the log and reads its position, hash and number of messages.
    pub(crate) async fn lock_head(&mut self) -> Result<Vec<Row>, Fault> {
        let sql = match self.inner {
            Inner::Sqlite(_) => sqlite::LOCK_HEAD,
            Inner::Postgres(_) => postgres::LOCK_HEAD,
        };
        self.rows(sql, &[]).await
    }

    /// What follows a `SELECT` of rows to work on, so that two workers never get the same ones. SQLite has one writer at a time.
    pub(crate) fn skip_locked(&self) -> &'static str {
        match self.inner {
            Inner::Sqlite(_) => "",
            Inner::Postgres(_) => " FOR UPDATE SKIP LOCKED",
        }
    }

    async fn run(&mut self, text: String) -> Result<(), Fault> {
        let done = match &mut self.inner {
            Inner::Sqlite(tx) => tx.execute(AssertSqlSafe(text)).await.map(|_| ()).map_err(sqlite::fault),
            Inner::Postgres(tx) => tx.execute(AssertSqlSafe(text)).await.map(|_| ()).map_err(postgres::fault),
        };
        done.map_err(|fault| note(self.broken, fault))
    }

    /// Keeps everything.
    pub(crate) async fn commit(self) -> Result<(), Fault> {
        let (broken, open) = (self.broken, self.open);
        let done = match self.inner {
            Inner::Sqlite(tx) => tx.commit().await.map_err(sqlite::fault),
            Inner::Postgres(tx) => tx.commit().await.map_err(postgres::fault),
        };
        if done.is_ok() {
            open.store(false, Ordering::Relaxed);
        }
        done.map_err(|fault| note(broken, fault))
    }
}

pub(super) fn note(broken: &AtomicBool, fault: Fault) -> Fault {
    // After these SQLite may have rolled back by itself, and the driver may not know it: begin with a new connection.
    if matches!(fault, Fault::Unavailable(_) | Fault::Full | Fault::Corrupt { .. }) {
        broken.store(true, Ordering::Relaxed);
    }
    fault
}

pub(super) fn safe(sql: Sql) -> SqlStr {
    // `Sql` is made of literals only.
    AssertSqlSafe(sql.0).into_sql_str()
}
