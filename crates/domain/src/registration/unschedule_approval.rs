//! An officer undoes an approval that was not carried out yet; the program hands back one that could not be.

use super::{DecideRefusal, Event, Standing, State};
use crate::{Context, id::UserId, time::Timestamp};

/// Undoes a scheduled approval; where it waits already, nothing changes.
pub fn unschedule_approval(state: &State, by: UserId, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    match state.standing {
        Standing::Scheduled { .. } => Ok(vec![Event::ApprovalUnscheduled { by, at: cx.now }]),
        Standing::Waiting => Ok(Vec::new()),
        _ => super::in_hand(state).map(|_| Vec::new()),
    }
}

/// Is the approval that was scheduled for this moment still to be carried out, and its window closed? Gives who approved.
pub fn due_approval(state: &State, due: Timestamp, cx: &Context) -> Option<UserId> {
    match state.standing {
        Standing::Scheduled { by, due: scheduled } if scheduled == due && due <= cx.now => Some(by),
        _ => None,
    }
}

/// Notes why the approval that was due could not be carried out: it waits again. Undone meanwhile, nothing changes.
pub fn hand_back(state: &State, due: Timestamp, reason: &str, cx: &Context) -> Vec<Event> {
    let failed = |_| Event::ApprovalNotCarriedOut { reason: reason.to_owned(), at: cx.now };
    due_approval(state, due, cx).map(failed).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::tests_support::*;

    #[test]
    fn an_approval_that_is_undone_never_was() {
        let state = after(&[submitted(), scheduled()], |state, cx| unschedule_approval(state, officer(), cx)).unwrap();
        assert_eq!(state.standing, Standing::Waiting);
        assert_eq!(unschedule_approval(&state, officer(), &at_noon()), Ok(Vec::new()), "a second click");
    }

    #[test]
    fn what_was_carried_out_is_not_undone() {
        for (event, refusal) in decided() {
            let state = given(&[submitted(), scheduled(), event]);
            assert_eq!(unschedule_approval(&state, officer(), &at_noon()), Err(refusal));
        }
    }

    #[test]
    fn it_is_due_from_the_moment_on_and_not_a_moment_before() {
        let (state, due) = (given(&[submitted(), scheduled()]), noon().plus_seconds(600));
        let at = |seconds| Context::new(due.plus_seconds(seconds), 1);
        assert_eq!(due_approval(&state, due, &at(-1)), None);
        assert_eq!(due_approval(&state, due, &at(0)), Some(officer()));
        assert_eq!(due_approval(&state, due.plus_seconds(1), &at(1)), None, "scheduled for another moment");
        assert_eq!(due_approval(&given(&[submitted()]), due, &at(0)), None);
    }

    #[test]
    fn what_could_not_be_carried_out_waits_again() {
        let (before, due) = (given(&[submitted(), scheduled()]), noon().plus_seconds(600));
        let cx = Context::new(due, 1);
        let events = hand_back(&before, due, "organisation-name", &cx);
        let mut all = vec![submitted(), scheduled()];
        all.extend(events);
        let state = given(&all);
        assert_eq!(state.standing, Standing::Waiting);
        assert_eq!(hand_back(&state, due, "organisation-name", &cx), Vec::new(), "told once");
    }
}
