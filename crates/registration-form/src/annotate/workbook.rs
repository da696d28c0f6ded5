//! The marked copy of a workbook: what was sent, with lists and messages as on our form, a note at each cell that is wrong,
//! and a sheet in front that lists every problem, so that nothing is said by colour or by a note alone.

use std::collections::BTreeMap;

use domain::values::Language;
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, Note, Workbook, Worksheet, XlsxError};

use crate::{
    bytes::{Book, Cell, Sheet},
    columns::{Column, Field, ORGANISATION, PROBLEMS},
    fold::shown,
    layout::{Found, Header},
    problem::Problem,
    write::{TEXT, USERS, guide},
};

/// Characters of one note; the sheet in front says all.
const NOTE: usize = 1_000;

/// Characters of a sheet's name.
const LONGEST_NAME: usize = 31;

struct Looks {
    answer: Format,
    label: Format,
    date: Format,
    wrong: Format,
    wrong_date: Format,
}

impl Looks {
    fn new() -> Self {
        let top = Format::new().set_align(FormatAlign::Top).set_text_wrap();
        let answer = top.clone().set_num_format(TEXT);
        let date = top.clone().set_num_format("dd/mm/yyyy");
        let mark = |format: &Format| format.clone().set_background_color(Color::RGB(0xFF_E0_B2)).set_bold();
        Self { wrong: mark(&answer), wrong_date: mark(&date), label: top.set_bold(), answer, date }
    }
}

/// Writes the copy.
pub(super) fn write(
    book: &Book,
    outline: &Found,
    problems: &[Problem],
    say: &dyn Fn(&Problem) -> String,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let looks = Looks::new();
    let language = outline.language.unwrap_or_default();
    let (front, names) = names(book, language);
    list(workbook.add_worksheet().set_name(front)?, problems, say, &looks)?;
    for ((index, sheet), name) in book.sheets.iter().enumerate().zip(names) {
        let copy = workbook.add_worksheet().set_name(name)?;
        cells(copy, sheet, &looks)?;
        dress(copy, outline, index, language)?;
        let here: Vec<&Problem> = problems.iter().filter(|problem| problem.place.sheet == sheet.name).collect();
        mark(copy, sheet, &here, say, &looks)?;
    }
    workbook.save_to_buffer()
}

/// Every problem, with the place to look for it.
fn list(sheet: &mut Worksheet, problems: &[Problem], say: &dyn Fn(&Problem) -> String, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 34)?.set_column_width(1, 10)?.set_column_width(2, 100)?;
    for (row, problem) in (0..).zip(problems) {
        let column = problem.place.column.as_ref().map_or("", |column| column.letter.as_str());
        let cell = format!("{column}{}", problem.place.row.map(|row| row.to_string()).unwrap_or_default());
        sheet.write_string_with_format(row, 0, &problem.place.sheet, &looks.answer)?;
        sheet.write_string_with_format(row, 1, cell, &looks.answer)?;
        sheet.write_string_with_format(row, 2, say(problem), &looks.answer)?;
    }
    Ok(())
}

fn cells(copy: &mut Worksheet, sheet: &Sheet, looks: &Looks) -> Result<(), XlsxError> {
    for row in &sheet.rows {
        for (column, cell) in &row.cells {
            let (row, Ok(column)) = (row.number - 1, u16::try_from(*column)) else { continue };
            match cell {
                Cell::Number(number) => copy.write_number(row, column, *number)?,
                Cell::Flag(flag) => copy.write_boolean(row, column, *flag)?,
                Cell::Date(day) => {
                    let moment = ExcelDateTime::parse_from_str(&day.to_string())?;
                    copy.write_datetime_with_format(row, column, moment, &looks.date)?
                }
                Cell::Text(text) => copy.write_string_with_format(row, column, text, &looks.answer)?,
                Cell::Error => copy.write_string(row, column, "#N/A")?,
                Cell::Uncalculated => copy.write_blank(row, column, &looks.answer)?,
            };
        }
    }
    Ok(())
}

