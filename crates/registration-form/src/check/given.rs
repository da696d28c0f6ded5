//! One field as given: blank, absent or a cell, with the place to point at.
//! Turns text into values by the parser it is handed; knows no rule that joins two fields.

use domain::{
    time::Date,
    values::{PhoneNumber, ValueError},
};

use super::date;
use crate::{
    bytes::Cell,
    columns::{Column, ORGANISATION, OrganisationField, SheetName, Words, title},
    fold::{fold, shown},
    layout::{Entry, Found, Header},
    notes::{Notes, Spot},
    problem::{Assumed, HowRead, Rule},
};

/// A field as it was given.
#[derive(Debug)]
pub(super) struct Given<'a> {
    pub(super) spot: Spot<'a>,
    cell: Option<&'a Cell>,
    /// Its absence has been reported once already, with its label or its column.
    reported: bool,
    from_1904: bool,
}

/// What people write where they have nothing to enter, folded.
const NOTHING: [&str; 22] = [
    "",
    "n a",
    "na",
    "none",
    "nil",
    "no",
    "not applicable",
    "not known",
    "unknown",
    "tbc",
    "tba",
    "to be confirmed",
    "to follow",
    "applied for",
    "pending",
    "x",
    "dim",
    "dim un",
    "amherthnasol",
    "ddim yn berthnasol",
    "anhysbys",
    "i ddilyn",
];

/// Whether a text is one of those that people write where they have nothing to enter.
pub(super) fn says_nothing(text: &str) -> bool {
    text.trim().is_empty() || (text.len() <= LONGEST_NOTHING && may_say_nothing(text) && is_nothing(&fold(text)))
}

/// The same of what is folded already.
pub(super) fn is_nothing(folded: &str) -> bool {
    NOTHING.contains(&folded)
}

/// Whether folding is worth while: most answers begin with another letter than all of those do.
fn may_say_nothing(text: &str) -> bool {
    let first = text.bytes().find(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase());
    !text.is_ascii() || NOTHING.iter().any(|nothing| nothing.bytes().next() == first)
}

/// Bytes of the longest of them, with marks and blanks to spare.
const LONGEST_NOTHING: usize = 40;

