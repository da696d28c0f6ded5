//! A request is answered. A URN is told only to somebody who is known: by their account, or by a call on a register's number.

use super::{Answer, Event, Kind, State, Text, WorkRefusal};
use crate::{Context, id::UserId, values::CaseUrn};

/// The answer.
#[derive(Debug, Clone)]
pub struct AnswerHelpRequest {
    /// The words.
    pub text: Option<Text>,
    /// The URN of each defendant, in the order of the request.
    pub urns: Vec<Option<CaseUrn>>,
    /// Who answers.
    pub by: UserId,
}

/// Answers an open request.
pub fn answer_help_request(state: &State, command: AnswerHelpRequest, cx: &Context) -> Result<Vec<Event>, WorkRefusal> {
    let asked = state.open()?;
    let found = command.urns.iter().any(Option::is_some);
    if command.text.is_none() && !found {
        return Err(WorkRefusal::AnswerMissing);
    }
    let places = asked.urn.as_ref().map_or(1, |urn| urn.defendants.len().max(1));
    let most = if asked.kind == Kind::Urn { places } else { 0 };
    if found && command.urns.len() > most {
        return Err(WorkRefusal::TooManyUrns);
    }
    if asked.kind == Kind::Urn && asked.asker.account.is_none() && state.reached.is_none() {
        return Err(WorkRefusal::CallBackFirst);
    }
    let urns = command.urns.into_iter().map(|urn| urn.map(|urn| urn.as_str().to_owned())).collect();
    Ok(vec![Event::Answered(Box::new(Answer { text: command.text, urns, by: command.by, at: cx.now }))])
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{
        super::{RecordCallBack, Register, ask_for_help::tests::*, record_call_back},
        *,
    };
    use crate::{state::Folds, values::PhoneNumber};

    fn answer() -> AnswerHelpRequest {
        let by = UserId(Uuid::from_u128(1));
        AnswerHelpRequest { text: None, urns: vec![Some(CaseUrn::parse("41WL7000126").unwrap())], by }
    }

    fn call(state: &mut State, reached: bool) {
        let number = PhoneNumber::parse("01632 960201").unwrap();
        let call = RecordCallBack { number, register: Register::Sra, reached, by: UserId(Uuid::from_u128(1)) };
        record_call_back(state, call, &cx()).unwrap().iter().for_each(|event| state.apply(event));
    }

    #[test]
    fn a_person_with_an_account_gets_the_urn_without_a_call() {
        let state = asked(Kind::Urn, true);
        assert_eq!(answer_help_request(&state, answer(), &cx()).unwrap().len(), 1);
        let number = PhoneNumber::parse("01632 960201").unwrap();
        let call = RecordCallBack { number, register: Register::Sra, reached: true, by: UserId(Uuid::from_u128(1)) };
        assert_eq!(record_call_back(&state, call, &cx()), Err(WorkRefusal::HasAccount));
    }

    #[test]
    fn a_urn_is_told_to_somebody_without_an_account_only_after_a_call_that_reached_them() {
        let mut state = asked(Kind::Urn, false);
        assert_eq!(answer_help_request(&state, answer(), &cx()), Err(WorkRefusal::CallBackFirst));
        call(&mut state, false);
        assert_eq!(answer_help_request(&state, answer(), &cx()), Err(WorkRefusal::CallBackFirst), "nobody was there");
        call(&mut state, true);
        assert!(answer_help_request(&state, answer(), &cx()).is_ok());
    }

    #[test]
    fn an_answer_says_something_and_a_urn_answers_a_urn_request_only() {
        let state = asked(Kind::Urn, true);
        let nothing = AnswerHelpRequest { urns: vec![None], ..answer() };
        assert_eq!(answer_help_request(&state, nothing, &cx()), Err(WorkRefusal::AnswerMissing));
        let two = AnswerHelpRequest { urns: [answer().urns, answer().urns].concat(), ..answer() };
        assert_eq!(answer_help_request(&state, two, &cx()), Err(WorkRefusal::TooManyUrns));
        assert_eq!(answer_help_request(&asked(Kind::Technical, true), answer(), &cx()), Err(WorkRefusal::TooManyUrns));
    }

    #[test]
    fn an_answered_request_is_not_answered_again() {
        let mut state = asked(Kind::Urn, true);
        answer_help_request(&state, answer(), &cx()).unwrap().iter().for_each(|event| state.apply(event));
        assert_eq!(answer_help_request(&state, answer(), &cx()), Err(WorkRefusal::AnsweredAlready));
    }
}