/// Widths, lists and messages where the parts of the form were found, so that mending is as easy as filling in.
fn dress(copy: &mut Worksheet, outline: &Found, index: usize, language: Language) -> Result<(), XlsxError> {
    for at in 0..12 {
        copy.set_column_width(at, 26)?;
    }
    for line in outline.organisation.iter().filter(|line| line.sheet == index) {
        let Ok(column) = u16::try_from(line.column) else { continue };
        copy.set_column_width(column.saturating_sub(1), 40)?.set_column_width(column, 48)?;
        let field = ORGANISATION.iter().find(|column| column.field == line.field);
        guide_one(copy, (line.row, line.row, column), field, language)?;
    }
    for header in outline.offices.headers.iter().filter(|header| header.sheet == index) {
        guide_all(copy, header, 50, language)?;
    }
    for header in outline.users.headers.iter().filter(|header| header.sheet == index) {
        guide_all(copy, header, USERS, language)?;
        if header.row < 20 {
            copy.set_freeze_panes(header.row, 0)?;
        }
    }
    Ok(())
}

fn guide_all<F: Field>(copy: &mut Worksheet, header: &Header<F>, rows: u32, language: Language) -> Result<(), XlsxError> {
    for (at, field) in &header.columns {
        let Ok(at) = u16::try_from(*at) else { continue };
        let field = F::columns().iter().find(|column| column.field == *field);
        guide_one(copy, (header.row + 1, header.row + rows, at), field, language)?;
    }
    Ok(())
}

/// `first` and `last` are counted from 1, as people count rows.
fn guide_one<F>(
    copy: &mut Worksheet,
    (first, last, at): (u32, u32, u16),
    field: Option<&Column<F>>,
    language: Language,
) -> Result<(), XlsxError> {
    field.map_or(Ok(()), |field| guide(copy, (first.saturating_sub(1), last.saturating_sub(1), at), field, language))
}

fn mark(
    copy: &mut Worksheet,
    sheet: &Sheet,
    problems: &[&Problem],
    say: &dyn Fn(&Problem) -> String,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let mut notes: BTreeMap<(u32, u16), String> = BTreeMap::new();
    for problem in problems {
        let Some(row) = problem.place.row.and_then(|row| row.checked_sub(1)) else { continue };
        let column = problem.place.column.as_ref().map_or(0, |column| column.index);
        let note = notes.entry((row, u16::try_from(column).unwrap_or_default())).or_default();
        if !note.is_empty() {
            note.push('\n');
        }
        note.push_str(&say(problem));
    }
    for ((row, column), said) in notes {
        let at = sheet.rows.binary_search_by_key(&(row + 1), |row| row.number).ok().and_then(|at| sheet.rows.get(at));
        let cell = at.and_then(|row| row.cell(u32::from(column)));
        let look = match cell {
            Some(Cell::Date(_)) => &looks.wrong_date,
            Some(cell) if crate::columns::is_label(&shown(cell)) => &looks.label,
            _ => &looks.wrong,
        };
        copy.set_cell_format(row, column, look)?;
        let said: String = said.chars().take(NOTE).collect();
        let height = 40 + 20 * u32::try_from(said.chars().count() / 45).unwrap_or_default();
        copy.insert_note(row, column, &Note::new(said).add_author_prefix(false).set_width(320).set_height(height))?;
    }
    Ok(())
}

/// A name for the list of problems that no sheet of the sender has, and names for the sheets: their own, as far as a workbook of
/// this kind can have them.
fn names(book: &Book, language: Language) -> (String, Vec<String>) {
    let mut taken: Vec<String> = Vec::with_capacity(book.sheets.len() + 1);
    let mut free = |wanted: &str| {
        let bad = |c: char| c.is_control() || matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
        let clean = wanted.replace(bad, "-");
        let clean = clean.trim_matches(['\'', ' ']);
        let clean = if clean.is_empty() { "-" } else { clean };
        // One more name than there are sheets is enough.
        let endings = std::iter::once(String::new()).chain((2..book.sheets.len() + 3).map(|number| format!(" {number}")));
        let name = |ending: String| format!("{}{ending}", shortened(clean, LONGEST_NAME.saturating_sub(ending.len())));
        let found = endings.map(name).find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_default();
        taken.push(found.to_lowercase());
        found
    };
    let sheets = book.sheets.iter().map(|sheet| free(&sheet.name)).collect();
    (free(PROBLEMS.of(language)), sheets)
}

/// Text of at most so many units of UTF-16, which is how workbooks count.
fn shortened(text: &str, most: usize) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > most
    });
    text.get(..end.map_or(text.len(), |(at, _)| at)).unwrap_or_default().trim_end_matches(['\'', ' '])
}
