//! What has to hold whatever the bytes are: an answer within bounds, the marked copy readable, nothing half accepted.
//! A panic inside a reader that the product contains is not a finding here; one that gets out is.

mod formulas;
mod letter;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{LazyLock, Once},
};

use domain::{tables::Courts, values::Language};
use registration_form::{Against, Format, Limits, Mark, Refused, annotate, filled, read};

static COURTS: LazyLock<Courts> = LazyLock::new(|| Courts::load().expect("the table of courts"));
static AGAINST: LazyLock<Against<'static>> =
    LazyLock::new(|| Against { courts: &COURTS, today: "2026-04-03".parse().expect("a day") });
static QUIET: Once = Once::new();

/// Reads the bytes as a form, and whatever came of it once more.
///
/// # Panics
/// Where something does not hold.
pub fn answer(bytes: &[u8]) {
    holds(bytes, form);
}

/// Reads the bytes as an e-mail.
///
/// # Panics
/// Where something does not hold.
pub fn mail(bytes: &[u8]) {
    holds(bytes, letter::mail);
}

fn holds(bytes: &[u8], what: fn(&[u8])) {
    // The fuzzer's own hook ends the process at any panic, also one that is caught.
    QUIET.call_once(|| std::panic::set_hook(Box::new(|_| {})));
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| what(bytes))) {
        let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        eprintln!("does not hold: {}", text.unwrap_or("a panic"));
        std::process::abort();
    }
}

fn form(bytes: &[u8]) {
    let limits = Limits::default();
    match read(bytes, &limits, &AGAINST) {
        Ok(reading) => {
            let again = filled(&reading.submission, Format::Csv, Language::Welsh, &COURTS);
            formulas::none(&again);
            let again = read(&again, &limits, &AGAINST).unwrap_or_else(|refused| panic!("written, not read: {refused:?}"));
            assert_eq!(again.submission, reading.submission, "written and read back");
        }
        Err(Refused::Problems { problems, assumptions, .. }) => {
            assert!(!problems.is_empty() && problems.len() <= limits.problems + 1, "{} problems", problems.len());
            let mark = |it: &registration_form::Problem| Mark { place: it.place.clone(), said: it.key(), must: true };
            let doubt = |it: &registration_form::Assumption| Mark { place: it.place.clone(), said: it.key(), must: false };
            let marks: Vec<Mark> = problems.iter().map(mark).chain(assumptions.iter().filter(|it| it.what.is_warning()).map(doubt)).collect();
            let marked = annotate(bytes, &limits, &marks).expect("a marked copy");
            formulas::none(&marked);
            assert!(!matches!(read(&marked, &limits, &AGAINST), Ok(_)), "a marked copy without problems");
        }
        Err(Refused::Unreadable(_)) => {}
    }
}
