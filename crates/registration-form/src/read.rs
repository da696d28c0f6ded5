//! The whole way: bytes, cells, fields, form.
//! The only entry for forms that arrive as files, so that every road reads alike.

use domain::{registration::form::Form, values::Language};

use crate::{
    against::Against,
    bytes::Kind,
    check::{self, Contact, check},
    layout,
    limits::Limits,
    notes::Notes,
    problem::{Assumption, Problem},
    unreadable::Unreadable,
};

/// A form that was read without a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What it says.
    pub submission: Form,
    /// What was assumed, to be said back.
    pub assumptions: Vec<Assumption>,
    /// What kind of file it came in.
    pub kind: Kind,
}

/// Why a file did not become a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It could not be read at all.
    Unreadable(Unreadable),
    /// It was read, and these have to be mended.
    Problems {
        /// Every problem, in the order of the form; at least one.
        problems: Vec<Problem>,
        /// What was assumed, all the same.
        assumptions: Vec<Assumption>,
        /// What kind of file it came in.
        kind: Kind,
        /// The language that it is written in.
        language: Language,
    },
}

/// Reads a form of any kind that people send.
///
/// # Errors
/// The one reason why it can't be read, or every problem at once.
pub fn read(bytes: &[u8], limits: &Limits, against: &Against<'_>) -> Result<Reading, Refused> {
    let book = layout::open(bytes, limits).map_err(Refused::Unreadable)?;
    let kind = book.kind;
    let mut notes = Notes::new(limits.problems);
    layout::describe(&book, &mut notes);
    let found = layout::find(book, &mut notes).ok_or(Refused::Unreadable(Unreadable::NotTheForm))?;
    let language = found.language.unwrap_or_default();
    let form = check(&found, against, &mut notes);
    let (problems, assumptions) = notes.finish();
    match form {
        Some(submission) if problems.is_empty() => Ok(Reading { submission, assumptions, kind }),
        _ => Err(Refused::Problems { problems, assumptions, kind, language }),
    }
}

/// Whom to write to about a form, whatever is wrong with it; `None` where it can't be read or names nobody.
pub fn contact(bytes: &[u8], limits: &Limits) -> Option<Contact> {
    let book = layout::open(bytes, limits).ok()?;
    check::contact(&layout::find(book, &mut Notes::new(limits.problems))?)
}
