//! What goes into a statement and what comes out of a row, the same on both engines.
//! Holds no driver type: the engine files translate.

use std::borrow::Cow;

use uuid::Uuid;

use crate::Fault;

/// One bound parameter or one column.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// No value. Takes whatever type the column has.
    Null,
    /// `{int}`: numbers, times (microseconds UTC) and booleans (0/1).
    Int(i64),
    /// `{text}`: compared byte by byte on both engines.
    Text(String),
    /// `{bytes}`.
    Bytes(Vec<u8>),
    /// `{uuid}`.
    Uuid(Uuid),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<i32> for Value {
    fn from(value: i32) -> Self {
        Self::Int(value.into())
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Int(value.into())
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Self {
        Self::Bytes(value)
    }
}

impl From<&[u8]> for Value {
    fn from(value: &[u8]) -> Self {
        Self::Bytes(value.to_vec())
    }
}

impl From<[u8; 32]> for Value {
    fn from(value: [u8; 32]) -> Self {
        Self::Bytes(value.to_vec())
    }
}

impl From<Uuid> for Value {
    fn from(value: Uuid) -> Self {
        Self::Uuid(value)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// One row, its columns in the order of the `SELECT`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row(pub(crate) Vec<Value>);

impl Row {
    /// The column at `column` (from 0), as the type that the caller expects.
    pub fn get<T: FromValue>(&self, column: usize) -> Result<T, Fault> {
        let value = self.0.get(column).ok_or_else(|| Fault::corrupt(format!("a row without column {column}")))?;
        T::from_value(value).ok_or_else(|| Fault::corrupt(format!("column {column} is not a {}", std::any::type_name::<T>())))
    }

    /// All columns.
    pub fn values(&self) -> &[Value] {
        &self.0
    }
}

/// A type that a column can be read as.
pub trait FromValue: Sized {
    /// The value as this type, or `None` where it is another.
    fn from_value(value: &Value) -> Option<Self>;
}

impl FromValue for i64 {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Int(int) = value { Some(*int) } else { None }
    }
}

impl FromValue for i32 {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Int(int) = value { Self::try_from(*int).ok() } else { None }
    }
}

impl FromValue for bool {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Int(int) = value { Some(*int != 0) } else { None }
    }
}

impl FromValue for String {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Text(text) = value { Some(text.clone()) } else { None }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Bytes(bytes) => Some(bytes.clone()),
            Value::Uuid(uuid) => Some(uuid.as_bytes().to_vec()),
            _ => None,
        }
    }
}

impl FromValue for [u8; 32] {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Bytes(bytes) = value { bytes.as_slice().try_into().ok() } else { None }
    }
}

impl FromValue for Uuid {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Uuid(uuid) => Some(*uuid),
            // SQLite keeps a UUID as its sixteen bytes.
            Value::Bytes(bytes) => Self::from_slice(bytes).ok(),
            _ => None,
        }
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Option<Self> {
        if matches!(value, Value::Null) { Some(None) } else { T::from_value(value).map(Some) }
    }
}

/// The text of one statement: made of literals only, so that no input can become SQL.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sql(pub(crate) Cow<'static, str>);

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl Sql {
    /// A statement that begins with `text`.
    pub fn new(text: &'static str) -> Self {
        text.into()
    }

    /// This statement, with `text` (a literal) after it.
    #[must_use]
    pub fn push(mut self, text: &'static str) -> Self {
        self.0.to_mut().push_str(text);
        self
    }

    /// This statement, with the placeholder of bind number `bind` (from 1) after it.
    #[must_use]
    pub fn bind(mut self, bind: usize) -> Self {
        let text = self.0.to_mut();
        text.push('$');
        text.push_str(&bind.to_string());
        self
    }

    /// This statement, with `(${first}, …)` for `count` binds after it; `(NULL)` for none, which nothing equals.
    #[must_use]
    pub fn list(self, first: usize, count: usize) -> Self {
        if count == 0 {
            return self.push("(NULL)");
        }
        let binds = (first..first.saturating_add(count)).enumerate();
        binds.fold(self, |sql, (nth, bind)| sql.push(if nth == 0 { "(" } else { ", " }).bind(bind)).push(")")
    }

    /// The text as the driver gets it.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// How many values go into one `IN` list; longer ones are asked in several statements.
pub(crate) const LIST_CHUNK: usize = 500;
