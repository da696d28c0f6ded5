//! Typed answers made from a form that was sent before, or from a file that has to be mended: the pages open filled in.
//! Judges nothing: what is wrong in a file is wrong in the answers too.

use domain::{registration::form::Form, tables::Courts, values::Language};

use super::{Answers, Typed};
use crate::{
    bytes::Cell,
    columns::{Column, Field, OFFICE, ORGANISATION, OrganisationField as F, USER},
    fold::shown,
    layout::{self, Table},
    limits::Limits,
    notes::Notes,
    write,
};

impl Typed {
    /// The answers that a form was made of; the acceptance of the terms is left out, since it is given anew.
    pub fn of_form(form: &Form, language: Language, courts: &Courts) -> Self {
        let written = write::Answers { form, language, courts };
        let users = written.users().map(|person| answers(USER, |field| written.user(&person, field).into_text()));
        Self {
            organisation: answers(ORGANISATION, |field| written.organisation(field).into_text().filter(|_| !is_signature(field))),
            users: users.collect(),
            offices: form
                .offices
                .iter()
                .map(|office| answers(OFFICE, |field| write::office(office, field).into_text()))
                .collect(),
        }
    }

    /// What can be made out of a file, with or without problems; `None` where nothing of the form is there.
    pub fn of_file(file: &[u8], limits: &Limits) -> Option<Self> {
        let book = layout::open(file, limits).ok()?;
        let found = layout::find(book, &mut Notes::new(0))?;
        let line = |line: &layout::Line| {
            let text = line.cell.as_ref().and_then(|cell| plain(cell, found.from_1904))?;
            (!is_signature(line.field) && line.field != F::FormVersion).then(|| (<&str>::from(line.field).to_owned(), text))
        };
        Some(Self {
            organisation: found.organisation.iter().filter_map(line).collect(),
            offices: rows(&found.offices, found.from_1904),
            users: rows(&found.users, found.from_1904),
        })
    }
}

/// Fields that only the person who accepts the terms fills in.
const fn is_signature(field: F) -> bool {
    matches!(field, F::TermsAccepted | F::TermsVersion | F::AcceptedBy | F::AcceptedCapacity | F::AcceptedOn)
}

fn answers<F: Copy + Into<&'static str>>(columns: &[Column<F>], answer: impl Fn(F) -> Option<String>) -> Answers {
    columns.iter().filter_map(|column| Some((column.field.into().to_owned(), answer(column.field)?))).collect()
}

/// The text of a cell; a day number that counts from 1904 would be read as another day.
fn plain(cell: &Cell, from_1904: bool) -> Option<String> {
    if from_1904 && matches!(cell, Cell::Number(_)) {
        return None;
    }
    Some(shown(cell).into_owned()).filter(|text| !text.trim().is_empty())
}

pub(super) fn rows<F: Field + Into<&'static str>>(table: &Table<F>, from_1904: bool) -> Vec<Answers> {
    let one = |entry: &layout::Entry| {
        let header = table.headers.get(entry.header)?;
        let named = |(column, cell): &(u32, Cell)| {
            let field = header.columns.iter().find(|(at, _)| at == column).map(|(_, field)| *field)?;
            Some((field.into().to_owned(), plain(cell, from_1904)?))
        };
        Some(entry.cells.iter().filter_map(named).collect::<Answers>())
    };
    table.entries.iter().filter_map(one).filter(|answers| !answers.is_empty()).collect()
}
