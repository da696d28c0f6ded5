//! Reading view tables and the small tables, beside the writer.
//! Cannot write: reading connections refuse it.

use std::sync::Arc;

use crate::engine::Engine;
use crate::value::LIST_CHUNK;
use crate::{Fault, Row, Sql, Value};

/// Reads what was committed.
#[derive(Clone)]
pub struct Reader {
    pub(crate) engine: Arc<Engine>,
}

impl Reader {
    /// The rows of a statement. Lists carry a limit and go on after a key.
    pub async fn rows(&self, sql: impl Into<Sql>, binds: &[Value]) -> Result<Vec<Row>, Fault> {
        self.engine.rows(sql.into(), binds).await
    }

    /// The first row of a statement.
    pub async fn row(&self, sql: impl Into<Sql>, binds: &[Value]) -> Result<Option<Row>, Fault> {
        Ok(self.rows(sql, binds).await?.into_iter().next())
    }

    /// The rows of `{before} (…) {after}` for a list of any length, asked in chunks: `SELECT a FROM t WHERE id IN`. The binds of the list come
    /// first (`$1` on); there are no others. An order holds within a chunk only.
    pub async fn in_list(&self, before: &'static str, list: &[Value], after: &'static str) -> Result<Vec<Row>, Fault> {
        self.in_list_with(before, (&[], list), after).await
    }

    /// As [`Self::in_list`], with binds that come before those of the list.
    pub async fn in_list_with(
        &self,
        before: &'static str,
        (binds, list): (&[Value], &[Value]),
        after: &'static str,
    ) -> Result<Vec<Row>, Fault> {
        let mut rows = Vec::new();
        for chunk in list.chunks(LIST_CHUNK) {
            let sql = Sql::new(before).push(" ").list(binds.len() + 1, chunk.len()).push(" ").push(after);
            rows.extend(self.rows(sql, &[binds, chunk].concat()).await?);
        }
        Ok(rows)
    }
}
