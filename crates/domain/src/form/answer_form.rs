//! Somebody saves a section of a form; nothing that another person saved meanwhile is lost.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Answered, Event, State};
use crate::{Context, id::UserId, time::Timestamp};

/// Longest answer, in characters (case-model §4: PET free text).
pub const LONGEST_ANSWER: usize = 6_000;

/// The section to save.
#[derive(Debug, Clone)]
pub struct AnswerForm {
    /// The section.
    pub section: String,
    /// The questions of the section that the caller's party answers.
    pub questions: Vec<String>,
    /// Answers by question id.
    pub answers: BTreeMap<String, String>,
    /// How often the section had been saved when the caller's page was made.
    pub revision: u32,
    /// Who saves.
    pub user: UserId,
}

/// Why a section is not saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerRefusal {
    /// The court has not created the form.
    #[error("the court has not created this form")]
    NotCreated,
    /// Not a question of the caller's part.
    #[error("{0} is not a question of this section")]
    NotAQuestion(String),
    /// Too long.
    #[error("the answer to {0} is too long")]
    TooLong(String),
    /// Somebody else saved the section first.
    #[error("somebody saved this section meanwhile")]
    ChangedMeanwhile {
        /// Who.
        user: UserId,
        /// When.
        at: Timestamp,
    },
}

/// Saves a section; saving what is there already changes nothing.
pub fn answer_form(state: &State, command: AnswerForm, cx: &Context) -> Result<Vec<Event>, AnswerRefusal> {
    if state.questions.is_none() {
        return Err(AnswerRefusal::NotCreated);
    }
    for (question, answer) in &command.answers {
        if !command.questions.contains(question) {
            return Err(AnswerRefusal::NotAQuestion(question.clone()));
        }
        if answer.chars().count() > LONGEST_ANSWER {
            return Err(AnswerRefusal::TooLong(question.clone()));
        }
    }
    let changed: BTreeMap<String, String> = command
        .answers
        .into_iter()
        .filter(|(question, answer)| state.answers.get(question).map_or("", String::as_str) != answer)
        .collect();
    if changed.is_empty() {
        return Ok(Vec::new());
    }
    if let Some((count, last)) = state.saves.get(&command.section)
        && *count != command.revision
    {
        return Err(AnswerRefusal::ChangedMeanwhile { user: last.user, at: last.at });
    }
    Ok(vec![Event::Answered(Answered { section: command.section, answers: changed, user: command.user, at: cx.now })])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        form::{CreateForm, CreateRefusal, Kind, RequestForm, RequestRefusal, Subject, create_form, form_id, request_form},
        id::{CaseId, DefendantId, OrganisationId},
        prosecution_case::{self, Event as CaseEvent, tests_support::a_case},
        state::{Folds, fold},
    };
    use uuid::Uuid;

    fn cx() -> Context {
        Context::new(Timestamp::from_micros(1_795_435_200_000_000), 1)
    }

    fn subject() -> Subject {
        Subject { case: a_case().id, defendant: a_case().defendants[0].id, kind: Kind::Pet }
    }

    fn case() -> prosecution_case::State {
        fold(&[CaseEvent::Received(Box::new(a_case()))])
    }

    fn user(n: u128) -> UserId {
        UserId(Uuid::from_u128(n))
    }

    fn created() -> State {
        let command = CreateForm { subject: subject(), questions: 1, user: user(1) };
        fold(&create_form(&State::default(), &case(), command, &cx()).unwrap())
    }

    fn save(answer: &str, revision: u32, by: u128) -> AnswerForm {
        AnswerForm {
            section: "plea".into(),
            questions: vec!["advice-given".into()],
            answers: BTreeMap::from([("advice-given".into(), answer.into())]),
            revision,
            user: user(by),
        }
    }

    #[test]
    fn there_is_one_form_for_each_defendant_of_a_case() {
        assert_eq!(form_id(&subject()), form_id(&subject()));
        let other = Subject { defendant: DefendantId(Uuid::from_u128(77)), ..subject() };
        assert_ne!(form_id(&subject()), form_id(&other));
        let again = CreateForm { subject: subject(), questions: 1, user: user(2) };
        assert_eq!(create_form(&created(), &case(), again, &cx()), Err(CreateRefusal::CreatedAlready));
        let stranger = CreateForm { subject: Subject { case: CaseId(Uuid::nil()), ..other }, questions: 1, user: user(2) };
        assert_eq!(create_form(&State::default(), &case(), stranger, &cx()), Err(CreateRefusal::NoDefendant));
    }

    #[test]
    fn asking_twice_asks_once_and_never_after_the_form_is_there() {
        let ask = || RequestForm { subject: subject(), user: user(1), organisation: OrganisationId(Uuid::from_u128(7)) };
        let state: State = fold(&request_form(&State::default(), &case(), ask(), &cx()).unwrap());
        assert_eq!(request_form(&state, &case(), ask(), &cx()), Ok(vec![]));
        assert_eq!(request_form(&created(), &case(), ask(), &cx()), Err(RequestRefusal::CreatedAlready));
    }

    #[test]
    fn a_crown_court_case_has_no_such_form() {
        let mut crown = a_case();
        crown.jurisdiction = prosecution_case::Jurisdiction::Crown;
        let crown: prosecution_case::State = fold(&[CaseEvent::Received(Box::new(crown))]);
        let ask = RequestForm { subject: subject(), user: user(1), organisation: OrganisationId(Uuid::from_u128(7)) };
        assert_eq!(request_form(&State::default(), &crown, ask, &cx()), Err(RequestRefusal::OtherCourt));
        let make = CreateForm { subject: subject(), questions: 1, user: user(1) };
        assert_eq!(create_form(&State::default(), &crown, make, &cx()), Err(CreateRefusal::OtherCourt));
    }

    #[test]
    fn a_save_from_an_old_page_does_not_overwrite_a_colleagues() {
        let mut state = created();
        state.apply(&answer_form(&state, save("yes", 0, 1), &cx()).unwrap()[0]);
        assert_eq!(
            answer_form(&state, save("no", 0, 2), &cx()),
            Err(AnswerRefusal::ChangedMeanwhile { user: user(1), at: cx().now })
        );
        assert_eq!(answer_form(&state, save("yes", 0, 2), &cx()), Ok(vec![]));
        state.apply(&answer_form(&state, save("", 1, 2), &cx()).unwrap()[0]);
        assert!(state.answers.is_empty());
    }

    #[test]
    fn only_ones_own_questions_are_answered_and_not_at_any_length() {
        let mut strange = save("yes", 0, 1);
        strange.answers.insert("directions".into(), "x".into());
        assert_eq!(answer_form(&created(), strange, &cx()), Err(AnswerRefusal::NotAQuestion("directions".into())));
        let long = "x".repeat(LONGEST_ANSWER + 1);
        assert_eq!(answer_form(&created(), save(&long, 0, 1), &cx()), Err(AnswerRefusal::TooLong("advice-given".into())));
        assert_eq!(answer_form(&State::default(), save("yes", 0, 1), &cx()), Err(AnswerRefusal::NotCreated));
    }
}
