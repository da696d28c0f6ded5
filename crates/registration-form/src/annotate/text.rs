//! The marked copy of a text form: the same rows, with a last column that says what is wrong.
//! Comma-separated UTF-8 whatever came in, since every spreadsheet program opens that.

use std::collections::BTreeSet;

use super::Mark;
use crate::{
    bytes::{Book, Row},
    columns::{self, PROBLEMS},
    fold::{guarded, shown},
    layout::Found,
};

/// Writes the copy. What a former copy said stays out: it was mended, or is said again.
pub(super) fn write(book: &Book, outline: &Found, marks: &[Mark]) -> Vec<u8> {
    let offices = outline.offices.headers.iter().map(|header| header.row);
    let headers: BTreeSet<u32> = offices.chain(outline.users.headers.iter().map(|header| header.row)).collect();
    let is_header = |row: &Row| headers.contains(&row.number);
    let rows = || book.sheets.iter().flat_map(|sheet| &sheet.rows);
    let former = rows().filter(|row| is_header(row)).find_map(column_of_problems);
    let former = former.filter(|column| rows().all(|row| leaves_free(row, is_header(row), *column)));
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
            fields.push(PROBLEMS.of(outline.language.unwrap_or_default()).to_owned());
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

/// Where in a header a former copy said what is wrong.
fn column_of_problems(row: &Row) -> Option<u32> {
    let (column, _) = row.cells.iter().find(|(_, cell)| columns::is_problems(&shown(cell)))?;
    Some(*column)
}

/// Whether no question, answer or heading of the form stands in a column: what the sender filled in is never left out.
fn leaves_free(row: &Row, header: bool, column: u32) -> bool {
    let takes = |at: u32| at == column || (!header && at + 1 == column);
    !row.cells.iter().any(|(at, cell)| takes(*at) && columns::is_label(&shown(cell)))
}

/// A line of ours; the form has one too, but before its tables.
fn is_remark(row: &Row) -> bool {
    matches!(row.cells.as_slice(), [(0, cell)] if shown(cell).starts_with('#'))
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