impl Given<'_> {
    pub(super) fn is_blank(&self) -> bool {
        self.cell.is_none()
    }

    pub(super) fn text(&self) -> &str {
        &self.spot.value
    }

    /// Whether the cell says something, or at least nothing.
    pub(super) const fn is_sound(&self) -> bool {
        !matches!(self.cell, Some(Cell::Error | Cell::Uncalculated))
    }

    /// The text, unless the cell shows an error such as `#N/A`, or its formula was never calculated.
    pub(super) fn sound(&self, notes: &mut Notes) -> Option<&str> {
        let rule = match self.cell {
            Some(Cell::Error) => Rule::CellError,
            Some(Cell::Uncalculated) => Rule::FormulaNotCalculated,
            _ => return Some(&self.spot.value),
        };
        notes.refuse(&self.spot, rule, Vec::new());
        None
    }

    /// A value that has to be there.
    pub(super) fn required<T>(&self, notes: &mut Notes, parse: impl Fn(&str) -> Result<T, ValueError>) -> Option<T> {
        if self.reported && self.is_blank() {
            return None;
        }
        let text = self.sound(notes)?;
        self.keep(notes, parse(text))
    }

    /// Words that have to be there; "n/a" and the like are none.
    pub(super) fn answered<T>(&self, notes: &mut Notes, parse: impl Fn(&str) -> Result<T, ValueError>) -> Option<T> {
        if self.says_nothing() {
            notes.refuse(&self.spot, Rule::NoAnswer, Vec::new());
            return None;
        }
        self.required(notes, parse)
    }

    /// Whether there is no answer: nothing at all, or "n/a" and the like.
    pub(super) fn is_unanswered(&self) -> bool {
        self.is_blank() || self.says_nothing()
    }

    /// Whether "n/a" or the like stands where an answer is asked for.
    fn says_nothing(&self) -> bool {
        matches!(self.cell, Some(Cell::Text(text)) if says_nothing(text))
    }

    /// A value that may be left out. The outer `None` means that something is wrong.
    #[expect(clippy::option_option, reason = "refused, left out and given are three things, and `?` keeps them apart")]
    pub(super) fn optional<T>(&self, notes: &mut Notes, parse: impl Fn(&str) -> Result<T, ValueError>) -> Option<Option<T>> {
        if self.is_blank() {
            return Some(None);
        }
        let text = self.sound(notes)?;
        self.keep(notes, parse(text)).map(Some)
    }

    /// Whether the field was answered with "n/a" or the like, which is said back.
    pub(super) fn is_left_out(&self, notes: &mut Notes) -> bool {
        if self.is_blank() {
            return true;
        }
        let nothing = self.says_nothing();
        if nothing {
            notes.assume(&self.spot, Assumed::Form(HowRead::LeftOut), String::new());
        }
        nothing
    }

    /// An answer that may be left out, also in words.
    #[expect(clippy::option_option, reason = "as `optional`")]
    pub(super) fn shaped<T>(&self, notes: &mut Notes, parse: impl Fn(&str) -> Result<T, ValueError>) -> Option<Option<T>> {
        if self.is_left_out(notes) { Some(None) } else { self.optional(notes, parse) }
    }

    /// Keeps what a parser answered, or notes why it is refused.
    pub(super) fn keep<T>(&self, notes: &mut Notes, read: Result<T, ValueError>) -> Option<T> {
        match read {
            Err(_) if self.reported && self.is_blank() => None,
            Err(error) if error == ValueError::TextMissing || (self.is_blank() && is_of_list(error)) => {
                notes.refuse(&self.spot, Rule::ValueMissing, Vec::new());
                None
            }
            other => notes.take(&self.spot, other),
        }
    }

    /// A telephone number, as spreadsheets leave them.
    pub(super) fn phone(&self, notes: &mut Notes) -> Option<PhoneNumber> {
        let reading = self.answered(notes, PhoneNumber::read_cell)?;
        if let Some(assumed) = reading.assumed {
            notes.assume(&self.spot, Assumed::Phone(assumed), reading.number.spoken());
        }
        if reading.number.is_unusual() {
            notes.assume(&self.spot, Assumed::Form(HowRead::PhoneUnusual), reading.number.spoken());
        }
        Some(reading.number)
    }

    /// A person's own telephone number: codes are sent to it by text, or by voice where it is a landline.
    pub(super) fn mobile(&self, notes: &mut Notes) -> Option<PhoneNumber> {
        let number = self.phone(notes)?;
        if !number.takes_texts() {
            notes.assume(&self.spot, Assumed::Form(HowRead::NotMobile), number.spoken());
        }
        Some(number)
    }

    /// A date, if one was given that can be read.
    pub(super) fn date(&self, notes: &mut Notes) -> Option<Date> {
        let cell = self.cell?;
        self.sound(notes)?;
        match date::read(cell, self.from_1904) {
            Some((date, None)) => Some(date),
            Some((date, Some(reading))) => {
                notes.assume(&self.spot, Assumed::Form(reading), date::said(date));
                Some(date)
            }
            None => {
                notes.refuse(&self.spot, Rule::DateFormat, Vec::new());
                None
            }
        }
    }

    /// A date that has to be there.
    pub(super) fn required_date(&self, notes: &mut Notes) -> Option<Date> {
        if self.is_blank() {
            return self.keep(notes, Err(ValueError::TextMissing));
        }
        self.date(notes)
    }
}

/// Whether a value is refused because it is not in a list; what is not there at all is only missing.
const fn is_of_list(error: ValueError) -> bool {
    matches!(
        error,
        ValueError::OrganisationTypeUnknown
            | ValueError::LanguageUnknown
            | ValueError::QualificationUnknown
            | ValueError::RoleUnknown
    )
}

/// A field of the organisation sheet.
pub(super) fn of_organisation(found: &Found, field: OrganisationField) -> Given<'_> {
    let language = found.language.unwrap_or_default();
    let column = ORGANISATION.iter().find(|column| column.field == field);
    let label = column.map_or(Words::NONE, |column| column.label);
    let line = found.organisation.iter().find(|line| line.field == field);
    let sheet =
        line.map_or_else(|| title(SheetName::Organisation, language), |line| found.sheet(line.sheet, SheetName::Organisation));
    let cell = line.and_then(|line| line.cell.as_ref());
    let reported = line.is_none() && (found.organisation.is_empty() || column.is_some_and(|column| column.required));
    Given {
        spot: Spot {
            order: (0, field as u32, 0),
            sheet,
            row: line.map(|line| line.row),
            column: line.map(|line| line.column),
            label,
            value: cell.map(shown).unwrap_or_default(),
        },
        cell,
        reported,
        from_1904: found.from_1904,
    }
}

