//! An officer takes up again what was on hold, or what waited for an answer that came another way.

use super::{DecideRefusal, Event, Standing, State};
use crate::{Context, id::UserId};

/// Takes it up again; where it waits already, nothing changes.
pub fn resume(state: &State, by: UserId, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    match state.standing {
        Standing::Held | Standing::Queried { .. } => Ok(vec![Event::Resumed { by, at: cx.now }]),
        _ => super::in_hand(state).map(|_| Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::tests_support::*;

    #[test]
    fn what_was_held_or_queried_waits_again() {
        for event in [held(), queried()] {
            let state = after(&[submitted(), event], |state, cx| resume(state, officer(), cx)).unwrap();
            assert_eq!(state.standing, Standing::Waiting);
        }
    }

    #[test]
    fn resuming_twice_changes_nothing() {
        assert_eq!(resume(&given(&[submitted()]), officer(), &at_noon()), Ok(Vec::new()));
    }

    #[test]
    fn what_takes_another_step_first_is_refused_by_name() {
        for (event, refusal) in
            [(first_approved(), DecideRefusal::AwaitsSecondOfficer), (scheduled(), DecideRefusal::ScheduledAlready)]
                .into_iter()
                .chain(decided())
        {
            assert_eq!(resume(&given(&[submitted(), event]), officer(), &at_noon()), Err(refusal));
        }
    }
}
