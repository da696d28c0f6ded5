//! Whoever reads mail at an address of the questionnaire followed the link that was sent there and pressed the button.

use super::{Event, State};
use crate::{
    Context,
    registration::{AnyRegistration as _, ConfirmRefusal},
    values::EmailAddress,
};

/// Confirms an address; a second time changes nothing.
pub fn confirm_address(state: &State, address: EmailAddress, cx: &Context) -> Result<Vec<Event>, ConfirmRefusal> {
    let contact = state.contact().ok_or(ConfirmRefusal::Closed)?;
    if !contact.addresses().iter().any(|it| it.key() == address.key()) {
        return Err(ConfirmRefusal::NotOnForm);
    }
    if contact.is_confirmed(&address) {
        return Ok(Vec::new());
    }
    if state.standing.is_closed() {
        return Err(ConfirmRefusal::Closed);
    }
    Ok(vec![Event::AddressConfirmed { address, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use super::super::tests_support::*;
    use super::*;
    use crate::state::Folds;

    fn address(text: &str) -> EmailAddress {
        text.parse().unwrap()
    }

    #[test]
    fn each_address_is_confirmed_once_and_by_itself() {
        let mut state = waiting();
        assert_eq!(state.unconfirmed().len(), 2);
        for (text, left) in [("mair@transport.example", 1), ("Prosecutions@transport.example", 0)] {
            then(&mut state, |state, cx| confirm_address(state, address(text), cx)).unwrap();
            assert_eq!(state.unconfirmed().len(), left);
            assert_eq!(confirm_address(&state, address(text), &context()), Ok(Vec::new()));
        }
    }

    #[test]
    fn one_address_for_both_is_confirmed_by_one_link() {
        let mut state = waiting();
        let submitted = state.submitted.as_mut().unwrap();
        submitted.form.administrator.email = submitted.form.organisation.email.clone();
        assert_eq!((state.unconfirmed().len(), submitted_form(&state).has_two_addresses()), (1, false));
    }

    #[test]
    fn an_address_of_another_and_one_of_a_closed_registration_are_refused() {
        assert_eq!(confirm_address(&waiting(), address("a@b.example"), &context()), Err(ConfirmRefusal::NotOnForm));
        let mut state = waiting();
        state.apply(&Event::Withdrawn { at: context().now });
        assert_eq!(confirm_address(&state, address("mair@transport.example"), &context()), Err(ConfirmRefusal::Closed));
    }
}
