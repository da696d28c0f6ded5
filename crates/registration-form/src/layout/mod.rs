//! From cells to fields: finds the parts of the form, the labels and the header rows, wherever they stand.
//! Judges no value: what is found is handed on with its place.

mod describe;

use domain::values::Language;

use crate::{
    bytes::{self, Book, Cell, Kind, Known, Row},
    columns::{self, Field, OfficeField, OrganisationField, Section, UserField},
    fold::shown,
    limits::Limits,
    notes::Notes,
    problem::{HowRead, Place, Rule},
    unreadable::Unreadable,
};

pub(crate) use describe::{complain_of_missing_parts, describe};

/// Everything that was found in a file.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) sheets: Vec<String>,
    pub(crate) organisation: Vec<Line>,
    pub(crate) offices: Table<OfficeField>,
    pub(crate) users: Table<UserField>,
    pub(crate) language: Option<Language>,
    /// Somebody else fills the form in for the administrator, who accepts the terms later.
    pub(crate) unsigned: bool,
    /// Day numbers count from 1904.
    pub(crate) from_1904: bool,
    /// It came as text, where a separator within an answer moves what follows to the next column.
    pub(crate) text: bool,
    /// The first row of a table that stands below no header: sheet, row, and whether it is of users.
    pub(crate) headless: Option<(usize, u32, bool)>,
}

/// A labelled line of the organisation sheet.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) field: OrganisationField,
    pub(crate) sheet: usize,
    pub(crate) row: u32,
    pub(crate) column: u32,
    pub(crate) cell: Option<Cell>,
    /// What stands beside the answer in a text file, where a separator within the answer has moved it.
    pub(crate) beside: Option<(u32, Cell)>,
}

/// A part of the form with a row each.
#[derive(Debug)]
pub(crate) struct Table<F> {
    /// Header rows in the order in which they came; an entry belongs to the one it names.
    pub(crate) headers: Vec<Header<F>>,
    pub(crate) entries: Vec<Entry>,
}

impl<F> Default for Table<F> {
    fn default() -> Self {
        Self { headers: Vec::new(), entries: Vec::new() }
    }
}

/// Which field stands in which column.
#[derive(Debug)]
pub(crate) struct Header<F> {
    pub(crate) sheet: usize,
    pub(crate) row: u32,
    pub(crate) columns: Vec<(u32, F)>,
    /// The last column that has a heading, of the form or another.
    pub(crate) last: u32,
    /// How many cells the row of a text file has, blank ones counted.
    pub(crate) width: u32,
    /// The columns that have a heading.
    headed: Vec<u32>,
    /// The column in which a marked copy says what is wrong.
    pub(crate) problems: Option<u32>,
}

/// A row below a header.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) header: usize,
    pub(crate) row: u32,
    /// How many cells the row of a text file has, blank ones counted.
    pub(crate) width: u32,
    pub(crate) cells: Vec<(u32, Cell)>,
}

impl<F: Copy + PartialEq> Header<F> {
    fn new(sheet: usize, row: &Row, columns: Vec<(u32, F)>) -> Self {
        let (ours, headings): (Vec<_>, Vec<_>) = row.cells.iter().partition(|(_, cell)| columns::is_problems(&shown(cell)));
        let last = headings.last().map_or(0, |(column, _)| *column);
        let headed = headings.iter().map(|(column, _)| *column).collect();
        Self {
            sheet,
            row: row.number,
            columns,
            last,
            width: row.width,
            headed,
            problems: ours.first().map(|(column, _)| *column),
        }
    }

    /// The header of a table that has every column of the form and no place of its own.
    pub(crate) fn whole(sheet: usize, columns: Vec<(u32, F)>) -> Self {
        Self { sheet, row: 0, columns, last: u32::MAX, width: 0, headed: Vec::new(), problems: None }
    }

    /// Whether a column has no heading at all, so that what stands in it is not asked for.
    fn is_unheaded(&self, column: u32) -> bool {
        !self.headed.contains(&column) && self.problems != Some(column)
    }

