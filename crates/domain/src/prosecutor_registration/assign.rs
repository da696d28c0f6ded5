//! An officer takes the registration of a prosecuting organisation, gives it to a colleague, or lets it go.
//! Says who works on it; forbids nobody else to.

use super::{Event, State};
use crate::{
    Context,
    registration::{Assign, DecideRefusal, changes_hands},
};

/// Assigns a registration that is not decided yet.
pub fn assign(state: &State, command: Assign, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    super::still_waiting(state)?;
    let changes = changes_hands(state.assigned, command)?;
    Ok(changes.then_some(Event::Assigned { to: command.to, by: command.by, at: cx.now }).into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::super::tests_support::*;
    use super::*;
    use crate::state::Folds;

    fn hands(from: Option<u128>, to: Option<u128>) -> Assign {
        Assign { from: from.map(officer), to: to.map(officer), may: true, by: officer(1) }
    }

    #[test]
    fn an_officer_takes_it_gives_it_to_a_colleague_and_the_colleague_lets_it_go() {
        let mut state = waiting();
        for (from, to) in [(None, Some(1)), (Some(1), Some(2)), (Some(2), None)] {
            then(&mut state, |state, cx| assign(state, hands(from, to), cx)).unwrap();
            assert_eq!(state.assigned, to.map(officer));
        }
    }

    #[test]
    fn it_goes_to_nobody_who_may_not_and_from_nobody_unseen_nor_after_the_decision() {
        let mut state = waiting();
        let outsider = Assign { may: false, ..hands(None, Some(2)) };
        assert_eq!(assign(&state, outsider, &context()), Err(DecideRefusal::NotAnOfficer));
        then(&mut state, |state, cx| assign(state, hands(None, Some(2)), cx)).unwrap();
        assert_eq!(assign(&state, hands(None, Some(1)), &context()), Err(DecideRefusal::AssignedElsewhere));
        state.apply(&Event::Withdrawn { at: context().now });
        assert_eq!(assign(&state, hands(Some(2), Some(1)), &context()), Err(DecideRefusal::WithdrawnAlready));
    }
}
