//! A request came to the wrong queue: staff move it to another, where it is nobody's yet.

use super::{Event, Kind, State, WorkRefusal};
use crate::{Context, id::UserId};

/// Where it goes.
#[derive(Debug, Clone)]
pub struct MoveHelpRequest {
    /// The queue.
    pub kind: Kind,
    /// Who moves it.
    pub by: UserId,
}

/// Moves an open request that tells of no case; its due date stays. The queue that it is in already changes nothing.
pub fn move_help_request(state: &State, command: &MoveHelpRequest, cx: &Context) -> Result<Vec<Event>, WorkRefusal> {
    let asked = state.open()?;
    if asked.kind == command.kind {
        return Ok(Vec::new());
    }
    if asked.urn.is_some() {
        return Err(WorkRefusal::TellsOfCase);
    }
    Ok(vec![Event::Moved { kind: command.kind, by: command.by, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{
        super::{AssignHelpRequest, ask_for_help::tests::*, assign_help_request},
        *,
    };
    use crate::state::Folds;

    #[test]
    fn a_moved_request_is_of_its_new_queue_and_nobodys() {
        let by = UserId(Uuid::from_u128(1));
        let mut state = asked(Kind::Registration, false);
        let take = AssignHelpRequest { owner: Some(by), by };
        assign_help_request(&state, &take, &cx()).unwrap().iter().for_each(|event| state.apply(event));
        let to = |kind| MoveHelpRequest { kind, by };
        move_help_request(&state, &to(Kind::Technical), &cx()).unwrap().iter().for_each(|event| state.apply(event));
        assert_eq!((state.asked.as_ref().unwrap().kind, state.owner), (Kind::Technical, None));
        assert_eq!(move_help_request(&state, &to(Kind::Technical), &cx()), Ok(Vec::new()));
        assert_eq!(move_help_request(&State::default(), &to(Kind::Urn), &cx()), Err(WorkRefusal::NotThere));
    }

    #[test]
    fn what_is_told_of_a_case_stays_with_those_who_may_read_it() {
        let command = MoveHelpRequest { kind: Kind::Technical, by: UserId(Uuid::from_u128(1)) };
        assert_eq!(move_help_request(&asked(Kind::Urn, false), &command, &cx()), Err(WorkRefusal::TellsOfCase));
    }
}
