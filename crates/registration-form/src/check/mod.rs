//! From what was found to a form of valid values, or to everything that is wrong with it.
//! The rules are those of `product.md`, "The registration form"; each value's own rules are in `domain::values`.

mod contact;
mod date;
mod given;
mod offices;
mod organisation;
mod people;
mod person;
mod roll;

use domain::{
    registration::form::{CourtCode, FirstHearing, Form},
    tables::{Court, Courts},
    values::Language,
};

use crate::{
    fold::fold,
    layout::{Found, complain_of_missing_parts},
    notes::Notes,
    problem::{Assumed, HowRead, Rule},
};
pub use contact::Contact;
pub(crate) use contact::contact;
use given::Given;

/// Reads every field; `None` where anything is wrong, and the notes say what.
pub(crate) fn check(found: &Found, courts: &Courts, notes: &mut Notes) -> Option<Form> {
    complain_of_missing_parts(found, notes);
    let organisation = organisation::organisation(found, courts, notes);
    let administrator = organisation::administrator(found, notes);
    let acceptance = if found.unsigned { None } else { organisation::acceptance(found, notes) };
    let offices = offices::offices(found, notes);
    let names = offices::names(found);
    let alone = organisation.as_ref().is_some_and(|organisation| organisation.kind.is_of_one());
    let people = people::People { courts, offices: &names, alone };
    let (administrator, users) = people.read(found, administrator, notes);
    if notes.any_problem() {
        return None;
    }
    Some(Form { organisation: organisation?, offices, administrator: administrator?, users, acceptance })
}

/// A court and a date; the date is worth nothing without the court.
fn first_hearing(court: &Given<'_>, date: &Given<'_>, courts: &Courts, notes: &mut Notes) -> Option<FirstHearing> {
    let undated = date.is_left_out(notes);
    let day = if undated { None } else { date.date(notes) };
    if court.is_left_out(notes) {
        if !undated {
            notes.refuse(&court.spot, Rule::CourtNeeded, Vec::new());
        }
        return None;
    }
    let typed = court.sound(notes)?;
    // What is not said any more needs no suggestions, which take long to find: a form may name ten thousand courts that there are not.
    let found =
        if notes.is_full() { courts.only_by_name_or_code(typed).ok_or_else(Vec::new) } else { courts.by_name_or_code(typed) };
    match found {
        Ok(known) => {
            if ![&known.name, &known.welsh_name, &known.code].iter().any(|name| fold(name) == fold(typed)) {
                notes.assume(&court.spot, Assumed::Form(HowRead::CourtRead), named(known, court.language).to_owned());
            }
            CourtCode::parse(&known.code).ok().map(|code| FirstHearing { court: code, date: day })
        }
        Err(near) if near.is_empty() => {
            notes.refuse(&court.spot, Rule::CourtUnknown, Vec::new());
            None
        }
        Err(near) => {
            let names: Vec<&str> = near.iter().take(3).map(|near| named(near, court.language)).collect();
            notes.refuse(&court.spot, Rule::CourtUnlike, vec![("suggestion", names.join("; "))]);
            None
        }
    }
}

/// The name of a court in the language of the form.
fn named(court: &Court, language: Language) -> &str {
    match language {
        Language::English => &court.name,
        Language::Welsh => &court.welsh_name,
    }
}