    pub(crate) fn column(&self, field: F) -> Option<u32> {
        self.columns.iter().find(|(_, found)| *found == field).map(|(column, _)| *column)
    }
}

/// Finds the parts of the form; `None` where nothing of it is there.
pub(crate) fn find(book: Book, notes: &mut Notes) -> Option<Found> {
    let mut finder = Finder { found: Found::default(), section: Section::Ignored, named: false, guessed: false, notes };
    let guess = guesses(&book);
    let text = book.kind == Kind::Csv;
    finder.found.from_1904 = book.from_1904;
    finder.found.text = text;
    for sheet in book.sheets {
        let index = finder.found.sheets.len();
        finder.found.sheets.push(sheet.name);
        finder.start_sheet(index, guess);
        for row in sheet.rows {
            finder.row(index, row);
        }
        finder.end_sheet(index, guess && !text);
    }
    let found = finder.found;
    let anything = found.organisation.len() >= 3 || !found.users.headers.is_empty();
    anything.then_some(found)
}

/// Opens a file: the sheets that have the names of the form's parts, and all of them where a part is on none of those.
///
/// # Errors
/// Why it can't be read.
pub(crate) fn open(bytes: &[u8], limits: &Limits) -> Result<Book, Unreadable> {
    let known = Known { sheet: columns::is_input, label: columns::is_label };
    let book = bytes::open(bytes, limits, known)?;
    if book.skipped.is_empty() || has_both_parts(&book) {
        return Ok(book);
    }
    // A sheet that somebody renamed. Where all of them are too much, those with the right names have to do.
    Ok(bytes::open(bytes, limits, Known { sheet: |_| true, ..known }).unwrap_or(book))
}

/// Whether a label of the organisation and the headings of users are there.
fn has_both_parts(book: &Book) -> bool {
    let rows = || book.sheets.iter().flat_map(|sheet| &sheet.rows);
    let is_organisation =
        |row: &Row| row.first().is_some_and(|(_, cell)| columns::find::<OrganisationField>(&shown(cell)).is_some());
    rows().any(|row| labels::<UserField>(row).len() >= 3) && rows().any(is_organisation)
}

/// Whether parts of the form are looked for on sheets of any name: where none has the name of one, or all were opened.
fn guesses(book: &Book) -> bool {
    book.sheets.iter().any(|sheet| columns::section_of(&sheet.name).is_none() && !columns::is_problems(&sheet.name))
}

/// Where the parts of the form stand, without what is entered in its tables.
pub(crate) fn outline(book: &Book) -> Found {
    let mut notes = Notes::new(0);
    let mut finder =
        Finder { found: Found::default(), section: Section::Ignored, named: false, guessed: false, notes: &mut notes };
    let guess = guesses(book);
    for (index, sheet) in book.sheets.iter().enumerate() {
        finder.found.sheets.push(sheet.name.clone());
        finder.start_sheet(index, guess);
        for row in &sheet.rows {
            finder.row(index, row.clone());
            finder.found.users.entries.clear();
            finder.found.offices.entries.clear();
        }
    }
    finder.found
}

struct Finder<'a> {
    found: Found,
    section: Section,
    /// The sheet has the name of a part of the form.
    named: bool,
    /// Something of the form was found on the sheet.
    guessed: bool,
    notes: &'a mut Notes,
}

