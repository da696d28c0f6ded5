//! An officer writes down what was looked up: each check with its finding, what was found, and where.
//! Decides nothing about the registration; a later finding on the same check replaces the earlier, which stays in the log.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    CheckRecorded, DecideRefusal, Event, Standing, State,
    check::{Check, Finding},
    form::Form,
};
use crate::{Context, id::UserId, values::PhoneNumber};

/// Longest text of what was found, in characters.
pub const LONGEST_FOUND: usize = 1_000;
/// Longest name of a source, in characters.
pub const LONGEST_SOURCE: usize = 300;

/// What an officer found on several checks at once.
#[derive(Debug, Clone)]
pub struct RecordChecks {
    /// The findings, each on another check.
    pub found: Vec<Found>,
    /// The telephone numbers that registers have for this organisation.
    pub register_numbers: Vec<PhoneNumber>,
    /// The officer.
    pub by: UserId,
}

/// What an officer found on one check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What was checked.
    pub check: Check,
    /// How it came out.
    pub finding: Finding,
    /// What was found, in the officer's words or as the register has it.
    pub found: String,
    /// Where: a register's extract with its date, or where a number was found.
    pub source: String,
    /// The number that was called, for the call-back.
    pub called: Option<PhoneNumber>,
}

/// Why nothing was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum RecordRefusal {
    /// The registration is decided, or approved by a first officer: undo that first.
    #[error(transparent)]
    Decided(#[from] DecideRefusal),
    /// An approval is under way: it must be undone before findings change.
    #[error("an approval is under way")]
    BeingApproved,
    /// Every finding that can't be recorded as it is.
    #[error("findings are incomplete")]
    Incomplete(Vec<(Check, Incomplete)>),
}

/// What is wrong with a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Incomplete {
    /// The form, as it is now, does not need this check.
    NotOnTheForm,
    /// What was found must be said.
    FoundNeeded,
    /// It is said at too great length.
    FoundTooLong,
    /// Where it was found must be said.
    SourceNeeded,
    /// The source is named at too great length.
    SourceTooLong,
    /// The number that was called must be given.
    NumberNeeded,
    /// The number stands on the form and in no register: whoever filled in the form would answer.
    NumberOnlyOnTheForm,
}

/// Records findings; those that say nothing new are left out.
pub fn record_checks(state: &State, command: RecordChecks, cx: &Context) -> Result<Vec<Event>, RecordRefusal> {
    let form = &super::still_waiting(state)?.form;
    let asked = Asked { checks: form.checks(), numbers: numbers_on(form) };
    let news = findings(&state.standing, &state.checks, &asked, command, cx)?;
    Ok(news.into_iter().map(|recorded| Event::CheckRecorded(Box::new(recorded))).collect())
}

/// What a form asks of officers, whichever form it is.
#[derive(Debug)]
pub(crate) struct Asked<'a> {
    /// Every check that it needs.
    pub(crate) checks: Vec<Check>,
    /// The numbers that stand on it: whoever filled it in would answer.
    pub(crate) numbers: Vec<&'a PhoneNumber>,
}

/// The findings that say something new, or everything that is wrong with them.
pub(crate) fn findings(
    standing: &Standing,
    before: &BTreeMap<Check, CheckRecorded>,
    asked: &Asked<'_>,
    command: RecordChecks,
    cx: &Context,
) -> Result<Vec<CheckRecorded>, RecordRefusal> {
    if matches!(standing, Standing::FirstApproved { .. } | Standing::Scheduled { .. }) {
        return Err(RecordRefusal::BeingApproved);
    }
    let (mut news, mut incomplete) = (Vec::new(), Vec::new());
    for found in command.found {
        match recorded(asked, found, &command.register_numbers, command.by, cx) {
            Ok(recorded) if before.get(&recorded.check).is_some_and(|before| says_the_same(before, &recorded)) => {}
            Ok(recorded) => news.push(recorded),
            Err(wrong) => incomplete.push(wrong),
        }
    }
    if incomplete.is_empty() { Ok(news) } else { Err(RecordRefusal::Incomplete(incomplete)) }
}

fn says_the_same(before: &CheckRecorded, now: &CheckRecorded) -> bool {
    (before.finding, &before.found, &before.source) == (now.finding, &now.found, &now.source)
}

fn recorded(
    asked: &Asked<'_>,
    found: Found,
    register_numbers: &[PhoneNumber],
    by: UserId,
    cx: &Context,
) -> Result<CheckRecorded, (Check, Incomplete)> {
    let Found { check, finding, found, source, called } = found;
    let (found, source) = (found.trim().to_owned(), source.trim().to_owned());
    let problem = if !asked.checks.contains(&check) {
        Some(Incomplete::NotOnTheForm)
    } else if found.is_empty() {
        Some(Incomplete::FoundNeeded)
    } else if found.chars().count() > LONGEST_FOUND {
        Some(Incomplete::FoundTooLong)
    } else if source.chars().count() > LONGEST_SOURCE {
        Some(Incomplete::SourceTooLong)
    } else if finding == Finding::DoesNotApply {
        None
    } else if check == Check::CallBack && called.is_none() {
        Some(Incomplete::NumberNeeded)
    } else if source.is_empty() {
        Some(Incomplete::SourceNeeded)
    } else {
        let only_on_form = |number: &PhoneNumber| !register_numbers.contains(number) && asked.numbers.contains(&number);
        called.as_ref().filter(|number| only_on_form(number)).map(|_| Incomplete::NumberOnlyOnTheForm)
    };
    if let Some(problem) = problem {
        return Err((check, problem));
    }
    let number = called.filter(|_| check == Check::CallBack && finding != Finding::DoesNotApply);
    let source = number.map_or_else(|| source.clone(), |number| format!("{}, {source}", number.spoken()));
    Ok(CheckRecorded { check, finding, found, source: Some(source).filter(|it| !it.is_empty()), by, at: cx.now })
}

