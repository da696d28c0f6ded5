//! The sender's own form back, each cell that is wrong marked and explained where it stands.
//! Copies cells, never formulas or macros; makes no sentence itself.

mod text;
mod workbook;

use crate::{bytes::Kind, layout, limits::Limits, problem::Place};

/// What the sender is told of a place in the form, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where it is.
    pub place: Place,
    /// What is wrong and how to mend it, or what is worth a second look.
    pub said: String,
    /// Whether it has to be mended before the form is taken.
    pub must: bool,
}

/// Marks a copy of the form: notes in a workbook, a last column in a text file. Those that have to be mended come first.
///
/// `None` where the bytes can't be read, so that there is nothing to mark.
pub fn annotate(bytes: &[u8], limits: &Limits, marks: &[Mark]) -> Option<Vec<u8>> {
    let book = layout::open(bytes, limits).ok()?;
    let outline = layout::outline(&book);
    match book.kind {
        Kind::Csv => Some(text::write(&book, &outline, marks)),
        Kind::Xlsx | Kind::Xlsm | Kind::Ods => workbook::write(&book, &outline, marks).ok(),
    }
}
