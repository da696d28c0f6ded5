//! The marked copy of a text form: the same rows, with a last column that says what is wrong.
//! Comma-separated UTF-8 whatever came in, since every spreadsheet program opens that.

use domain::values::Language;

use crate::{
    bytes::{Book, Row},
    columns::{self, PROBLEMS},
    fold::{guarded, shown},
    problem::Problem,
};

/// Writes the copy. What a former copy said stays out: it was mended, or is said again.
pub(super) fn write(book: &Book, language: Language, problems: &[Problem], say: &dyn Fn(&Problem) -> String) -> Vec<u8> {
    let rows = || book.sheets.iter().flat_map(|sheet| &sheet.rows);
    let former = rows().find_map(column_of_problems);
    let columns = rows().flat_map(|row| &row.cells).map(|(column, _)| *column).filter(|column| Some(*column) != former);
    let width = columns.max().map_or(0, |last| last + 1).max(3);
    let mut writer = csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let mut next = 1;
    for row in rows() {
        for _ in next..row.number {
            // A record with one empty field would be written as quotes; a comma keeps the row a blank one.
            let _ = writer.write_record(["", ""]);
        }
        next = row.number + 1;
        let own = |column: &u32| Some(*column) != former;
        let mut fields: Vec<String> = (0..width)
            .map(|column| row.cell(column).filter(|_| own(&column)).map(|cell| guarded(&shown(cell))).unwrap_or_default())
            .collect();
        let said = said(row, problems, say);
        let heading = row.cells.iter().filter(|(_, cell)| columns::is_label(&shown(cell))).count() > 2;
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
    for problem in problems.iter().filter(|problem| problem.place.row.is_none()) {
        let _ = writer.write_record([format!("# {}", say(problem))]);
    }
    [b"\xEF\xBB\xBF".to_vec(), writer.into_inner().unwrap_or_default()].concat()
}

/// Where a former copy said what is wrong.
fn column_of_problems(row: &Row) -> Option<u32> {
    let labels = row.cells.iter().filter(|(_, cell)| columns::is_label(&shown(cell))).count();
    let (column, _) = row.cells.iter().find(|(_, cell)| columns::is_problems(&shown(cell)))?;
    (labels > 2).then_some(*column)
}

/// What is wrong in a row; of several problems each with the letter of its column.
fn said(row: &Row, problems: &[Problem], say: &dyn Fn(&Problem) -> String) -> String {
    let here: Vec<&Problem> = problems.iter().filter(|problem| problem.place.row == Some(row.number)).collect();
    let one = |problem: &&Problem| match &problem.place.column {
        Some(column) if here.len() > 1 => format!("{}: {}", column.letter, say(problem)),
        _ => say(problem),
    };
    here.iter().map(one).collect::<Vec<_>>().join(" ")
}
