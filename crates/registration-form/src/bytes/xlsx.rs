//! Cells of an Office Open XML workbook, streamed; formulas are their cached value, never run, and macros stay where they are.
//! Sees only containers that `container` has measured.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, Xlsx, XlsxError};
use domain::time::Date;

use super::{Book, Cell, Sheet, book::cut, choose, container::Contents};
use crate::{limits::Limits, unreadable::Unreadable};

/// Reads the workbook.
pub(super) fn read(bytes: &[u8], contents: Contents, limits: &Limits, known: fn(&str) -> bool) -> Result<Book, Unreadable> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| reason(&error))?;
    let from_1904 = workbook.has_1904_epoch();
    let metadata = workbook.sheets_metadata().to_vec();
    let names: Vec<&str> =
        metadata.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).map(|sheet| sheet.name.as_str()).collect();
    let (chosen, skipped) = choose(&names, known, limits.sheets);
    let Contents { kind, links } = contents;
    let mut book = Book { skipped, from_1904, links, ..Book::new(kind) };
    for name in chosen {
        book.sheets.push(sheet(&mut workbook, name, limits)?);
    }
    Ok(book)
}

fn sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, limits: &Limits) -> Result<Sheet, Unreadable> {
    let mut sheet = Sheet::new(name.to_owned());
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|error| reason(&error))?;
    while let Some(found) = cells.next_cell_with_formula_metadata().map_err(|error| reason(&error))? {
        let (row, column) = found.pos;
        // A formula that came out as nothing has an empty text for a value; one that nobody calculated has none.
        if let Some(cell) = cell(&found.value, limits.cell_chars).or_else(|| found.formula.map(|_| Cell::Uncalculated)) {
            sheet.put(row.saturating_add(1), column, cell, limits)?;
        }
    }
    Ok(sheet)
}

fn cell(value: &DataRef<'_>, chars: usize) -> Option<Cell> {
    // A text that many cells share may be as long as a part: no cell copies more of it than is kept.
    let text = |text: &str| Some(Cell::Text(cut(text, chars).to_owned()));
    match value {
        DataRef::Empty => None,
        DataRef::String(found) | DataRef::DateTimeIso(found) | DataRef::DurationIso(found) => text(found),
        DataRef::SharedString(found) => text(found),
        DataRef::Float(number) => Some(Cell::Number(*number)),
        #[expect(clippy::cast_precision_loss, reason = "a cell's number has 53 bits in every spreadsheet")]
        DataRef::Int(number) => Some(Cell::Number(*number as f64)),
        DataRef::Bool(flag) => Some(Cell::Flag(*flag)),
        DataRef::DateTime(moment) => Some(date(*moment).map_or(Cell::Number(moment.as_f64()), Cell::Date)),
        DataRef::Error(_) => Some(Cell::Error),
    }
}

/// The date of a cell formatted as one; a time of day or a duration stays a number.
fn date(moment: ExcelDateTime) -> Option<Date> {
    if !moment.is_datetime() || moment.as_f64() < 1.0 {
        return None;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

fn reason(error: &XlsxError) -> Unreadable {
    match error {
        XlsxError::Password => Unreadable::Encrypted,
        _ => Unreadable::Damaged,
    }
}
