//! The marked copy of a text form: the same rows, with a last column that says what is wrong.
//! Comma-separated UTF-8 whatever came in, since every spreadsheet program opens that.

use domain::values::Language;

use super::Mark;
use crate::{
    bytes::{Book, Row},
    columns::{self, PROBLEMS},
    fold::{guarded, shown},
};

/// Writes the copy. What a former copy said stays out: it was mended, or is said again.
pub(super) fn write(book: &Book, language: Language, marks: &[Mark]) -> Vec<u8> {
    let rows = || book.sheets.iter().flat_map(|sheet| &sheet.rows);
    let former = rows().find_map(column_of_problems).filter(|column| rows().all(|row| leaves_free(row, *column)));
    let columns = rows().flat_map(|row| &row.cells).map(|(column, _)| *column).filter(|column| Some(*column) != former);
    let width = columns.max().map_or(0, |last| last + 1).max(3);
    let mut writer = csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let mut next = 1;
    let first_header = rows().find(|row| is_header(row)).map_or(u32::MAX, |row| row.number);
    for row in rows().filter(|row| row.number < first_header || !is_remark(row)) {
        for _ in next..row.number {
            // A record with one empty field would be written as quotes; a comma keeps the row a blank one.
            let _ = writer.write_record(["", ""]);
        }
        next = row.number + 1;
        let own = |column: &u32| Some(*column) != former;
        let mut fields: Vec<String> = (0..width)
            .map(|column| row.cell(column).filter(|_| own(&column)).map(|cell| guarded(&shown(cell))).unwrap_or_default())
            .collect();
        let said = said(row, marks);
        let heading = is_header(row);
        if said.is_empty() && !heading {
            while fields.last().is_some_and(String::is_empty) {
                fields.pop();
            }
        } else if said.is_empty() {
            fields.push(PROBLEMS.of(language).to_owned());
        } else {
            fields.push(guarded(&said));
        }
        let _ = writer.write_record(fields);
    }
    for mark in marks.iter().filter(|mark| mark.place.row.is_none()) {
        let _ = writer.write_record([format!("# {}", mark.said)]);
    }
    [b"\xEF\xBB\xBF".to_vec(), writer.into_inner().unwrap_or_default()].concat()
}

/// Where a former copy said what is wrong.
fn column_of_problems(row: &Row) -> Option<u32> {
    let (column, _) = row.cells.iter().find(|(_, cell)| columns::is_problems(&shown(cell)))?;
    is_header(row).then_some(*column)
}

/// Whether no question, answer or heading of the form stands in a column: what the sender filled in is never left out.
fn leaves_free(row: &Row, column: u32) -> bool {
    let header = is_header(row);
    let takes = |at: u32| at == column || (!header && at + 1 == column);
    !row.cells.iter().any(|(at, cell)| takes(*at) && columns::is_label(&shown(cell)))
}

/// A line of ours; the form has one too, but before its tables.
fn is_remark(row: &Row) -> bool {
    matches!(row.cells.as_slice(), [(0, cell)] if shown(cell).starts_with('#'))
}

fn is_header(row: &Row) -> bool {
    row.cells.iter().filter(|(_, cell)| columns::is_label(&shown(cell))).count() > 2
}

/// What is said of a row; of several things each with the letter of its column.
fn said(row: &Row, marks: &[Mark]) -> String {
    let here: Vec<&Mark> = marks.iter().filter(|mark| mark.place.row == Some(row.number)).collect();
    let one = |mark: &&Mark| match &mark.place.column {
        Some(column) if here.len() > 1 => format!("{}: {}", column.letter, mark.said),
        _ => mark.said.clone(),
    };
    here.iter().map(one).collect::<Vec<_>>().join(" ")
}
