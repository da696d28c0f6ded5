//! An officer takes a registration, gives it to a colleague, or lets it go.
//! Says who works on it; forbids nobody else to.

use super::{DecideRefusal, Event, State};
use crate::{Context, id::UserId};

/// Who is to work on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assign {
    /// Who has it, as the officer saw it: another than the one who has it now is not pushed aside unseen.
    pub from: Option<UserId>,
    /// Who gets it; nobody, to let it go.
    pub to: Option<UserId>,
    /// May the one who gets it handle registrations?
    pub may: bool,
    /// The officer.
    pub by: UserId,
}

/// Assigns a registration that is not decided yet.
pub fn assign(state: &State, command: Assign, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    super::still_waiting(state)?;
    let changes = changes_hands(state.assigned, command)?;
    Ok(changes.then_some(Event::Assigned { to: command.to, by: command.by, at: cx.now }).into_iter().collect())
}

/// Whether somebody else has it afterwards, of a registration of whichever kind.
pub(crate) fn changes_hands(assigned: Option<UserId>, command: Assign) -> Result<bool, DecideRefusal> {
    if assigned == command.to {
        return Ok(false);
    }
    if assigned != command.from {
        return Err(DecideRefusal::AssignedElsewhere);
    }
    if command.may { Ok(true) } else { Err(DecideRefusal::NotAnOfficer) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::tests_support::*;

    fn take() -> Assign {
        Assign { from: None, to: Some(officer()), may: true, by: officer() }
    }

    #[test]
    fn an_officer_takes_it_gives_it_and_lets_it_go() {
        let taken = after(&[submitted()], |state, cx| assign(state, take(), cx)).unwrap();
        assert_eq!(taken.assigned, Some(officer()));
        let give = Assign { from: Some(officer()), to: Some(colleague()), ..take() };
        assert_eq!(then(&taken, |state, cx| assign(state, give, cx)).unwrap().assigned, Some(colleague()));
        let let_go = Assign { from: Some(officer()), to: None, ..take() };
        assert_eq!(then(&taken, |state, cx| assign(state, let_go, cx)).unwrap().assigned, None);
    }

    #[test]
    fn who_takes_what_a_colleague_took_meanwhile_is_told() {
        let state = given(&[submitted(), Event::Assigned { to: Some(colleague()), by: colleague(), at: noon() }]);
        assert_eq!(assign(&state, take(), &at_noon()), Err(DecideRefusal::AssignedElsewhere));
    }

    #[test]
    fn taking_twice_changes_nothing() {
        let state = given(&[submitted(), Event::Assigned { to: Some(officer()), by: officer(), at: noon() }]);
        assert_eq!(assign(&state, take(), &at_noon()), Ok(Vec::new()));
    }

    #[test]
    fn it_goes_to_nobody_who_may_not_handle_registrations() {
        let outsider = Assign { to: Some(colleague()), may: false, ..take() };
        assert_eq!(assign(&given(&[submitted()]), outsider, &at_noon()), Err(DecideRefusal::NotAnOfficer));
    }

    #[test]
    fn what_is_decided_is_nobodys_work() {
        for (event, refusal) in decided() {
            assert_eq!(assign(&given(&[submitted(), event]), take(), &at_noon()), Err(refusal));
        }
    }
}
