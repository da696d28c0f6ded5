//! What stands in the cells of a file, as text, for whoever looks at one that could not be read as a form.
//! Nothing is understood here, and nothing beyond the bounds is shown.

use crate::{
    bytes::{self, Known},
    columns,
    fold::shown,
    limits::Limits,
};

/// Sheets that are shown.
const SHEETS: usize = 6;
/// Rows of each.
const ROWS: usize = 100;
/// Columns of each.
const COLUMNS: u32 = 26;
/// Characters of each cell.
const CHARS: usize = 200;

/// A sheet as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells {
    /// Its name.
    pub name: String,
    /// Row numbers, and the cells of each row from the first column on.
    pub rows: Vec<(u32, Vec<String>)>,
    /// There is more than is shown.
    pub more: bool,
}

/// The cells of a file of any kind that is read; `None` where it can't be opened.
pub fn cells(bytes: &[u8], limits: &Limits) -> Option<Vec<Cells>> {
    let known = Known { sheet: columns::is_input, label: columns::is_label };
    let book = bytes::open(bytes, limits, known).ok()?;
    let sheets = book.sheets.iter().take(SHEETS).map(|sheet| {
        let mut more = sheet.rows.len() > ROWS;
        let rows = sheet.rows.iter().take(ROWS).map(|row| {
            let last = row.cells.iter().map(|(at, _)| *at).max().unwrap_or_default();
            more |= last >= COLUMNS;
            let texts = (0..=last.min(COLUMNS - 1)).map(|at| {
                let text = row.cell(at).map(shown).unwrap_or_default();
                text.chars().take(CHARS).collect()
            });
            (row.number, texts.collect())
        });
        let rows = rows.collect();
        Cells { name: sheet.name.clone(), rows, more }
    });
    Some(sheets.collect())
}
