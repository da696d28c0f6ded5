//! From cells to fields: finds the parts of the form, the labels and the header rows, wherever they stand.
//! Judges no value: what is found is handed on with its place.

use domain::values::Language;

use crate::{
    bytes::{Book, Cell, Kind, Row},
    columns::{self, Field, OfficeField, OrganisationField, Section, SheetName, UserField},
    fold::shown,
    notes::Notes,
    problem::{HowRead, Place, Rule},
};

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
    /// The column in which a marked copy says what is wrong.
    pub(crate) problems: Option<u32>,
}

/// A row below a header.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) header: usize,
    pub(crate) row: u32,
    pub(crate) cells: Vec<(u32, Cell)>,
}

impl<F: Copy + PartialEq> Header<F> {
    fn new(sheet: usize, row: &Row, columns: Vec<(u32, F)>) -> Self {
        let (ours, headings): (Vec<_>, Vec<_>) = row.cells.iter().partition(|(_, cell)| columns::is_problems(&shown(cell)));
        let last = headings.last().map_or(0, |(column, _)| *column);
        Self { sheet, row: row.number, columns, last, problems: ours.first().map(|(column, _)| *column) }
    }

    pub(crate) fn column(&self, field: F) -> Option<u32> {
        self.columns.iter().find(|(_, found)| *found == field).map(|(column, _)| *column)
    }
}

/// Finds the parts of the form; `None` where nothing of it is there.
pub(crate) fn find(book: Book, notes: &mut Notes) -> Option<Found> {
    let mut finder = Finder { found: Found::default(), section: Section::Ignored, guessed: false, notes };
    let guess = !book.sheets.iter().any(|sheet| columns::is_input(&sheet.name));
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

/// Where the parts of the form stand, without what is entered in its tables.
pub(crate) fn outline(book: &Book) -> Found {
    let mut notes = Notes::new(0);
    let mut finder = Finder { found: Found::default(), section: Section::Ignored, guessed: false, notes: &mut notes };
    let guess = !book.sheets.iter().any(|sheet| columns::is_input(&sheet.name));
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
    guessed: bool,
    notes: &'a mut Notes,
}

impl Finder<'_> {
    fn start_sheet(&mut self, index: usize, guess: bool) {
        let name = self.found.sheets.get(index).map(String::as_str).unwrap_or_default();
        // The list that our own marked copy has in front is no part of the form.
        let guess = guess && !columns::is_problems(name);
        self.section = columns::section_of(name).unwrap_or(if guess { Section::Organisation } else { Section::Ignored });
        self.guessed = false;
    }

    /// A sheet of another name in which the form was found is said back by its name.
    fn end_sheet(&mut self, index: usize, guess: bool) {
        if guess && self.guessed {
            let name = self.found.sheets.get(index).cloned().unwrap_or_default();
            self.notes.assume_at(Place { sheet: name.clone(), ..Place::default() }, HowRead::SheetGuessed, vec![("value", name)]);
        }
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
            Section::Offices | Section::Users if columns::is_example(&first) => {}
            Section::Offices => self.entry(row, Section::Offices),
            Section::Users => self.entry(row, Section::Users),
            Section::Ignored => {}
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
            // Text alone is a heading or an instruction; text with something beside it was meant to say something.
            if row.cells.len() > 1 {
                self.ignored(HowRead::LineIgnored, row.number, *column, &label);
            }
            return;
        };
        self.guessed = true;
        self.found.language = self.found.language.or(Some(language));
        let value = column.saturating_add(1);
        let cell = row.cell(value).cloned();
        if let Some(earlier) = self.found.organisation.iter_mut().find(|line| line.field == field) {
            if earlier.cell.is_none() {
                *earlier = Line { field, sheet, row: row.number, column: value, cell };
            } else if cell.is_some() && cell != earlier.cell {
                self.ignored(HowRead::LabelTwice, row.number, value, &label);
            }
            return;
        }
        self.found.organisation.push(Line { field, sheet, row: row.number, column: value, cell });
    }

    fn entry(&mut self, row: Row, section: Section) {
        let headers = if section == Section::Users { self.found.users.headers.len() } else { self.found.offices.headers.len() };
        let Some(header) = headers.checked_sub(1) else {
            // A single cell is an instruction; several were meant to say something.
            if row.cells.len() > 1 {
                let sheet = self.found.sheets.len().saturating_sub(1);
                self.found.headless.get_or_insert((sheet, row.number, section == Section::Users));
            }
            return;
        };
        let entry = Entry { header, row: row.number, cells: row.cells };
        if section == Section::Users {
            self.found.users.entries.push(entry);
        } else {
            self.found.offices.entries.push(entry);
        }
    }

    fn ignored(&mut self, reading: HowRead, row: u32, column: u32, label: &str) {
        let sheet = self.found.sheets.last().cloned().unwrap_or_default();
        self.notes.assume_at(Place::cell(sheet, row, column), reading, vec![("value", crate::fold::quoted(label))]);
    }
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

/// Says back what of the file was not read, and why it could be read at all.
pub(crate) fn describe(book: &Book, notes: &mut Notes) {
    let whole = |value: &str| vec![("value", value.to_owned())];
    if let Some(encoding) = book.encoding {
        notes.assume_at(Place::default(), HowRead::Encoding, whole(encoding));
    }
    if let Some(separator) = book.separator.filter(|separator| *separator != ',') {
        let name = if separator == '\t' { "tab".to_owned() } else { separator.to_string() };
        notes.assume_at(Place::default(), HowRead::Separator, whole(&name));
    }
    if book.kind == Kind::Xlsm {
        notes.assume_at(Place::default(), HowRead::MacrosIgnored, whole(""));
    }
    if book.links {
        notes.assume_at(Place::default(), HowRead::LinksIgnored, whole(""));
    }
    for name in &book.skipped {
        // The sheets that we print ourselves need no remark.
        if columns::section_of(name).is_none() && !columns::is_problems(name) {
            notes.assume_at(Place { sheet: name.clone(), ..Place::default() }, HowRead::SheetIgnored, whole(name));
        }
    }
}

/// The missing organisation part as one problem instead of thirty.
pub(crate) fn complain_of_missing_parts(found: &Found, notes: &mut Notes) {
    let language = found.language.unwrap_or_default();
    if found.organisation.is_empty() {
        let sheet = columns::title(SheetName::Organisation, language).to_owned();
        notes.problem_at((0, 0, 0), Place { sheet, ..Place::default() }, Rule::OrganisationSheetMissing, Vec::new());
    }
    if let Some((sheet, row, users)) = found.headless {
        let sheet = found.sheets.get(sheet).cloned().unwrap_or_default();
        let order = (if users { 2 } else { 1 }, row, 0);
        notes.problem_at(order, Place { sheet, row: Some(row), column: None }, Rule::HeaderMissing, Vec::new());
    } else if found.users.headers.is_empty() {
        let sheet = columns::title(SheetName::Users, language).to_owned();
        notes.assume_at(Place { sheet, ..Place::default() }, HowRead::UsersMissing, Vec::new());
    }
}
