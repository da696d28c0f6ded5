//! An officer writes down what was looked up about a prosecuting organisation: each check with its finding, what was found, and where.

use super::{Event, Form, State};
use crate::{
    Context,
    registration::{Asked, RecordChecks, RecordRefusal, findings},
};

/// Records findings; those that say nothing new are left out.
///
/// No register has prosecutors, so the number that was called is one that the officer found: never one of the questionnaire.
pub fn record_checks(state: &State, command: RecordChecks, cx: &Context) -> Result<Vec<Event>, RecordRefusal> {
    let form = &super::still_waiting(state)?.form;
    let asked = Asked { checks: Form::checks(), numbers: vec![&form.organisation.telephone, &form.administrator.mobile] };
    let news = findings(&state.standing, &state.checks, &asked, command, cx)?;
    Ok(news.into_iter().map(|recorded| Event::CheckRecorded(Box::new(recorded))).collect())
}

#[cfg(test)]
mod tests {
    use super::super::tests_support::*;
    use super::*;
    use crate::{
        registration::{Check, Finding, Found, Incomplete},
        values::PhoneNumber,
    };

    fn found(check: Check) -> Found {
        let called = (check == Check::CallBack).then(|| PhoneNumber::parse("01332 496999").unwrap());
        Found { check, finding: Finding::Passed, found: "As it says".to_owned(), source: "Its own site".to_owned(), called }
    }

    fn record(state: &State, found: Vec<Found>) -> Result<Vec<Event>, RecordRefusal> {
        record_checks(state, RecordChecks { found, register_numbers: Vec::new(), by: officer(1) }, &context())
    }

    #[test]
    fn every_check_is_recorded_with_what_was_found_by_whom_and_when() {
        let mut state = waiting();
        let all = Form::checks().into_iter().map(found).collect();
        then(&mut state, |state, _| record(state, all)).unwrap();
        assert_eq!(state.missing_checks(), []);
        let called = &state.checks[&Check::CallBack];
        assert_eq!((called.by, called.at), (officer(1), context().now));
        assert_eq!(called.source.as_deref(), Some("01332 496999, Its own site"));
    }

    #[test]
    fn the_call_goes_to_no_number_of_the_questionnaire() {
        for number in ["01332 496000", "07700 900321"] {
            let called = Some(PhoneNumber::parse(number).unwrap());
            let refused = record(&waiting(), vec![Found { called, ..found(Check::CallBack) }]);
            let Err(RecordRefusal::Incomplete(problems)) = refused else { panic!("{number}: {refused:?}") };
            assert_eq!(problems, [(Check::CallBack, Incomplete::NumberOnlyOnTheForm)]);
        }
    }

    #[test]
    fn a_check_of_the_other_form_is_none_of_this_one() {
        let Err(RecordRefusal::Incomplete(problems)) = record(&waiting(), vec![found(Check::Register)]) else {
            panic!("refused")
        };
        assert_eq!(problems[0].1, Incomplete::NotOnTheForm);
    }
}
