//! A registration form: it arrives, an officer decides, an organisation follows.

mod approve;
mod events;
pub mod form;
mod reject;
mod state;
mod submit;

use serde::{Deserialize, Serialize};

pub use approve::{Approval, Approve, approve};
pub use events::{Event, Submitted};
pub use reject::{LONGEST_REASON, Reject, reject};
pub use state::State;
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
    /// A rejection needs a reason that the applicant can act on.
    #[error("enter the reason")]
    ReasonNeeded,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
}

/// The form of a registration that still waits for a decision.
fn still_waiting(state: &State) -> Result<&Submitted, DecideRefusal> {
    match state {
        State::Nothing => Err(DecideRefusal::NotThere),
        State::Waiting(submitted) => Ok(submitted),
        State::Approved(_) => Err(DecideRefusal::ApprovedAlready),
        State::Rejected => Err(DecideRefusal::RejectedAlready),
    }
}
