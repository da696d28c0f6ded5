//! A statement of the queue, made piece by piece: its text is fixed, and what people typed is bound.
//! Knows no table.

use store::{Sql, Value};

/// A statement with its binds, made piece by piece.
pub(super) struct Query {
    pub(super) sql: Sql,
    pub(super) binds: Vec<Value>,
}

impl Query {
    /// A statement that begins so.
    pub(super) fn new(text: &'static str) -> Self {
        Self { sql: Sql::new(text), binds: Vec::new() }
    }

    /// This statement, with `text` after it.
    pub(super) fn text(mut self, text: &'static str) -> Self {
        self.sql = self.sql.push(text);
        self
    }

    /// This statement, with a bind after it where there is a value, and `text` where there is none.
    pub(super) fn text_or(self, text: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.bound("", value),
            None => self.text(text),
        }
    }

    /// This statement, with these binds in brackets after it.
    pub(super) fn list(mut self, values: Vec<Value>) -> Self {
        self.sql = self.sql.list(self.binds.len().saturating_add(1), values.len());
        self.binds.extend(values);
        self
    }

    /// This statement, with `text` and a bind after it.
    pub(super) fn bound(mut self, text: &'static str, value: impl Into<Value>) -> Self {
        self.binds.push(value.into());
        self.sql = self.sql.push(text).bind(self.binds.len());
        self
    }
}
