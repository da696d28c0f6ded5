//! A prosecuting organisation asks to join: its own questionnaire, an officer's decision, an organisation.
//! Where the money goes is sealed before it comes here: this knows no account number.

mod answers;
mod approve;
mod events;
mod form;
mod reject;
mod state;
mod submit;

use serde::{Deserialize, Serialize};

pub use answers::{Answers, Section, Wrong, WrongAnswer, address_of_mail, read, read_remittance, read_section};
pub use approve::{Approval, Approve, approve};
pub use events::{Event, Submitted};
pub use form::{Administrator, Form, Intends, Interface, MOST_OFFENCES, Method, OffenceCode, Organisation, Remittance, Work};
pub use reject::{LONGEST_REASON, Reject, reject};
pub use state::State;
pub use submit::{Submit, SubmitRefusal, submit};

/// What references of these registrations begin with.
pub const REFERENCE_PREFIX: &str = "PRO";

/// Why an officer's decision is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum DecideRefusal {
    /// There is no such registration.
    #[error("there is no such registration")]
    NotThere,
    /// Somebody decided first.
    #[error("this registration has been decided already")]
    DecidedAlready,
    /// A rejection needs a reason that the applicant can act on.
    #[error("enter the reason")]
    ReasonNeeded,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
}

fn still_waiting(state: &State) -> Result<&Submitted, DecideRefusal> {
    match state {
        State::Nothing => Err(DecideRefusal::NotThere),
        State::Waiting(submitted) => Ok(submitted),
        State::Approved(_) | State::Rejected => Err(DecideRefusal::DecidedAlready),
    }
}
