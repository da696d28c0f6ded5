//! The marked copy of a text form: the same rows, with a last column that says what is wrong.
//! Comma-separated UTF-8 whatever came in, since every spreadsheet program opens that.

use domain::values::Language;

use crate::{
    bytes::Book,
    columns::{self, PROBLEMS},
    fold::{guarded, shown},
    problem::Problem,
};

/// Writes the copy.
pub(super) fn write(book: &Book, language: Language, problems: &[Problem], say: &dyn Fn(&Problem) -> String) -> Vec<u8> {
    let rows = || book.sheets.iter().flat_map(|sheet| &sheet.rows);
    let width = rows().filter_map(|row| row.cells.last()).map(|(column, _)| column + 1).max().unwrap_or(0).max(3);
    let mut writer = csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let mut next = 1;
    for row in rows() {
        for _ in next..row.number {
            // A record with one empty field would be written as quotes; a comma keeps the row a blank one.
            let _ = writer.write_record(["", ""]);
        }
        next = row.number + 1;
        let said: Vec<String> = problems.iter().filter(|problem| problem.place.row == Some(row.number)).map(say).collect();
        let mut fields: Vec<String> =
            (0..width).map(|column| row.cell(column).map(|cell| guarded(&shown(cell))).unwrap_or_default()).collect();
        let heading = row.cells.iter().filter(|(_, cell)| columns::is_label(&shown(cell))).count() > 2;
        if said.is_empty() && !heading {
            while fields.last().is_some_and(String::is_empty) {
                fields.pop();
            }
        } else if said.is_empty() {
            fields.push(PROBLEMS.of(language).to_owned());
        } else {
            fields.push(guarded(&said.join(" ")));
        }
        let _ = writer.write_record(fields);
    }
    for problem in problems.iter().filter(|problem| problem.place.row.is_none()) {
        let _ = writer.write_record([format!("# {}", say(problem))]);
    }
    [b"\xEF\xBB\xBF".to_vec(), writer.into_inner().unwrap_or_default()].concat()
}
