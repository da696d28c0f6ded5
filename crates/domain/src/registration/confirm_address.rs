//! Whoever reads mail at an address of the form followed the link that was sent there and pressed the button.
//! Where an officer filled the form in, its administrator accepts the terms in the same act: nobody can for another.

use serde::{Deserialize, Serialize};

use super::{Event, State, form::Acceptance};
use crate::{Context, values::EmailAddress};

/// The confirmation.
#[derive(Debug, Clone)]
pub struct ConfirmAddress {
    /// The address to which the link was sent.
    pub address: EmailAddress,
    /// The acceptance of the terms, where it is still missing.
    pub acceptance: Option<Acceptance>,
}

/// Why a confirmation is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum ConfirmRefusal {
    /// The registration was decided or taken back: there is nothing left to confirm.
    #[error("this registration is closed")]
    Closed,
    /// The form was sent again with another address.
    #[error("this address is not on the form any more")]
    NotOnForm,
    /// The administrator has not accepted the terms.
    #[error("the terms have to be accepted")]
    TermsNotAccepted,
}

/// Confirms an address; a second time changes nothing.
pub fn confirm_address(state: &State, command: ConfirmAddress, cx: &Context) -> Result<Vec<Event>, ConfirmRefusal> {
    let submitted = state.submitted.as_deref().ok_or(ConfirmRefusal::Closed)?;
    let form = &submitted.form;
    let administrators = form.administrator.email.key() == command.address.key();
    if !administrators && form.organisation.email.key() != command.address.key() {
        return Err(ConfirmRefusal::NotOnForm);
    }
    let confirmed = state.confirmed.iter().any(|it| it.key() == command.address.key());
    let terms_missing = administrators && form.acceptance.is_none();
    if confirmed && !terms_missing {
        return Ok(Vec::new());
    }
    if state.standing.is_closed() {
        return Err(ConfirmRefusal::Closed);
    }
    if terms_missing && command.acceptance.is_none() {
        return Err(ConfirmRefusal::TermsNotAccepted);
    }
    let acceptance = command.acceptance.filter(|_| terms_missing);
    Ok(vec![Event::AddressConfirmed { address: command.address, acceptance, at: cx.now }])
}
