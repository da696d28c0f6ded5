//! The marked copy of a workbook: what was sent, with lists and messages as on our form, a note at each cell that is wrong,
//! and a sheet in front that lists every problem, so that nothing is said by colour or by a note alone.

use std::collections::BTreeMap;

use domain::values::Language;
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Note, Url, Workbook, Worksheet, XlsxError};

use super::Mark;
use crate::{
    bytes::{Book, Cell, Row, Sheet},
    columns::{Column, Field, ORGANISATION, PROBLEMS, Words, is_label, is_problems},
    fold::shown,
    layout::{Found, Header},
    write::{PAPER, TEXT, USERS, guide},
};

const HOW: Words = Words::new(
    "Each line names a cell that has to be mended on the sheets that follow, where it has a thick border and a note. Mend them there or in your own copy, and send that form again.",
    "Mae pob llinell yn enwi cell y mae angen ei chywiro ar y taflenni sy'n dilyn, lle mae iddi ymyl drwchus a nodyn. Cywirwch hwy yno neu yn eich copi eich hun, ac anfonwch y ffurflen honno eto.",
);
const LOOK_AGAIN: Words = Words::new(
    "Worth a second look: these need no change if they are right",
    "Gwerth ail olwg: nid oes angen newid y rhain os ydynt yn gywir",
);
const HEADINGS: [Words; 3] = [
    Words::new("Sheet", "Taflen"),
    Words::new("Cell", "Cell"),
    Words::new("What is wrong and how to mend it", "Beth sydd o'i le a sut i'w gywiro"),
];
/// Widths of the columns of the list, in characters.
const LIST: [f64; 3] = [34.0, 10.0, 100.0];
/// The width of a column of a sheet, in characters; of questions and of answers to them.
const WIDTH: f64 = 26.0;
const QUESTION: f64 = 40.0;
const ANSWER: f64 = 48.0;
/// Points of one line of text.
const LINE: f64 = 15.0;
/// Lines of the tallest row.
const LINES: usize = 20;

/// Characters of one note; the sheet in front says all.
const NOTE: usize = 1_000;

/// Characters of a sheet's name.
const LONGEST_NAME: usize = 31;

struct Looks {
    title: Format,
    heading: Format,
    link: Format,
    answer: Format,
    label: Format,
    date: Format,
    wrong: Format,
    wrong_date: Format,
    odd: Format,
    odd_date: Format,
}

impl Looks {
    fn new() -> Self {
        let top = Format::new().set_align(FormatAlign::Top).set_text_wrap();
        let answer = top.clone().set_num_format(TEXT);
        let date = top.clone().set_num_format("dd/mm/yyyy");
        // The border says it where there is no colour.
        let mark = |format: &Format| {
            format.clone().set_background_color(Color::RGB(0xFF_E0_B2)).set_bold().set_border(FormatBorder::Thick)
        };
        // What may be right as it is stands out less.
        let doubt =
            |format: &Format| format.clone().set_background_color(Color::RGB(0xFF_F7_BF)).set_border(FormatBorder::Dashed);
        let title = Format::new().set_bold().set_font_size(16);
        let heading = Format::new().set_bold();
        let link = Format::new().set_hyperlink().set_align(FormatAlign::Top);
        let (wrong, wrong_date, odd, odd_date) = (mark(&answer), mark(&date), doubt(&answer), doubt(&date));
        Self { title, heading, link, wrong, wrong_date, odd, odd_date, label: top.set_bold(), answer, date }
    }
}

/// Writes the copy.
pub(super) fn write(book: &Book, outline: &Found, marks: &[Mark]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let looks = Looks::new();
    let language = outline.language.unwrap_or_default();
    let (front, names) = names(book, language);
    let list = List {
        marks,
        names: book.sheets.iter().map(|sheet| sheet.name.as_str()).zip(names.iter().map(String::as_str)).collect(),
    };
    list.write(workbook.add_worksheet().set_name(front)?, language, &looks)?;
    for ((index, sheet), name) in book.sheets.iter().enumerate().zip(&names).filter(|(_, name)| !name.is_empty()) {
        let copy = workbook.add_worksheet().set_name(name)?;
        print_on_paper(copy);
        cells(copy, sheet, &looks)?;
        let widths = dress(copy, outline, index, language)?;
        heights(copy, sheet, &widths)?;
        let here: Vec<&Mark> = marks.iter().filter(|mark| mark.place.sheet == sheet.name).collect();
        mark(copy, sheet, &here, (&looks, language))?;
    }
    workbook.save_to_buffer()
}

