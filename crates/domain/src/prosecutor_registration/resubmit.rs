//! The sender answers a query: the questionnaire comes again, mended, under the same reference.

use super::{Event, Form, Resubmitted, State};
use crate::{Context, registration::ResubmitRefusal, time::Timestamp};

/// The questionnaire as it comes again.
#[derive(Debug, Clone)]
pub struct Resubmit {
    /// The answers, but for the account.
    pub form: Form,
    /// The account, sealed, where another was given.
    pub remittance: Option<String>,
    /// When the query was asked that this answers.
    pub query: Timestamp,
}

/// Takes it in again. Addresses that were confirmed stay so; new ones have to be.
///
/// Also where an officer took it up again meanwhile and has not decided, so that what the sender mended is not lost.
pub fn resubmit(state: &State, command: Resubmit, cx: &Context) -> Result<Vec<Event>, ResubmitRefusal> {
    let Resubmit { form, remittance, query } = command;
    let Some(submitted) = state.submitted.as_ref().filter(|_| state.takes_answer(query)) else {
        return Err(ResubmitRefusal::NotQueried);
    };
    let remittance = remittance.unwrap_or_else(|| submitted.remittance.clone());
    Ok(vec![Event::Resubmitted(Box::new(Resubmitted { form, remittance, at: cx.now }))])
}

#[cfg(test)]
mod tests {
    use super::super::tests_support::*;
    use super::*;
    use crate::{
        registration::{Check, Standing},
        state::Folds,
        values::PhoneNumber,
    };

    fn queried() -> State {
        let mut state = ready();
        state.apply(&Event::Queried { words: "Which?".to_owned(), by: officer(1), at: context().now });
        state
    }

    fn command(state: &State) -> Resubmit {
        Resubmit { form: submitted_form(state).clone(), remittance: None, query: context().now }
    }

    fn again(change: impl FnOnce(&mut Resubmit)) -> State {
        let mut state = queried();
        let mut command = command(&state);
        change(&mut command);
        then(&mut state, |state, cx| resubmit(state, command, cx)).unwrap();
        state
    }

    #[test]
    fn what_comes_again_waits_and_keeps_what_was_found_about_what_stayed() {
        let same = again(|_| {});
        assert_eq!((same.standing.clone(), same.missing_checks()), (Standing::Waiting, vec![]));
        assert_eq!(same.submitted.unwrap().remittance, "00", "the account stays where no other is given");
        let moved = again(|it| it.form.organisation.telephone = PhoneNumber::parse("01332 496111").unwrap());
        assert_eq!(moved.missing_checks(), [Check::ProsecutingAuthority, Check::CallBack]);
        let another = again(|it| it.remittance = Some("11".to_owned()));
        assert_eq!(another.missing_checks(), [Check::CallBack], "whoever answers the call answers for the account");
        let mailed = again(|it| it.form.administrator.email = "m@transport.example".parse().unwrap());
        assert_eq!(mailed.unconfirmed().len(), 1, "a new address has to be confirmed");
    }

    #[test]
    fn nothing_is_taken_in_again_while_no_query_is_open() {
        let command = command(&ready());
        assert_eq!(resubmit(&ready(), command.clone(), &context()), Err(ResubmitRefusal::NotQueried));
        assert_eq!(resubmit(&State::default(), command, &context()), Err(ResubmitRefusal::NotQueried));
    }

    #[test]
    fn an_answer_is_taken_while_nothing_is_decided_and_only_to_the_query_it_answers() {
        let mut state = queried();
        state.apply(&Event::Resumed { by: officer(1), at: context().now });
        assert!(resubmit(&state, command(&state), &context()).is_ok(), "an officer went on without it");
        let other = Resubmit { query: context().now.plus_seconds(1), ..command(&state) };
        assert_eq!(resubmit(&state, other, &context()), Err(ResubmitRefusal::NotQueried), "an older link");
        state.apply(&Event::Withdrawn { at: context().now });
        assert_eq!(resubmit(&state, command(&state), &context()), Err(ResubmitRefusal::NotQueried));
    }
}
