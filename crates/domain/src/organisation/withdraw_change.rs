//! An administrator of an organisation takes back a request before it holds, also while a new address waits for its reader.

use super::{ChangeRefusal, Event, State};
use crate::{
    Context,
    id::{ChangeId, UserId},
};

/// Takes a request back, also when a first officer has approved it.
pub fn withdraw_change(state: &State, change: ChangeId, by: UserId, cx: &Context) -> Result<Vec<Event>, ChangeRefusal> {
    let pending = state.open_change(change)?;
    // Whom an officer named is not the organisation's own to take back: until then it has nobody.
    if matches!(pending.requested.change, super::Change::NamedAdministrator(_)) {
        return Err(ChangeRefusal::NotThere);
    }
    Ok(vec![Event::ChangeWithdrawn { change, by, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        organisation::{
            Change, ChangeApproval,
            tests_support::{CHANGE, a_firm, a_person, firm_with},
        },
        registration::tests_evidence::{noon, officer},
        state::Folds,
    };

    #[test]
    fn a_request_that_waits_is_taken_back_once_also_between_two_officers() {
        let first = ChangeApproval { change: CHANGE, found: "x".into(), by: officer(1), at: noon().now };
        for approved in [None, Some(Event::ChangeFirstApproved(first))] {
            let mut firm = firm_with(Change::Email("office@other.example".parse().unwrap()));
            if let Some(event) = &approved {
                firm.apply(event);
            }
            withdraw_change(&firm, CHANGE, officer(9), &noon()).unwrap().iter().for_each(|event| firm.apply(event));
            assert_eq!(firm.registered.as_ref().unwrap().email, "a@firm.example");
            let again = withdraw_change(&firm, CHANGE, officer(9), &noon());
            assert_eq!(again, Err(ChangeRefusal::WithdrawnAlready));
        }
        assert_eq!(withdraw_change(&a_firm(), CHANGE, officer(9), &noon()), Err(ChangeRefusal::NotThere));
    }

    #[test]
    fn whom_an_officer_named_is_not_the_organisations_to_take_back() {
        let firm = firm_with(Change::NamedAdministrator(Box::new(a_person("mair@firm.example"))));
        assert_eq!(withdraw_change(&firm, CHANGE, officer(9), &noon()), Err(ChangeRefusal::NotThere));
    }
}
