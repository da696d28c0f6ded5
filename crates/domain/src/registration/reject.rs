//! An officer rejects a registration with a reason that the applicant reads.

use serde::{Deserialize, Serialize};

use super::{DecideRefusal, Event, Standing, State};
use crate::{Context, id::UserId};

/// Longest reason, in characters.
pub const LONGEST_REASON: usize = 2_000;

/// The rejection.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Reject {
    /// The officer's words.
    pub reason: String,
    /// The officer.
    pub by: UserId,
}

/// Rejects a registration that is not decided; an approval that is scheduled is undone first.
pub fn reject(state: &State, command: Reject, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    super::still_waiting(state)?;
    if matches!(state.standing, Standing::Scheduled { .. }) {
        return Err(DecideRefusal::ScheduledAlready);
    }
    let reason = super::said(&command.reason, LONGEST_REASON, DecideRefusal::ReasonNeeded, DecideRefusal::ReasonTooLong)?;
    Ok(vec![Event::Rejected { reason, by: command.by, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::tests_support::*;

    fn no(reason: &str) -> Reject {
        Reject { reason: reason.to_owned(), by: officer() }
    }

    #[test]
    fn what_waits_is_queried_or_on_hold_can_be_rejected() {
        for before in [vec![submitted()], vec![submitted(), queried()], vec![submitted(), held()]] {
            let state = after(&before, |state, cx| reject(state, no(" The number is another's "), cx)).unwrap();
            assert_eq!(state.standing, Standing::Rejected);
        }
    }

    #[test]
    fn a_scheduled_approval_is_undone_before_it_is_rejected() {
        let state = given(&[submitted(), scheduled()]);
        assert_eq!(reject(&state, no("No"), &at_noon()), Err(DecideRefusal::ScheduledAlready));
    }

    #[test]
    fn a_rejection_needs_a_reason_and_happens_once() {
        assert_eq!(reject(&given(&[submitted()]), no(" "), &at_noon()), Err(DecideRefusal::ReasonNeeded));
        for (event, refusal) in decided() {
            assert_eq!(reject(&given(&[submitted(), event]), no("No"), &at_noon()), Err(refusal));
        }
    }
}
