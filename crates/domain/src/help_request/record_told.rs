//! Staff rang the asker and told them the answer: for those who have no e-mail, or wish to be rung.

use super::{Event, State, WorkRefusal};
use crate::{Context, id::UserId};

/// The call.
#[derive(Debug, Clone)]
pub struct RecordTold {
    /// Who told them.
    pub by: UserId,
}

/// Records that the asker knows the answer; saying it twice changes nothing.
pub fn record_told(state: &State, command: &RecordTold, cx: &Context) -> Result<Vec<Event>, WorkRefusal> {
    if state.asked.is_none() {
        return Err(WorkRefusal::NotThere);
    }
    if state.told.is_some() {
        return Ok(Vec::new());
    }
    if !state.waits_for_call() {
        return Err(WorkRefusal::NothingToTell);
    }
    Ok(vec![Event::Told { by: command.by, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{
        super::{AnswerHelpRequest, Kind, Reach, Text, answer_help_request, ask_for_help, ask_for_help::tests::*},
        *,
    };
    use crate::{
        state::{Folds, fold},
        values::PhoneNumber,
    };

    const STAFF: UserId = UserId(Uuid::from_u128(1));

    fn answered(mut state: State) -> State {
        let answer = AnswerHelpRequest { text: Text::optional("Words").unwrap(), urns: Vec::new(), by: STAFF };
        answer_help_request(&state, answer, &cx()).unwrap().iter().for_each(|event| state.apply(event));
        state
    }

    #[test]
    fn who_wants_to_be_rung_waits_until_they_were_told_and_is_told_once() {
        let mut command = command(Kind::Technical, false);
        command.asker.email = None;
        command.asker.telephone = Some(PhoneNumber::parse("07700 900323").unwrap());
        command.asker.reach = Reach::Telephone;
        let open: State = fold(&ask_for_help(&State::default(), command, &cx()).unwrap());
        let told = RecordTold { by: STAFF };
        assert_eq!(record_told(&open, &told, &cx()), Err(WorkRefusal::NothingToTell));
        let mut state = answered(open);
        assert!(state.waits_for_call());
        record_told(&state, &told, &cx()).unwrap().iter().for_each(|event| state.apply(event));
        assert!(!state.waits_for_call() && state.told == Some(cx().now));
        assert_eq!(record_told(&state, &told, &cx()), Ok(Vec::new()));
    }

    #[test]
    fn who_reads_the_answer_by_email_is_not_rung() {
        let state = answered(asked(Kind::Technical, false));
        assert_eq!(record_told(&state, &RecordTold { by: STAFF }, &cx()), Err(WorkRefusal::NothingToTell));
    }
}