impl Finder<'_> {
    fn start_sheet(&mut self, index: usize, guess: bool) {
        let name = self.found.sheets.get(index).map(String::as_str).unwrap_or_default();
        // The list that our own marked copy has in front is no part of the form.
        let guess = guess && !columns::is_problems(name);
        let known = columns::section_of(name);
        self.section = known.unwrap_or(if guess { Section::Organisation } else { Section::Ignored });
        self.named = known.is_some();
        self.guessed = false;
    }

    /// A sheet of another name is said back by its name: the form was found in it, or nothing of it was.
    fn end_sheet(&mut self, index: usize, guess: bool) {
        let name = self.found.sheets.get(index).cloned().unwrap_or_default();
        if !guess || self.named || columns::is_problems(&name) {
            return;
        }
        let how = if self.guessed { HowRead::SheetGuessed } else { HowRead::SheetIgnored };
        self.notes.assume_at(Place { sheet: name.clone(), ..Place::default() }, how, vec![("value", name.into())]);
    }

    fn row(&mut self, sheet: usize, row: Row) {
        let Some((_, first)) = row.first() else { return };
        let first = shown(first);
        if row.cells.len() == 1 && first.starts_with('#') {
            return;
        }
        if row.cells.len() == 1
            && let Some(section) = columns::section_of(&first)
        {
            self.section = section;
            return;
        }
        let users = labels::<UserField>(&row);
        let offices = labels::<OfficeField>(&row);
        if users.len() >= 3 && users.len() >= offices.len() {
            self.section = Section::Users;
            self.guessed = true;
            self.header::<UserField>(&row);
            self.found.users.headers.push(Header::new(sheet, &row, users));
            return;
        }
        if offices.len() >= 3 || (offices.len() == 2 && matches!(self.section, Section::Offices)) {
            self.section = Section::Offices;
            self.header::<OfficeField>(&row);
            self.found.offices.headers.push(Header::new(sheet, &row, offices));
            return;
        }
        match self.section {
            Section::Organisation => self.line(sheet, &row),
            Section::Ignored => {}
            _ if row.cells.iter().any(|(_, cell)| matches!(cell, Cell::Text(text) if columns::is_example(text))) => {
                self.example(sheet, &row);
            }
            section => self.entry(sheet, row, section),
        }
    }

    /// Notes the language of a header and the columns of it that are not ours.
    fn header<F: Field>(&mut self, row: &Row) {
        for (column, cell) in &row.cells {
            let label = shown(cell);
            match columns::find::<F>(&label) {
                Some((_, language)) => self.found.language = self.found.language.or(Some(language)),
                // The column that our own marked copy adds.
                None if columns::is_problems(&label) => {}
                None => self.ignored(HowRead::ColumnIgnored, row.number, *column, &label),
            }
        }
    }

    fn line(&mut self, sheet: usize, row: &Row) {
        let Some((column, label)) = row.first() else { return };
        let label = shown(label);
        let Some((field, language)) = columns::find::<OrganisationField>(&label) else {
            // Text alone is a heading or an instruction; text with something beside it was meant to say something, and so was
            // what goes on beneath an answer.
            let beneath = self.found.organisation.last().is_some_and(|line| line.sheet == sheet && line.column == *column);
            if (row.cells.len() > 1 || beneath) && (self.guessed || self.named) {
                self.ignored(HowRead::LineIgnored, row.number, *column, &label);
            }
            return;
        };
        self.guessed = true;
        self.found.language = self.found.language.or(Some(language));
        let mut line = Line { field, sheet, row: row.number, column: column.saturating_add(1), cell: None, beside: None };
        self.answer(&mut line, row);
        if let Some(earlier) = self.found.organisation.iter_mut().find(|line| line.field == field) {
            if earlier.cell.is_none() {
                *earlier = line;
            } else if line.cell.is_some() && line.cell != earlier.cell {
                self.ignored(HowRead::LabelTwice, row.number, line.column, &label);
            }
            return;
        }
        self.found.organisation.push(line);
    }

    /// Takes the answer beside a label, or from one cell further where the first is empty; says what else stands there.
    fn answer(&mut self, line: &mut Line, row: &Row) {
        let printed = |cell: &Cell| columns::is_hint(line.field, &shown(cell));
        let others: Vec<&(u32, Cell)> =
            row.cells.iter().filter(|(at, cell)| *at == line.column || (*at > line.column && !printed(cell))).collect();
        let next = line.column.saturating_add(1);
        let beside = match others.as_slice() {
            [(at, cell), beside @ ..] if *at == line.column => {
                line.cell = Some(cell.clone());
                beside
            }
            [(at, cell)] if *at == next => {
                line.cell = Some(cell.clone());
                line.column = next;
                self.ignored(HowRead::AnswerBeside, row.number, next, &shown(cell));
                return;
            }
            beside => beside,
        };
        if self.found.text {
            // Further on stands what a marked copy says.
            line.beside = beside.iter().find(|(at, _)| *at == next).map(|cell| (*cell).clone());
            return;
        }
        for (at, cell) in beside {
            self.ignored(HowRead::CellIgnored, row.number, *at, &shown(cell));
        }
    }

    fn entry(&mut self, sheet: usize, row: Row, section: Section) {
        let number = row.number;
        let added = match section {
            Section::Users => add(&mut self.found.users, sheet, row),
            _ => add(&mut self.found.offices, sheet, row),
        };
        match added {
            // A single cell is an instruction; several were meant to say something.
            Err(row) if row.cells.len() > 1 => {
                self.found.headless.get_or_insert((sheet, number, section == Section::Users));
            }
            Err(_) => {}
            Ok(stray) => stray.iter().for_each(|(at, cell)| self.ignored(HowRead::CellIgnored, number, *at, &shown(cell))),
        }
    }

    /// A row that begins as our example does: nobody, unless something else was typed over the rest of it.
    fn example(&mut self, sheet: usize, row: &Row) {
        let Some((column, first)) = row.cells.iter().find(|(_, cell)| columns::is_example(&shown(cell))) else { return };
        if row.cells.iter().all(|(_, cell)| columns::is_of_example(&shown(cell))) {
            return;
        }
        let part = if matches!(self.section, Section::Users) { 2 } else { 1 };
        let sheet = self.found.sheets.get(sheet).cloned().unwrap_or_default();
        let args = vec![("label", "".into()), ("value", crate::fold::quoted(&shown(first)).into())];
        self.notes.problem_at((part, row.number, *column), Place::cell(sheet, row.number, *column), Rule::ExampleLeft, args);
    }

    fn ignored(&mut self, reading: HowRead, row: u32, column: u32, label: &str) {
        let sheet = self.found.sheets.last().cloned().unwrap_or_default();
        self.notes.assume_at(Place::cell(sheet, row, column), reading, vec![("value", crate::fold::quoted(label).into())]);
    }
}

