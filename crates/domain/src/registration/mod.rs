//! A registration form: it arrives, an officer decides, an organisation follows.

mod add_to_organisation;
mod approve;
mod check;
mod events;
pub mod form;
mod reject;
mod state;
mod submit;

use serde::{Deserialize, Serialize};

pub use add_to_organisation::{AddToOrganisation, add_to_organisation};
pub use approve::{Approval, Approve, approve};
pub use check::{Check, Finding, SecondOfficer};
pub use events::{CheckRecorded, Event, Resubmitted, Road, Submitted};
pub use reject::{LONGEST_REASON, Reject, reject};
pub use state::{Standing, State};
pub use submit::{Submit, SubmitRefusal, submit};

/// What references of registrations begin with.
pub const REFERENCE_PREFIX: &str = "REG";

/// Why an officer's decision is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum DecideRefusal {
    /// There is no such registration.
    #[error("there is no such registration")]
    NotThere,
    /// Somebody approved it first.
    #[error("this registration has been approved already")]
    ApprovedAlready,
    /// Somebody rejected it first.
    #[error("this registration has been rejected already")]
    RejectedAlready,
    /// Its people and offices went to an organisation that existed.
    #[error("this registration has been added to an organisation already")]
    AddedAlready,
    /// Its sender took it back.
    #[error("this registration has been withdrawn")]
    WithdrawnAlready,
    /// The organisation to add to is none of ours.
    #[error("there is no such organisation")]
    OrganisationUnknown,
    /// A rejection needs a reason that the applicant can act on.
    #[error("enter the reason")]
    ReasonNeeded,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
}

/// The form of a registration that still waits for a decision.
fn still_waiting(state: &State) -> Result<&Submitted, DecideRefusal> {
    let submitted = state.submitted.as_deref().ok_or(DecideRefusal::NotThere)?;
    match state.standing {
        Standing::Nothing => Err(DecideRefusal::NotThere),
        Standing::Approved(_) => Err(DecideRefusal::ApprovedAlready),
        Standing::Rejected => Err(DecideRefusal::RejectedAlready),
        Standing::AddedTo(_) => Err(DecideRefusal::AddedAlready),
        Standing::Withdrawn => Err(DecideRefusal::WithdrawnAlready),
        Standing::Waiting
        | Standing::Queried { .. }
        | Standing::Held
        | Standing::FirstApproved { .. }
        | Standing::Scheduled { .. } => Ok(submitted),
    }
}
