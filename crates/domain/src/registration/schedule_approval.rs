//! An officer approves together with others: carried out when the undo window closes, and nothing exists before.

use super::{DecideRefusal, Event, SecondOfficer, State};
use crate::{Context, id::UserId, time::Timestamp};

/// To approve later.
#[derive(Debug, Clone)]
pub struct ScheduleApproval {
    /// How long it can be undone, in seconds.
    pub window_seconds: u32,
    /// Why one officer is not enough; such a registration is never approved with others.
    pub second_officer: Vec<SecondOfficer>,
    /// The officer.
    pub by: UserId,
}

/// Schedules the approval of a waiting registration whose evidence is complete. Gives the moment when the window closes.
pub fn schedule_approval(
    state: &State,
    command: &ScheduleApproval,
    cx: &Context,
) -> Result<(Vec<Event>, Timestamp), DecideRefusal> {
    super::in_hand(state)?;
    evidence_is_complete(state)?;
    if !command.second_officer.is_empty() {
        return Err(DecideRefusal::SecondOfficerNeeded);
    }
    let due = cx.now.plus_seconds(command.window_seconds.into());
    Ok((vec![Event::ApprovalScheduled { due, by: command.by, at: cx.now }], due))
}

/// Has every address been confirmed, the terms been accepted and every check been recorded?
pub fn evidence_is_complete(state: &State) -> Result<(), DecideRefusal> {
    addresses_are_confirmed(state)?;
    let missing = state.missing_checks();
    if missing.is_empty() { Ok(()) } else { Err(DecideRefusal::ChecksMissing(missing)) }
}

/// Has every address been confirmed, and have the terms been accepted?
pub(super) fn addresses_are_confirmed(state: &State) -> Result<(), DecideRefusal> {
    let accepted = state.submitted.as_ref().is_some_and(|it| it.form.acceptance.is_some());
    if state.unconfirmed().is_empty() && accepted { Ok(()) } else { Err(DecideRefusal::AddressesNotConfirmed) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::{Standing, tests_support::*};

    fn command() -> ScheduleApproval {
        ScheduleApproval { window_seconds: 600, second_officer: Vec::new(), by: officer() }
    }

    #[test]
    fn it_is_due_when_the_window_closes() {
        let (events, due) = schedule_approval(&given(&ready()), &command(), &at_noon()).unwrap();
        assert_eq!(due, noon().plus_seconds(600));
        let mut all = ready();
        all.extend(events);
        assert_eq!(given(&all).standing, Standing::Scheduled { by: officer(), due });
    }

    #[test]
    fn without_addresses_and_checks_nothing_is_scheduled() {
        let refused = |events: &[Event]| schedule_approval(&given(events), &command(), &at_noon()).unwrap_err();
        let (confirmed, mut checked) = (confirmations(), vec![submitted()]);
        assert_eq!(refused(&[submitted()]), DecideRefusal::AddressesNotConfirmed);
        checked.extend(confirmed);
        assert!(matches!(refused(&checked), DecideRefusal::ChecksMissing(_)));
    }

    #[test]
    fn what_takes_two_officers_is_not_approved_with_others() {
        let two = ScheduleApproval { second_officer: vec![SecondOfficer::FreeMail], ..command() };
        assert_eq!(schedule_approval(&given(&ready()), &two, &at_noon()), Err(DecideRefusal::SecondOfficerNeeded));
    }

    #[test]
    fn what_is_under_way_or_decided_is_refused_by_name() {
        for (event, refusal) in under_way().into_iter().chain(decided()) {
            let mut events = ready();
            events.push(event);
            assert_eq!(schedule_approval(&given(&events), &command(), &at_noon()), Err(refusal));
        }
    }
}
