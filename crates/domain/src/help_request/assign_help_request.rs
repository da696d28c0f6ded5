//! Somebody of the staff takes a request, hands it over, or puts it back.

use super::{Event, State, WorkRefusal};
use crate::{Context, id::UserId};

/// Who has it from now on.
#[derive(Debug, Clone)]
pub struct AssignHelpRequest {
    /// Nobody puts it back.
    pub owner: Option<UserId>,
    /// Who says so.
    pub by: UserId,
}

/// Gives an open request an owner; the one it has already changes nothing.
pub fn assign_help_request(state: &State, command: &AssignHelpRequest, cx: &Context) -> Result<Vec<Event>, WorkRefusal> {
    state.open()?;
    if state.owner == command.owner {
        return Ok(Vec::new());
    }
    Ok(vec![Event::Assigned { owner: command.owner, by: command.by, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{
        super::{Kind, ask_for_help::tests::*},
        *,
    };
    use crate::state::Folds;

    #[test]
    fn a_request_is_taken_and_put_back_and_taking_it_twice_changes_nothing() {
        let officer = UserId(Uuid::from_u128(1));
        let mut state = asked(Kind::Registration, false);
        let take = AssignHelpRequest { owner: Some(officer), by: officer };
        let events = assign_help_request(&state, &take, &cx()).unwrap();
        state.apply(&events[0]);
        assert_eq!(state.owner, Some(officer));
        assert_eq!(assign_help_request(&state, &take, &cx()), Ok(Vec::new()));
        let back = AssignHelpRequest { owner: None, by: officer };
        assert_eq!(assign_help_request(&state, &back, &cx()).unwrap().len(), 1);
        assert_eq!(assign_help_request(&State::default(), &take, &cx()), Err(WorkRefusal::NotThere));
    }
}
