//! An officer puts a registration aside for a reason that only officers read.

use super::{DecideRefusal, Event, LONGEST_REASON, State};
use crate::{Context, id::UserId};

/// To put it aside.
#[derive(Debug, Clone)]
pub struct Hold {
    /// Why.
    pub reason: String,
    /// The officer.
    pub by: UserId,
}

/// Puts a waiting registration aside.
pub fn hold(state: &State, command: Hold, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    super::in_hand(state)?;
    let reason = super::said(&command.reason, LONGEST_REASON, DecideRefusal::ReasonNeeded, DecideRefusal::ReasonTooLong)?;
    Ok(vec![Event::Held { reason, by: command.by, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::{Standing, tests_support::*};

    fn aside(reason: &str) -> Hold {
        Hold { reason: reason.to_owned(), by: officer() }
    }

    #[test]
    fn what_is_put_aside_is_on_hold() {
        let state = after(&[submitted()], |state, cx| hold(state, aside("The regulator rings back."), cx)).unwrap();
        assert_eq!(state.standing, Standing::Held);
    }

    #[test]
    fn a_hold_needs_its_reason() {
        let state = given(&[submitted()]);
        assert_eq!(hold(&state, aside("\t"), &at_noon()), Err(DecideRefusal::ReasonNeeded));
        assert_eq!(hold(&state, aside(&"x".repeat(LONGEST_REASON + 1)), &at_noon()), Err(DecideRefusal::ReasonTooLong));
    }

    #[test]
    fn what_is_under_way_or_decided_is_refused_by_name() {
        for (event, refusal) in under_way().into_iter().chain(decided()) {
            assert_eq!(hold(&given(&[submitted(), event]), aside("Why"), &at_noon()), Err(refusal));
        }
    }
}
