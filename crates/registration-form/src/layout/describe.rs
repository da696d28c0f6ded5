//! What is said of a file as a whole: what of it was not read, why it could be read at all, and which part of the form is missing.
//! Nothing here looks at an answer.

use super::Found;
use crate::{
    bytes::{Book, Kind},
    columns::{self, SheetName},
    notes::Notes,
    problem::{HowRead, Place, Rule},
};

/// Says back what of the file was not read, and why it could be read at all.
pub(crate) fn describe(book: &Book, notes: &mut Notes) {
    let whole = |value: &str| vec![("value", value.into())];
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
    if book.literals {
        notes.assume_at(Place::default(), HowRead::LiteralsRead, whole(""));
    }
    for name in &book.hidden {
        notes.assume_at(Place { sheet: name.clone(), ..Place::default() }, HowRead::SheetHidden, whole(name));
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
