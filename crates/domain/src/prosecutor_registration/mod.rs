//! A prosecuting organisation asks to join: its own questionnaire, an officer's decision, an organisation.
//!
//! Where the money goes is sealed before it comes here: this knows no account number. What officers do on the way is what they do to
//! any registration: standings, checks and refusals are those of [`crate::registration`].

mod answers;
mod approve;
mod assign;
mod confirm_address;
mod events;
mod form;
mod hold;
mod query;
mod record_checks;
mod reject;
mod resubmit;
mod resume;
mod second_officer;
mod state;
mod submit;
#[cfg(test)]
mod tests_support;
mod undo_first_approval;
mod withdraw;

pub use answers::{Answers, Section, Wrong, WrongAnswer, address_of_mail, read, read_remittance, read_section};
pub use approve::{Approve, approve};
pub use assign::assign;
pub use confirm_address::confirm_address;
pub use events::{Event, Resubmitted, Submitted};
pub use form::{
    Administrator, Form, Intends, Interface, MOST_OFFENCES, Method, OffenceCode, Organisation, Remittance, Work, typed,
};
pub use hold::hold;
pub use query::query;
pub use record_checks::record_checks;
pub use reject::reject;
pub use resubmit::{Resubmit, resubmit};
pub use resume::resume;
pub use second_officer::{own_domains, second_officer};
pub use state::State;
pub use submit::{Submit, SubmitRefusal, submit};
pub use undo_first_approval::undo_first_approval;
pub use withdraw::withdraw;

use crate::registration::DecideRefusal;

/// What references of these registrations begin with.
pub const REFERENCE_PREFIX: &str = "PRO";

/// What was sent, of a registration that still waits for a decision.
fn still_waiting(state: &State) -> Result<&Submitted, DecideRefusal> {
    state.standing.undecided()?;
    state.submitted.as_deref().ok_or(DecideRefusal::NotThere)
}

/// The same, where nothing else is under way.
fn in_hand(state: &State) -> Result<&Submitted, DecideRefusal> {
    state.standing.in_hand()?;
    still_waiting(state)
}
