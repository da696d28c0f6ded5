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
    tables::Court,
    time::Date,
    values::Language,
};

use crate::{
    against::Against,
    fold::fold,
    layout::{Found, complain_of_missing_parts},
    notes::Notes,
    problem::{Argument, Assumed, HowRead, Rule},
};
pub use contact::Contact;
pub(crate) use contact::contact;
use given::Given;

/// Reads every field; `None` where anything is wrong, and the notes say what.
pub(crate) fn check(found: &Found, against: &Against<'_>, notes: &mut Notes) -> Option<Form> {
    complain_of_missing_parts(found, notes);
    let organisation = organisation::organisation(found, against, notes);
    let administrator = organisation::administrator(found, notes);
    let acceptance = if found.unsigned { None } else { organisation::acceptance(found, against.today, notes) };
    let offices = offices::offices(found, notes);
    let names = offices::names(found);
    let alone = organisation.as_ref().is_some_and(|organisation| organisation.kind.is_of_one());
    let people = people::People { against, offices: &names, alone };
    let (administrator, users) = people.read(found, administrator, notes);
    if notes.any_problem() {
        return None;
    }
    Some(Form { organisation: organisation?, offices, administrator: administrator?, users, acceptance })
}

/// A court and a date; the date is worth nothing without the court.
fn first_hearing(court: &Given<'_>, date: &Given<'_>, against: &Against<'_>, notes: &mut Notes) -> Option<FirstHearing> {
    let undated = date.is_left_out(notes);
    let day = if undated { None } else { hearing_day(date, against.today, notes) };
    if court.is_left_out(notes) {
        if !undated {
            notes.refuse(&court.spot, Rule::CourtNeeded, Vec::new());
        }
        return None;
    }
    let typed = court.sound(notes)?;
    // What is not said any more needs no suggestions, which take long to find: a form may name ten thousand courts that there are not.
    let courts = against.courts;
    let found =
        if notes.is_full() { courts.only_by_name_or_code(typed).ok_or_else(Vec::new) } else { courts.by_name_or_code(typed) };
    match found {
        Ok(known) => {
            if ![&known.name, &known.welsh_name, &known.code].iter().any(|name| fold(name) == fold(typed)) {
                notes.assume(&court.spot, Assumed::Form(HowRead::CourtRead), court_name(known));
            }
            CourtCode::parse(&known.code).ok().map(|code| FirstHearing { court: code, date: day })
        }
        Err(near) if near.is_empty() => {
            notes.refuse(&court.spot, Rule::CourtUnknown, Vec::new());
            None
        }
        Err(near) => {
            let names = |language| near.iter().take(3).map(|near| named(near, language)).collect::<Vec<_>>().join("; ");
            notes.refuse(&court.spot, Rule::CourtUnlike, vec![("suggestion", Argument::each(names))]);
            None
        }
    }
}

/// The day of a hearing. One that is over, or more than two years ahead, may be a slip, and moves a registration in the queue.
fn hearing_day(date: &Given<'_>, today: Date, notes: &mut Notes) -> Option<Date> {
    let day = date.date(notes)?;
    if day < today {
        notes.assume(&date.spot, Assumed::Form(HowRead::HearingOver), date::said(day));
    } else if day.year() > today.year() + 2 {
        notes.assume(&date.spot, Assumed::Form(HowRead::HearingFarAhead), date::said(day));
    }
    Some(day)
}

/// What a court was read as.
fn court_name(court: &Court) -> Argument {
    Argument::each(|language| named(court, language).to_owned())
}

fn named(court: &Court, language: Language) -> &str {
    match language {
        Language::English => &court.name,
        Language::Welsh => &court.welsh_name,
    }
}