/// Every telephone number that stands on the form.
pub fn numbers_on(form: &Form) -> Vec<&PhoneNumber> {
    let offices = form.offices.iter().filter_map(|office| office.telephone.as_ref());
    let people = form.users.iter().map(|user| &user.mobile);
    [&form.organisation.telephone, &form.administrator.mobile].into_iter().chain(offices).chain(people).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        registration::tests_evidence::{a_form, noon, officer, waiting},
        state::Folds,
    };

    fn found(check: Check) -> Found {
        let called = (check == Check::CallBack).then(|| PhoneNumber::parse("01632 960999").unwrap());
        Found { check, finding: Finding::Passed, found: "Authorised".to_owned(), source: "SRA, 1 November".to_owned(), called }
    }

    fn record(state: &State, found: Vec<Found>) -> Result<Vec<Event>, RecordRefusal> {
        let register_numbers = vec![PhoneNumber::parse("01632 960999").unwrap()];
        record_checks(state, RecordChecks { found, register_numbers, by: officer(1) }, &noon())
    }

    fn wrong(found: Found) -> Incomplete {
        match record(&waiting(), vec![found]) {
            Err(RecordRefusal::Incomplete(problems)) => problems[0].1,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn all_checks_are_recorded_at_once_and_a_later_finding_replaces_an_earlier() {
        let mut state = waiting();
        let all = a_form().checks();
        let events = record(&state, all.iter().cloned().map(found).collect()).unwrap();
        for event in &events {
            state.apply(event);
        }
        assert_eq!((events.len(), state.missing_checks()), (all.len(), vec![]));
        assert_eq!(state.checks[&Check::CallBack].source.as_deref(), Some("01632 960999, SRA, 1 November"));
        assert_eq!(record(&state, all.into_iter().map(found).collect()), Ok(vec![]), "nothing new");
        let later = Found { finding: Finding::Failed, ..found(Check::Register) };
        record(&state, vec![later]).unwrap().iter().for_each(|event| state.apply(event));
        assert_eq!(state.checks[&Check::Register].finding, Finding::Failed);
    }

    #[test]
    fn a_finding_says_what_was_found_and_where() {
        assert_eq!(wrong(Found { found: " ".to_owned(), ..found(Check::Register) }), Incomplete::FoundNeeded);
        assert_eq!(wrong(Found { found: "x".repeat(1_001), ..found(Check::Register) }), Incomplete::FoundTooLong);
        assert_eq!(wrong(Found { source: String::new(), ..found(Check::Register) }), Incomplete::SourceNeeded);
        assert_eq!(wrong(Found { source: "x".repeat(301), ..found(Check::Register) }), Incomplete::SourceTooLong);
        let other = Check::LaaAccount("9Z999Z".parse().unwrap());
        assert_eq!(wrong(found(other)), Incomplete::NotOnTheForm);
        let none = Found { finding: Finding::DoesNotApply, source: String::new(), ..found(Check::EmailDomain) };
        assert_eq!(record(&waiting(), vec![none]).unwrap().len(), 1, "why it does not apply is enough");
    }

    #[test]
    fn the_call_goes_to_a_number_that_the_form_did_not_give() {
        assert_eq!(wrong(Found { called: None, ..found(Check::CallBack) }), Incomplete::NumberNeeded);
        for number in numbers_on(&a_form()) {
            let called = Some(number.clone());
            assert_eq!(wrong(Found { called, ..found(Check::CallBack) }), Incomplete::NumberOnlyOnTheForm, "{number}");
        }
        let typed = Some(PhoneNumber::parse("020 7946 0001").unwrap());
        assert!(record(&waiting(), vec![Found { called: typed, ..found(Check::CallBack) }]).is_ok(), "with its source");
        let both = numbers_on(&a_form())[0].clone();
        let order = RecordChecks {
            found: vec![Found { called: Some(both.clone()), ..found(Check::CallBack) }],
            register_numbers: vec![both],
            by: officer(1),
        };
        assert!(record_checks(&waiting(), order, &noon()).is_ok(), "the register has it too");
    }

    #[test]
    fn findings_do_not_change_under_an_approval() {
        let mut state = waiting();
        state.standing = Standing::FirstApproved { by: officer(2), reasons: vec![] };
        assert_eq!(record(&state, vec![found(Check::Register)]), Err(RecordRefusal::BeingApproved));
        state.standing = Standing::Rejected;
        assert_eq!(record(&state, vec![found(Check::Register)]), Err(DecideRefusal::RejectedAlready.into()));
    }
}
