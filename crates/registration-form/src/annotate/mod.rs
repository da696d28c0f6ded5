//! The sender's own form back, each cell that is wrong marked and explained where it stands.
//! Copies cells, never formulas or macros; makes no sentence itself.

mod text;
mod workbook;

use crate::{
    bytes::{self, Kind, Known},
    columns, layout,
    limits::Limits,
    problem::Problem,
};

/// Marks `problems` in a copy of the form: notes in a workbook, a last column in a text file. `say` makes the sentences.
///
/// `None` where the bytes can't be read, so that there is nothing to mark.
pub fn annotate(bytes: &[u8], limits: &Limits, problems: &[Problem], say: &dyn Fn(&Problem) -> String) -> Option<Vec<u8>> {
    let known = Known { sheet: columns::is_input, label: columns::is_label };
    let book = bytes::open(bytes, limits, known).ok()?;
    let outline = layout::outline(&book);
    match book.kind {
        Kind::Csv => Some(text::write(&book, outline.language.unwrap_or_default(), problems, say)),
        Kind::Xlsx | Kind::Xlsm | Kind::Ods => workbook::write(&book, &outline, problems, say).ok(),
    }
}
