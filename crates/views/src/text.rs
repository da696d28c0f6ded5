//! Small lists and dates as text columns, read back as what they were.

use std::str::FromStr;

use domain::time::{Date, Timestamp};
use store::{Fault, Row};

/// Words joined by spaces.
pub(crate) fn words<T: ToString>(items: &[T]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// A typed word of a column.
pub(crate) fn parsed<T: FromStr>(row: &Row, column: usize) -> Result<T, Fault> {
    let text: String = row.get(column)?;
    text.parse().map_err(|_| Fault::Corrupt { what: format!("column {column} holds no {}", std::any::type_name::<T>()) })
}

/// Typed words of a column that [`words`] wrote.
pub(crate) fn parsed_words<T: FromStr>(row: &Row, column: usize) -> Result<Vec<T>, Fault> {
    let text: String = row.get(column)?;
    Ok(text.split_whitespace().filter_map(|word| word.parse().ok()).collect())
}

/// A date of a column, where there is one.
pub(crate) fn date(row: &Row, column: usize) -> Result<Option<Date>, Fault> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| text.parse().ok()))
}

/// A moment of a column.
pub(crate) fn moment(row: &Row, column: usize) -> Result<Timestamp, Fault> {
    row.get(column).map(Timestamp::from_micros)
}

/// A moment of a column, where there is one.
pub(crate) fn perhaps(row: &Row, column: usize) -> Result<Option<Timestamp>, Fault> {
    Ok(row.get::<Option<i64>>(column)?.map(Timestamp::from_micros))
}
