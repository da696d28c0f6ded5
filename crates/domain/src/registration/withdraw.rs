//! The sender takes a registration back, at any time before it is decided.
//! Who the sender is was proved before: this asks nobody.

use super::{DecideRefusal, Event, Standing, State};
use crate::Context;

/// Takes it back; taken back already, nothing changes. An approval that is only scheduled goes with it.
pub fn withdraw(state: &State, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    if state.standing == Standing::Withdrawn {
        return Ok(Vec::new());
    }
    super::still_waiting(state)?;
    Ok(vec![Event::Withdrawn { at: cx.now }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::tests_support::*;

    #[test]
    fn the_sender_takes_it_back_wherever_it_is_before_the_decision() {
        let open = std::iter::once(vec![submitted()]).chain(under_way().into_iter().map(|(event, _)| vec![submitted(), event]));
        for before in open {
            assert_eq!(after(&before, withdraw).unwrap().standing, Standing::Withdrawn);
        }
    }

    #[test]
    fn taking_it_back_twice_changes_nothing() {
        assert_eq!(withdraw(&given(&[submitted(), Event::Withdrawn { at: noon() }]), &at_noon()), Ok(Vec::new()));
    }

    #[test]
    fn what_an_officer_decided_is_not_taken_back() {
        for (event, refusal) in decided().into_iter().filter(|(_, refusal)| *refusal != DecideRefusal::WithdrawnAlready) {
            assert_eq!(withdraw(&given(&[submitted(), event]), &at_noon()), Err(refusal));
        }
    }
}
