//! A form that was read without a problem is sent by its sender.

use serde::{Deserialize, Serialize};

use super::{Event, Road, Standing, State, Submitted, form::Form};
use crate::{Context, StoredFile, id::RegistrationId, reference::Reference};

/// The form to submit.
#[derive(Debug, Clone)]
pub struct Submit {
    /// The new registration.
    pub registration: RegistrationId,
    /// What was understood.
    pub form: Form,
    /// What was assumed in reading it.
    pub assumptions: Vec<(String, Vec<(String, String)>)>,
    /// The file as it came, sealed.
    pub file: Option<StoredFile>,
    /// By which road it came.
    pub road: Road,
}

/// Why a form is not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum SubmitRefusal {
    /// This very form is in already.
    #[error("this form has been sent already")]
    SentAlready,
}

/// Takes a form in and gives it a reference.
pub fn submit(state: &State, command: Submit, cx: &Context) -> Result<Vec<Event>, SubmitRefusal> {
    if state.standing != Standing::Nothing {
        return Err(SubmitRefusal::SentAlready);
    }
    Ok(vec![Event::Submitted(Box::new(Submitted {
        reference: Reference::of(super::REFERENCE_PREFIX, command.registration.uuid()),
        form: command.form,
        assumptions: command.assumptions,
        file: command.file,
        road: command.road,
        at: cx.now,
    }))])
}