/// The list in front.
struct List<'a> {
    marks: &'a [Mark],
    /// The names of the sender's sheets, and of their copies.
    names: BTreeMap<&'a str, &'a str>,
}

impl List<'_> {
    /// Every mark, with a link to the cell that it is about; what has to be mended before what may be right.
    fn write(&self, sheet: &mut Worksheet, language: Language, looks: &Looks) -> Result<(), XlsxError> {
        let (must, may): (Vec<&Mark>, Vec<&Mark>) = self.marks.iter().partition(|mark| mark.must);
        for (at, width) in (0..).zip(LIST) {
            sheet.set_column_width(at, width)?;
        }
        print_on_paper(sheet);
        sheet.write_with_format(0, 0, format!("{} ({})", PROBLEMS.of(language), must.len()), &looks.title)?;
        sheet.write(1, 0, HOW.of(language))?;
        for (at, words) in (0..).zip(HEADINGS) {
            sheet.write_with_format(3, at, words.of(language), &looks.label)?;
        }
        sheet.set_freeze_panes(4, 0)?.set_repeat_rows(3, 3)?;
        let next = self.lines(sheet, 4, &must, looks)?;
        if !may.is_empty() {
            sheet.write_with_format(next + 1, 0, LOOK_AGAIN.of(language), &looks.heading)?;
            self.lines(sheet, next + 2, &may, looks)?;
        }
        Ok(())
    }

    /// Writes a line for each mark from this row on, and gives the row that follows.
    fn lines(&self, sheet: &mut Worksheet, first: u32, marks: &[&Mark], looks: &Looks) -> Result<u32, XlsxError> {
        let mut row = first;
        for mark in marks {
            sheet.write_string_with_format(row, 0, &mark.place.sheet, &looks.answer)?;
            self.cell(sheet, row, mark, looks)?;
            sheet.set_row_height(row, LINE * lines(mark.said.chars().count(), LIST[2]))?;
            sheet.write_string_with_format(row, 2, &mark.said, &looks.answer)?;
            row += 1;
        }
        Ok(row)
    }

    fn cell(&self, sheet: &mut Worksheet, row: u32, mark: &Mark, looks: &Looks) -> Result<(), XlsxError> {
        let column = mark.place.column.as_ref().map_or("", |column| column.letter.as_str());
        let cell = format!("{column}{}", mark.place.row.map(|row| row.to_string()).unwrap_or_default());
        match self.names.get(mark.place.sheet.as_str()) {
            Some(copy) if !column.is_empty() && mark.place.row.is_some() => {
                let place = format!("internal:'{}'!{cell}", copy.replace('\'', "''"));
                sheet.write_url_with_format(row, 1, Url::new(place).set_text(cell), &looks.link)?;
            }
            _ => {
                sheet.write_string_with_format(row, 1, cell, &looks.answer)?;
            }
        }
        Ok(())
    }
}

/// As our own form prints: on its side, as wide as the page.
fn print_on_paper(sheet: &mut Worksheet) {
    sheet.set_paper_size(PAPER).set_landscape().set_print_fit_to_pages(1, 0);
}

/// How many lines so many characters take in a column of this width.
fn lines(chars: usize, width: f64) -> f64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width is a small positive number")]
    let width = (width as usize).max(1);
    let lines = chars.div_ceil(width).clamp(1, LINES);
    u32::try_from(lines).map_or(1.0, f64::from)
}

/// Rows as tall as their text: a program that opens the copy without measuring would print lines over one another.
fn heights(copy: &mut Worksheet, sheet: &Sheet, widths: &BTreeMap<u32, f64>) -> Result<(), XlsxError> {
    for row in &sheet.rows {
        let tall = |(column, cell): &(u32, Cell)| {
            if is_heading(row) {
                return 1.0;
            }
            lines(shown(cell).chars().count(), widths.get(column).copied().unwrap_or(WIDTH))
        };
        let lines = row.cells.iter().map(tall).fold(1.0, f64::max);
        if lines > 1.0 {
            copy.set_row_height(row.number - 1, LINE * lines)?;
        }
    }
    Ok(())
}

