//! Sheets as rows of cells, filled within the limits.
//! Holds only cells that say something, with the row and column numbers that the sender sees.

use domain::time::Date;
use smol_str::SmolStr;

use super::Kind;
use crate::{limits::Limits, unreadable::Unreadable};

/// A file's cells and what had to be assumed to get at them.
#[derive(Debug)]
pub(crate) struct Book {
    pub(crate) kind: Kind,
    pub(crate) sheets: Vec<Sheet>,
    /// Names of sheets that were not read.
    pub(crate) skipped: Vec<String>,
    /// Day numbers count from 1904, as old Macintosh workbooks do.
    pub(crate) from_1904: bool,
    /// It points at other files, none of which is opened.
    pub(crate) links: bool,
    /// Encoding, where a text file was in none of the Unicode ones.
    pub(crate) encoding: Option<&'static str>,
    /// Separator of a text file.
    pub(crate) separator: Option<char>,
    /// Cells of a text file were written as `="text"`.
    pub(crate) literals: bool,
    /// Names of sheets that were read though they are hidden.
    pub(crate) hidden: Vec<String>,
}

/// One sheet, or the whole of a text file.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) rows: Vec<Row>,
    held: usize,
    count: usize,
}

/// A row that has at least one cell.
#[derive(Debug, Default, Clone)]
pub(crate) struct Row {
    /// Counted from 1.
    pub(crate) number: u32,
    /// How many cells a row of a text file has, blank ones counted; 0 in a workbook.
    pub(crate) width: u32,
    /// Column (counted from 0) and content, in the order of columns.
    pub(crate) cells: Vec<(u32, Cell)>,
}

/// What a cell holds; formulas are their cached value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    /// Most are so short that they are kept in place.
    Text(SmolStr),
    Number(f64),
    Date(Date),
    Flag(bool),
    /// `#N/A` and the like.
    Error,
    /// A formula of which the file holds no value: no program has calculated it yet.
    Uncalculated,
}

impl Book {
    /// A book of this kind that says nothing yet.
    pub(super) const fn new(kind: Kind) -> Self {
        Self {
            kind,
            sheets: Vec::new(),
            skipped: Vec::new(),
            from_1904: false,
            links: false,
            encoding: None,
            separator: None,
            literals: false,
            hidden: Vec::new(),
        }
    }
}

impl Row {
    /// The first cell that can be read.
    pub(crate) fn first(&self) -> Option<&(u32, Cell)> {
        self.cells.iter().find(|(_, cell)| *cell != Cell::Uncalculated).or_else(|| self.cells.first())
    }

    /// The cell in `column`.
    pub(crate) fn cell(&self, column: u32) -> Option<&Cell> {
        self.cells.iter().find(|(at, _)| *at == column).map(|(_, cell)| cell)
    }
}

impl Sheet {
    pub(super) fn new(name: String) -> Self {
        Self { name, ..Self::default() }
    }

    /// The sheet, its cells taken from what is `left` for those that follow.
    pub(super) fn within(self, left: &mut Limits) -> Self {
        left.cells = left.cells.saturating_sub(self.count);
        left.text_bytes = left.text_bytes.saturating_sub(self.held);
        self
    }

    /// Notes that a row of a text file has so many cells, blank ones counted; one in which all are blank is none.
    pub(super) fn widen(&mut self, row: u32, width: u32) {
        if let Some(last) = self.rows.last_mut().filter(|last| last.number == row) {
            last.width = width;
        }
    }

    /// Puts a cell at row (from 1) and column (from 0), within the limits; blank text is left out.
    ///
    /// # Errors
    /// Too many rows, columns or too much text.
    pub(super) fn put(&mut self, row: u32, column: u32, cell: Cell, limits: &Limits) -> Result<(), Unreadable> {
        let Some(cell) = shorten(cell, limits.cell_chars) else { return Ok(()) };
        if row > limits.rows {
            return Err(Unreadable::TooManyRows);
        }
        if column >= limits.columns {
            return Err(Unreadable::TooManyColumns);
        }
        if let Cell::Text(text) = &cell {
            self.held = self.held.saturating_add(text.len());
        }
        self.count = self.count.saturating_add(1);
        if self.held > limits.text_bytes || self.count > limits.cells {
            return Err(Unreadable::TooMuchText);
        }
        // Rows come in order from every program; one that does not (or a cell given twice) is a damaged file.
        match self.rows.last_mut() {
            Some(last) if last.number == row && last.cells.last().is_none_or(|(at, _)| *at < column) => {
                last.cells.push((column, cell));
            }
            Some(last) if last.number >= row => return Err(Unreadable::Damaged),
            last => {
                // A table has rows of one length.
                let mut cells = Vec::with_capacity(last.map_or(1, |last| last.cells.len()));
                cells.push((column, cell));
                self.rows.push(Row { number: row, width: 0, cells });
            }
        }
        Ok(())
    }
}

/// Drops blank cells and the tail of overlong ones.
fn shorten(cell: Cell, chars: usize) -> Option<Cell> {
    let Cell::Text(text) = cell else { return Some(cell) };
    if text.trim().is_empty() {
        return None;
    }
    let kept = cut(&text, chars);
    Some(Cell::Text(if kept.len() < text.len() { kept.into() } else { text }))
}

/// The text up to so many characters.
pub(super) fn cut(text: &str, chars: usize) -> &str {
    // No character is shorter than a byte.
    if text.len() <= chars {
        return text;
    }
    text.char_indices().nth(chars).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_cells_may_stand_anywhere_and_full_ones_within_the_limits() {
        let limits = Limits { rows: 2, columns: 2, cell_chars: 3, text_bytes: 5, ..Limits::default() };
        let mut sheet = Sheet::new("S".into());
        let text = |t: &str| Cell::Text(t.into());
        assert_eq!(sheet.put(9, 9, text(" \u{a0}"), &limits), Ok(()));
        assert_eq!(sheet.put(3, 0, text("a"), &limits), Err(Unreadable::TooManyRows));
        assert_eq!(sheet.put(1, 2, text("a"), &limits), Err(Unreadable::TooManyColumns));
        assert_eq!(sheet.put(1, 0, text("éééé"), &limits), Err(Unreadable::TooMuchText));
        assert_eq!(sheet.put(1, 0, text("a"), &Limits::default()), Ok(()));
        assert_eq!(sheet.put(1, 0, text("b"), &Limits::default()), Err(Unreadable::Damaged));
        let few = Limits { cells: 2, ..Limits::default() };
        let mut sheet = Sheet::new("S".into());
        assert_eq!(sheet.put(1, 0, Cell::Flag(true), &few), Ok(()));
        assert_eq!(sheet.put(1, 1, Cell::Flag(true), &few), Ok(()));
        assert_eq!(sheet.put(1, 2, Cell::Flag(true), &few), Err(Unreadable::TooMuchText));
    }
}