/// A field of a row in a table; `part` is its place in the order of the form.
pub(super) fn of_entry<'a, F: Copy + PartialEq>(
    found: &'a Found,
    columns: &'static [Column<F>],
    (header, entry): (&Header<F>, &'a Entry),
    field: F,
    part: (u8, SheetName),
) -> Given<'a> {
    let described = columns.iter().find(|column| column.field == field);
    let column = header.column(field);
    let cell = column.and_then(|at| entry.cells.iter().find(|(column, _)| *column == at)).map(|(_, cell)| cell);
    Given {
        spot: Spot {
            order: (part.0, entry.row, column.unwrap_or(u32::MAX)),
            sheet: found.sheet(header.sheet, part.1),
            row: Some(entry.row),
            column,
            label: described.map_or(Words::NONE, |column| column.label),
            value: cell.map(shown).unwrap_or_default(),
        },
        cell,
        reported: column.is_none() && described.is_some_and(|column| column.required),
        from_1904: found.from_1904,
    }
}

/// Complains of what a separator within an answer of a text file has moved, beyond the last heading or before it.
pub(super) fn complain_of_more_cells<F>(
    found: &Found,
    (header, entry): (&Header<F>, &Entry),
    part: (u8, SheetName),
    notes: &mut Notes,
) {
    if !found.text {
        return;
    }
    let Some((column, cell)) = beyond(header, entry).or_else(|| moved(header, entry)) else { return };
    let spot = Spot {
        // First of its row: what else is wrong there comes from it.
        order: (part.0, entry.row, 0),
        sheet: found.sheet(header.sheet, part.1),
        row: Some(entry.row),
        column: Some(*column),
        label: Words::NONE,
        value: shown(cell),
    };
    notes.refuse(&spot, Rule::MoreCells, Vec::new());
}

/// The last cell beyond the headings.
fn beyond<'a, F>(header: &Header<F>, entry: &'a Entry) -> Option<&'a (u32, Cell)> {
    entry.cells.iter().rfind(|(column, _)| *column > header.last && Some(*column) != header.problems)
}

/// A cell that was moved within the headings: one that goes on from a quotation mark in an earlier one, or, in a row longer than
/// its headings, one of the few that begin with a blank, as what follows a comma in a sentence does.
fn moved<'a, F>(header: &Header<F>, entry: &'a Entry) -> Option<&'a (u32, Cell)> {
    const MARKS: [char; 4] = ['"', '\u{201C}', '\u{201D}', '\u{201F}'];
    fn text(cell: &Cell) -> &str {
        if let Cell::Text(text) = cell { text } else { "" }
    }
    let opens = |cell: &Cell| text(cell).trim().starts_with(MARKS) && !text(cell).trim_end().ends_with(MARKS);
    let closes = |cell: &Cell| text(cell).trim_end().ends_with(MARKS) && !text(cell).trim().starts_with(MARKS);
    if let Some(at) = entry.cells.iter().position(|(_, cell)| opens(cell)) {
        return entry.cells.iter().skip(at + 1).find(|(_, cell)| closes(cell));
    }
    if entry.width <= header.width {
        return None;
    }
    let blank = |(_, cell): &&(u32, Cell)| text(cell).starts_with(' ');
    let few = entry.cells.iter().filter(blank).count() * 2 < entry.cells.len();
    entry.cells.iter().skip(1).find(blank).filter(|_| few)
}

/// Reports each required column that a header lacks, once.
pub(super) fn missing_columns<F: Copy + PartialEq>(
    found: &Found,
    columns: &'static [Column<F>],
    header: &Header<F>,
    part: (u8, SheetName),
    notes: &mut Notes,
) {
    let language = found.language.unwrap_or_default();
    for column in columns.iter().filter(|column| column.required && header.column(column.field).is_none()) {
        let spot = Spot {
            order: (part.0, header.row, 0),
            sheet: found.sheet(header.sheet, part.1),
            row: Some(header.row),
            column: None,
            // It is to be written into the form, whatever the language of who is told.
            label: Words::both(column.label.of(language)),
            value: "".into(),
        };
        notes.refuse(&spot, Rule::ColumnMissing, Vec::new());
    }
}

impl Found {
    /// The name of a sheet; a text file has none, so the part of the form stands for it.
    pub(super) fn sheet(&self, index: usize, part: SheetName) -> &str {
        match self.sheets.get(index).map(String::as_str) {
            Some(name) if !name.is_empty() => name,
            _ => title(part, self.language.unwrap_or_default()),
        }
    }
}