/// A line of text by itself: a heading or an instruction, which runs on over the empty cells beside it.
fn is_heading(row: &Row) -> bool {
    matches!(row.cells.as_slice(), [(_, cell)] if !is_label(&shown(cell)))
}

fn cells(copy: &mut Worksheet, sheet: &Sheet, looks: &Looks) -> Result<(), XlsxError> {
    for row in &sheet.rows {
        let heading = is_heading(row);
        for (column, cell) in &row.cells {
            let (row, Ok(column)) = (row.number - 1, u16::try_from(*column)) else { continue };
            match cell {
                Cell::Text(text) if heading => copy.write_string(row, column, text.as_str())?,
                Cell::Text(text) if is_label(text) => copy.write_string_with_format(row, column, text.as_str(), &looks.label)?,
                Cell::Number(number) => copy.write_number(row, column, *number)?,
                Cell::Flag(flag) => copy.write_boolean(row, column, *flag)?,
                Cell::Date(day) => {
                    let moment = ExcelDateTime::parse_from_str(&day.to_string())?;
                    copy.write_datetime_with_format(row, column, moment, &looks.date)?
                }
                Cell::Text(text) => copy.write_string_with_format(row, column, text.as_str(), &looks.answer)?,
                Cell::Error => copy.write_string(row, column, "#N/A")?,
                Cell::Uncalculated => copy.write_blank(row, column, &looks.answer)?,
            };
        }
    }
    Ok(())
}

/// Widths, lists and messages where the parts of the form were found, so that mending is as easy as filling in.
fn dress(copy: &mut Worksheet, outline: &Found, index: usize, language: Language) -> Result<BTreeMap<u32, f64>, XlsxError> {
    let mut widths: BTreeMap<u32, f64> = (0..12).map(|at| (at, WIDTH)).collect();
    for line in outline.organisation.iter().filter(|line| line.sheet == index) {
        let Ok(column) = u16::try_from(line.column) else { continue };
        widths.extend([(line.column.saturating_sub(1), QUESTION), (line.column, ANSWER)]);
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
    for (at, width) in &widths {
        if let Ok(at) = u16::try_from(*at) {
            copy.set_column_width(at, *width)?;
        }
    }
    Ok(widths)
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

fn mark(copy: &mut Worksheet, sheet: &Sheet, marks: &[&Mark], (looks, language): (&Looks, Language)) -> Result<(), XlsxError> {
    let mut notes: BTreeMap<(u32, u16), (String, bool)> = BTreeMap::new();
    for mark in marks {
        let Some(row) = mark.place.row.and_then(|row| row.checked_sub(1)) else { continue };
        let column = mark.place.column.as_ref().map_or(0, |column| column.index);
        let (note, must) = notes.entry((row, u16::try_from(column).unwrap_or_default())).or_default();
        if !note.is_empty() {
            note.push('\n');
        }
        note.push_str(&mark.said);
        *must |= mark.must;
    }
    for ((row, column), (said, must)) in notes {
        let at = sheet.rows.binary_search_by_key(&(row + 1), |row| row.number).ok().and_then(|at| sheet.rows.get(at));
        let cell = at.and_then(|row| row.cell(u32::from(column)));
        let look = match cell {
            Some(Cell::Date(_)) if must => &looks.wrong_date,
            Some(Cell::Date(_)) => &looks.odd_date,
            Some(cell) if is_label(&shown(cell)) => &looks.label,
            _ if must => &looks.wrong,
            _ => &looks.odd,
        };
        copy.set_cell_format(row, column, look)?;
        let said: String = said.chars().take(NOTE).collect();
        let height = 40 + 20 * u32::try_from(said.chars().count() / 45).unwrap_or_default();
        copy.insert_note(
            row,
            column,
            &Note::new(said).set_author(PROBLEMS.of(language)).add_author_prefix(false).set_width(320).set_height(height),
        )?;
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
    // The list of a former copy is not copied: this one takes its place.
    let name = |sheet: &Sheet| if is_problems(&sheet.name) { String::new() } else { free(&sheet.name) };
    let sheets = book.sheets.iter().map(name).collect();
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