/// Adds a row to the table whose header stands above it on the same sheet, and gives the cells that nothing asks for; the row
/// itself where there is no such header.
fn add<F: Copy + PartialEq>(table: &mut Table<F>, sheet: usize, row: Row) -> Result<Vec<(u32, Cell)>, Row> {
    let Some(header) = table.headers.last().filter(|header| header.sheet == sheet) else { return Err(row) };
    let ours = row.cells.iter().any(|(column, _)| header.columns.iter().any(|(at, _)| at == column));
    // Of a text file what stands beyond the headings is a problem of the row, where there is one.
    let beyond = |column: u32| ours && row.width > 0 && column > header.last;
    let stray = row.cells.iter().filter(|(column, _)| header.is_unheaded(*column) && !beyond(*column)).cloned().collect();
    if ours {
        let header = table.headers.len().saturating_sub(1);
        table.entries.push(Entry { header, row: row.number, width: row.width, cells: row.cells });
    }
    Ok(stray)
}

/// The columns of a row that are labels, each field once.
fn labels<F: Field>(row: &Row) -> Vec<(u32, F)> {
    let mut found: Vec<(u32, F)> = Vec::new();
    for (column, cell) in &row.cells {
        if let Cell::Text(text) = cell
            && let Some((field, _)) = columns::find::<F>(text)
            && !found.iter().any(|(_, known)| *known == field)
        {
            found.push((*column, field));
        }
    }
    found
}
