//! A registration form: it arrives, an officer decides, an organisation follows.

mod approve;
mod check;
mod compare;
mod confirm_address;
mod events;
pub mod form;
mod record_checks;
mod reject;
mod resubmit;
mod second_officer;
mod state;
mod submit;
#[cfg(test)]
pub(crate) mod tests_support;
mod undo_first_approval;

use serde::{Deserialize, Serialize};

pub use approve::{Approval, Approve, Made, approve};
pub use check::{Check, Finding, SecondOfficer};
pub use compare::{Compared, Detail, Sameness, compare, register_of, register_of_administrator, registered_name};
pub use confirm_address::{ConfirmAddress, ConfirmRefusal, confirm_address};
pub use events::{CheckRecorded, Event, Resubmitted, Road, Submitted};
pub use record_checks::{
    Found, Incomplete, LONGEST_FOUND, LONGEST_SOURCE, RecordChecks, RecordRefusal, numbers_on, record_checks,
};
pub use reject::{LONGEST_REASON, Reject, reject};
pub use resubmit::{LONGEST_ANSWER, Resubmit, ResubmitRefusal, resubmit};
pub use second_officer::{Known, domains_of, second_officer};
pub use state::{Standing, State};
pub use submit::{Submit, SubmitRefusal, submit};
pub use undo_first_approval::{UndoFirstApproval, undo_first_approval};

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
    /// An address on the form is not confirmed by its reader, or its administrator has not accepted the terms.
    #[error("an address is not confirmed")]
    AddressesNotConfirmed,
    /// These checks are not recorded.
    #[error("checks are not recorded")]
    ChecksMissing(Vec<Check>),
    /// These account numbers of the Legal Aid Agency belong to another organisation.
    #[error("an LAA account number belongs to another organisation")]
    LaaAccountHeld(Vec<String>),
    /// The first officer is never the second.
    #[error("another officer must give the second approval")]
    SecondOfficerMissing,
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
