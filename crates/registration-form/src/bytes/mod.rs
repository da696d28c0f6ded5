//! From bytes to cells: the kind is recognised, the bounds hold, and every kind ends as the same [`Book`].
//! Knows no field of the form: what a sheet or a label is called comes in as [`Known`].

mod book;
mod container;
mod day_number;
mod encoding;
mod entities;
mod kind;
mod mark_up;
mod ods;
mod text;
mod xlsx;

use std::panic::{AssertUnwindSafe, catch_unwind};

pub(crate) use book::{Book, Cell, Row, Sheet};
pub(crate) use day_number::date as date_of_day_number;
pub use kind::Kind;
pub(crate) use text::rows;

use crate::{limits::Limits, unreadable::Unreadable};
use container::Contents;

/// What the reader of bytes has to ask the form.
#[derive(Clone, Copy)]
pub(crate) struct Known {
    /// Is this the name of a sheet that people fill in?
    pub(crate) sheet: fn(&str) -> bool,
    /// Is this the label of a field? It tells the separator of a text file.
    pub(crate) label: fn(&str) -> bool,
}

/// Recognises the kind of `bytes` and reads the sheets that are known; all of them when none is.
///
/// # Errors
/// The reason why it cannot be read, before anything larger than the limits has been held in memory.
///
/// What reads here are libraries over hostile input: where one panics instead of answering, the file is damaged as far as the
/// sender is concerned. Nothing outlives the panic but the bytes, which are only borrowed.
pub(crate) fn open(bytes: &[u8], limits: &Limits, known: Known) -> Result<Book, Unreadable> {
    if bytes.len() > limits.bytes {
        return Err(Unreadable::TooLarge);
    }
    catch_unwind(AssertUnwindSafe(|| book(bytes, limits, known))).unwrap_or(Err(Unreadable::Damaged))
}

fn book(bytes: &[u8], limits: &Limits, known: Known) -> Result<Book, Unreadable> {
    match kind::recognise(bytes)? {
        kind::Shape::Text => text::read(bytes, limits, known.label),
        kind::Shape::Container => match container::inspect(bytes, limits)? {
            Contents { kind: Kind::Ods, parts, .. } => ods::read(parts, limits, known.sheet),
            contents => xlsx::read(contents, limits, known.sheet),
        },
    }
}

/// Is this a text, rather than a workbook?
pub(crate) fn is_text(bytes: &[u8]) -> Result<bool, Unreadable> {
    Ok(matches!(kind::recognise(bytes)?, kind::Shape::Text))
}

/// The places of those of `names` to read: of those that are known, or of all when none is, the first `limit`; and the names of
/// the rest, of which no more are said than can be of use.
fn choose(names: &[&str], known: fn(&str) -> bool, limit: usize) -> (Vec<usize>, Vec<String>) {
    let any = names.iter().any(|name| known(name));
    let (mut read, mut left) = (Vec::new(), Vec::new());
    for (place, name) in names.iter().enumerate() {
        if read.len() < limit && (!any || known(name)) {
            read.push(place);
        } else if left.len() < limit {
            left.push((*name).to_owned());
        }
    }
    (read, left)
}
