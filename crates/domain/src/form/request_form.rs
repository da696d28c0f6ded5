//! The defence asks the court to create a form that is not there yet.

use serde::{Deserialize, Serialize};

use super::{Event, State, Subject};
use crate::{
    Context,
    id::{OrganisationId, UserId},
    prosecution_case,
};

/// The request.
#[derive(Debug, Clone)]
pub struct RequestForm {
    /// Which form.
    pub subject: Subject,
    /// Who asks.
    pub user: UserId,
    /// For which organisation.
    pub organisation: OrganisationId,
}

/// Why a request is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum RequestRefusal {
    /// The form is there.
    #[error("the form has been created already")]
    CreatedAlready,
    /// The PET form belongs to magistrates' courts.
    #[error("this form is for cases in a magistrates' court")]
    OtherCourt,
}

/// Asks for the form; asking again while the court has not answered changes nothing.
pub fn request_form(
    state: &State,
    case: &prosecution_case::State,
    command: RequestForm,
    cx: &Context,
) -> Result<Vec<Event>, RequestRefusal> {
    if !super::is_for_court_of(case) {
        return Err(RequestRefusal::OtherCourt);
    }
    if state.questions.is_some() {
        return Err(RequestRefusal::CreatedAlready);
    }
    if state.requested {
        return Ok(Vec::new());
    }
    let RequestForm { subject, user, organisation } = command;
    Ok(vec![Event::Requested { subject, user, organisation, at: cx.now }])
}
