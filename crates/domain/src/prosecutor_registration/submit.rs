//! A prosecuting organisation sends its questionnaire.

use serde::{Deserialize, Serialize};

use super::{Event, Form, State, Submitted};
use crate::{Context, id::RegistrationId, reference::Reference};

/// The questionnaire to send.
#[derive(Debug, Clone)]
pub struct Submit {
    /// The new registration.
    pub registration: RegistrationId,
    /// The answers, but for the account.
    pub form: Form,
    /// The account, sealed.
    pub remittance: String,
}

/// Why a questionnaire is not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum SubmitRefusal {
    /// This very one is in already.
    #[error("this questionnaire has been sent already")]
    SentAlready,
    /// It answers a query that does not wait for an answer any more.
    #[error("no query waits for this answer")]
    NotQueried,
    /// Something in it still has to be answered.
    #[error("the questionnaire is not complete")]
    NotComplete,
}

/// Takes a questionnaire in and gives it a reference.
pub fn submit(state: &State, command: Submit, cx: &Context) -> Result<Vec<Event>, SubmitRefusal> {
    if state.submitted.is_some() {
        return Err(SubmitRefusal::SentAlready);
    }
    Ok(vec![Event::Submitted(Box::new(Submitted {
        reference: Reference::of(super::REFERENCE_PREFIX, command.registration.uuid()),
        form: command.form,
        remittance: command.remittance,
        at: cx.now,
    }))])
}
