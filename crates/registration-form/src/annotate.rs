//! The sender's own form back, each cell that is wrong marked and explained where it stands.
//! Copies cells, never formulas or macros; makes no sentence itself.

use rust_xlsxwriter::{Color, Format, Note, Workbook, XlsxError};

use crate::{
    bytes::{self, Book, Cell, Kind, Known},
    columns::{self, PROBLEMS},
    fold::{guarded, shown},
    limits::Limits,
    problem::Problem,
};

/// Marks `problems` in a copy of the form: notes in a workbook, a last column in a text file. `say` makes the sentences.
///
/// `None` where the bytes can't be read, so that there is nothing to mark.
pub fn annotate(bytes: &[u8], limits: &Limits, problems: &[Problem], say: &dyn Fn(&Problem) -> String) -> Option<Vec<u8>> {
    let known = Known { sheet: columns::is_input, label: columns::is_label };
    let book = bytes::open(bytes, limits, known).ok()?;
    match book.kind {
        Kind::Csv => Some(text(&book, problems, say)),
        Kind::Xlsx | Kind::Xlsm | Kind::Ods => workbook(&book, problems, say).ok(),
    }
}

fn text(book: &Book, problems: &[Problem], say: &dyn Fn(&Problem) -> String) -> Vec<u8> {
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
            fields.push(PROBLEMS.en.to_owned());
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

fn workbook(book: &Book, problems: &[Problem], say: &dyn Fn(&Problem) -> String) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let wrong = Format::new().set_background_color(Color::RGB(0xFF_E0_B2)).set_bold();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let list = workbook.add_worksheet().set_name(free_name(book))?;
    list.set_column_width(0, 30)?.set_column_width(1, 10)?.set_column_width(2, 100)?;
    for (row, problem) in (0..).zip(problems) {
        let column = problem.place.column.as_ref().map_or("", |column| column.letter.as_str());
        list.write_string(row, 0, &problem.place.sheet)?;
        list.write_string(row, 1, format!("{column}{}", problem.place.row.map(|row| row.to_string()).unwrap_or_default()))?;
        list.write_string(row, 2, say(problem))?;
    }
    for sheet in &book.sheets {
        let copy = workbook.add_worksheet().set_name(&sheet.name)?;
        for at in 0..12 {
            copy.set_column_width(at, 26)?;
        }
        for (row, column, cell) in
            sheet.rows.iter().flat_map(|row| row.cells.iter().map(move |(column, cell)| (row.number - 1, *column, cell)))
        {
            let Ok(column) = u16::try_from(column) else { continue };
            match cell {
                Cell::Number(number) => copy.write_number(row, column, *number)?,
                Cell::Flag(flag) => copy.write_boolean(row, column, *flag)?,
                Cell::Date(day) => {
                    let moment = rust_xlsxwriter::ExcelDateTime::parse_from_str(&day.to_string())?;
                    copy.write_datetime_with_format(row, column, moment, &date)?
                }
                Cell::Text(text) => copy.write_string(row, column, text)?,
                Cell::Error => copy.write_string(row, column, "#N/A")?,
            };
        }
        let here = |problem: &&Problem| problem.place.sheet == sheet.name;
        let mut notes: std::collections::BTreeMap<(u32, u16), String> = std::collections::BTreeMap::new();
        for problem in problems.iter().filter(here) {
            let Some(row) = problem.place.row.and_then(|row| row.checked_sub(1)) else { continue };
            let column = problem.place.column.as_ref().map_or(0, |column| column.index);
            let note = notes.entry((row, u16::try_from(column).unwrap_or_default())).or_default();
            if !note.is_empty() {
                note.push('\n');
            }
            note.push_str(&say(problem));
        }
        for ((row, column), said) in notes {
            let said: String = said.chars().take(1_000).collect();
            copy.set_cell_format(row, column, &wrong)?;
            copy.insert_note(row, column, &Note::new(said).add_author_prefix(false))?;
        }
    }
    workbook.save_to_buffer()
}

/// A name for the list of problems that no sheet of the sender has.
fn free_name(book: &Book) -> &'static str {
    let taken = |name: &str| book.sheets.iter().any(|sheet| sheet.name.eq_ignore_ascii_case(name));
    ["Problems", "Problems (list)", "Problems (marked)"].into_iter().find(|name| !taken(name)).unwrap_or("Problems 4")
}
