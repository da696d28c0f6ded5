//! The sender answers a query: the form comes again, mended, under the same reference.

use serde::{Deserialize, Serialize};

use super::{Event, Resubmitted, Standing, State, form::Form};
use crate::{Context, StoredFile};

/// Longest answer, in characters.
pub const LONGEST_ANSWER: usize = 2_000;

/// The form as it comes again.
#[derive(Debug, Clone)]
pub struct Resubmit {
    /// What was understood.
    pub form: Form,
    /// What was assumed in reading it.
    pub assumptions: Vec<(String, Vec<(String, String)>)>,
    /// The file as it came, sealed, where it came as a file.
    pub file: Option<StoredFile>,
    /// The sender's words to the officer.
    pub answer: Option<String>,
}

/// Why a form is not taken in again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum ResubmitRefusal {
    /// No query waits for its answer: it was answered already, or the registration is being approved, was decided or taken back.
    #[error("no query waits for its answer")]
    NotQueried,
    /// The words are too long.
    #[error("the answer is too long")]
    AnswerTooLong,
}

/// Takes a form in again, in answer to a query. Addresses that were confirmed stay so; new ones have to be.
///
/// Also where an officer took the registration up again meanwhile and has not decided, so that what the sender mended is not lost.
pub fn resubmit(state: &State, command: Resubmit, cx: &Context) -> Result<Vec<Event>, ResubmitRefusal> {
    let undecided = matches!(state.standing, Standing::Waiting | Standing::Held) && state.unanswered;
    if !undecided && !matches!(state.standing, Standing::Queried { .. }) {
        return Err(ResubmitRefusal::NotQueried);
    }
    let answer = command.answer.map(|words| words.trim().to_owned()).filter(|words| !words.is_empty());
    if answer.as_ref().is_some_and(|words| words.chars().count() > LONGEST_ANSWER) {
        return Err(ResubmitRefusal::AnswerTooLong);
    }
    Ok(vec![Event::Resubmitted(Box::new(Resubmitted {
        form: command.form,
        assumptions: command.assumptions,
        file: command.file,
        answer,
        at: cx.now,
    }))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        registration::{
            DecideRefusal,
            tests_support::{at_noon, confirmations, decided, first_approved, form, given, held, queried, submitted, under_way},
        },
        state::Folds,
        values::PhoneNumber,
    };

    fn file(digest: &str) -> StoredFile {
        StoredFile {
            object: "object".to_owned(),
            wrapped_key: "key".to_owned(),
            digest: digest.to_owned(),
            bytes: 1,
            media_type: "text/csv".to_owned(),
            name: "form.csv".to_owned(),
            pages: None,
        }
    }

    fn again(form: Form, file: Option<StoredFile>, answer: Option<&str>) -> Resubmit {
        Resubmit { form, assumptions: Vec::new(), file, answer: answer.map(str::to_owned) }
    }

    fn after(state: &State, command: Resubmit) -> State {
        let mut state = state.clone();
        resubmit(&state.clone(), command, &at_noon()).unwrap().iter().for_each(|event| state.apply(event));
        state
    }

    #[test]
    fn an_answer_waits_again_with_what_it_says_and_keeps_what_was_confirmed() {
        let before = [vec![submitted()], confirmations(), vec![queried()]].concat();
        let mut mended = form();
        mended.organisation.telephone = PhoneNumber::parse("01978 654321").unwrap();
        let state = after(&given(&before), again(mended.clone(), None, Some("  It has moved. ")));
        assert_eq!(state.standing, Standing::Waiting);
        assert_eq!(state.submitted.as_ref().map(|it| &it.form), Some(&mended));
        assert_eq!(state.unconfirmed(), Vec::new());
    }

    #[test]
    fn a_new_file_takes_the_place_of_the_first_and_an_answer_without_one_leaves_it() {
        let queried = given(&[submitted(), queried()]);
        let digest = |state: &State| state.submitted.as_ref().and_then(|it| it.file.as_ref()).map(|it| it.digest.clone());
        let first = after(&queried, again(form(), Some(file("one")), None));
        assert_eq!(digest(&first).as_deref(), Some("one"));
        let asked = State { standing: queried.standing.clone(), ..first };
        assert_eq!(digest(&after(&asked, again(form(), None, None))).as_deref(), Some("one"));
        assert_eq!(digest(&after(&asked, again(form(), Some(file("two")), None))).as_deref(), Some("two"));
    }

    #[test]
    fn an_answer_is_taken_while_an_officer_who_went_on_without_it_has_not_decided() {
        let resumed = Event::Resumed { by: crate::registration::tests_support::officer(), at: at_noon().now };
        for then in [vec![], vec![held()]] {
            let before = [vec![submitted(), queried(), resumed.clone()], then].concat();
            let state = after(&given(&before), again(form(), None, Some("It has moved")));
            assert_eq!(state.standing, Standing::Waiting);
            let twice = resubmit(&state, again(form(), None, None), &at_noon());
            assert_eq!(twice, Err(ResubmitRefusal::NotQueried), "one question has one answer");
        }
        for (decision, _) in decided().into_iter().chain([(first_approved(), DecideRefusal::AwaitsSecondOfficer)]) {
            let late = given(&[submitted(), queried(), resumed.clone(), decision]);
            assert_eq!(resubmit(&late, again(form(), None, None), &at_noon()), Err(ResubmitRefusal::NotQueried));
        }
    }

    #[test]
    fn nothing_is_taken_in_again_while_no_query_is_open() {
        let others = under_way().into_iter().chain(decided()).map(|(event, _)| event);
        let others = others.filter(|event| !matches!(event, Event::Queried { .. }));
        for before in others.map(|event| vec![submitted(), event]).chain([Vec::new(), vec![submitted()]]) {
            let refused = resubmit(&given(&before), again(form(), Some(file("one")), None), &at_noon());
            assert_eq!(refused, Err(ResubmitRefusal::NotQueried), "{before:?}");
        }
    }

    #[test]
    fn words_to_the_officer_are_no_longer_than_they_may_be() {
        let queried = given(&[submitted(), queried()]);
        let words = |count: usize| resubmit(&queried, again(form(), None, Some(&"é".repeat(count))), &at_noon());
        assert!(words(LONGEST_ANSWER).is_ok());
        assert_eq!(words(LONGEST_ANSWER + 1), Err(ResubmitRefusal::AnswerTooLong));
    }
}
