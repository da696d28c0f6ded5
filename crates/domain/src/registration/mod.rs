//! A registration form: it arrives, an officer decides, an organisation follows.

mod add_to_organisation;
mod any;
mod approve;
mod assign;
mod check;
mod compare;
mod confirm_address;
mod erase_file;
mod events;
mod first_hearing;
pub mod form;
mod hold;
mod query;
mod record_checks;
mod reject;
mod resubmit;
mod resume;
mod schedule_approval;
mod second_officer;
mod seen;
mod state;
mod step;
mod submit;
#[cfg(test)]
pub(crate) mod tests_evidence;
#[cfg(test)]
pub(crate) mod tests_support;
mod undo_first_approval;
mod unschedule_approval;
mod withdraw;

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

pub use add_to_organisation::{AddToOrganisation, add_to_organisation};
pub use any::{AnyRegistration, Contact};
pub use approve::{Approval, Approve, Made, approve};
pub(crate) use assign::changes_hands;
pub use assign::{Assign, assign};
pub use check::{Check, Finding, SecondOfficer};
pub use compare::{Compared, Detail, Sameness, compare, register_of, register_of_administrator, registered_name};
pub use confirm_address::{ConfirmAddress, ConfirmRefusal, confirm_address};
pub use erase_file::erase_file;
pub use events::{CheckRecorded, Event, Resubmitted, Road, Submitted};
pub use hold::{Hold, hold};
pub use query::{LONGEST_QUERY, Query, query};
pub(crate) use record_checks::{Asked, findings};
pub use record_checks::{
    Found, Incomplete, LONGEST_FOUND, LONGEST_SOURCE, RecordChecks, RecordRefusal, numbers_on, record_checks,
};
pub use reject::{LONGEST_REASON, Reject, reject};
pub use resubmit::{LONGEST_ANSWER, Resubmit, ResubmitRefusal, resubmit};
pub use resume::resume;
pub use schedule_approval::{ScheduleApproval, evidence_is_complete, schedule_approval};
pub use second_officer::{Known, Lookalike, domains_of, lookalike, same_as_rejected, second_officer};
pub(crate) use second_officer::{Weighed, domains_of_emails};
pub use seen::{Seen, nothing_newer};
pub use state::{Standing, State};
pub use step::{Step, Steps};
pub use submit::{Submit, SubmitRefusal, submit};
pub use undo_first_approval::{UndoFirstApproval, undo_first_approval};
pub use unschedule_approval::{due_approval, hand_back, unschedule_approval};
pub use withdraw::withdraw;

/// What references of registrations begin with.
pub const REFERENCE_PREFIX: &str = "REG";

/// Why an officer's decision is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, strum::EnumIter, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
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
    /// An address on the form is not confirmed by its reader, or its administrator has not accepted the terms.
    #[error("an address is not confirmed")]
    AddressesNotConfirmed,
    /// The form, the evidence or another officer's approval is newer than what the officer saw.
    #[error("it changed since the officer looked")]
    ChangedSince,
    /// These checks are not recorded.
    #[error("checks are not recorded")]
    ChecksMissing(Vec<Check>),
    /// These account numbers of the Legal Aid Agency belong to another organisation.
    #[error("an LAA account number belongs to another organisation")]
    LaaAccountHeld(Vec<String>),
    /// The first officer is never the second.
    #[error("another officer must give the second approval")]
    SecondOfficerMissing,
    /// It names the officer: nobody lets themselves in.
    #[error("this registration names you")]
    OwnRegistration,
    /// A question to its sender is open.
    #[error("its sender has been asked something and has not answered")]
    QueriedAlready,
    /// It was put aside.
    #[error("this registration is on hold")]
    HeldAlready,
    /// One officer approved it, and a second one must.
    #[error("this registration waits for a second officer")]
    AwaitsSecondOfficer,
    /// It was approved together with others, and the undo window is open.
    #[error("the approval of this registration is scheduled")]
    ScheduledAlready,
    /// A colleague has it, whom the officer did not see.
    #[error("another officer has taken this registration")]
    AssignedElsewhere,
    /// Who should get it may not handle registrations.
    #[error("this person handles no registrations")]
    NotAnOfficer,
    /// One officer is not enough.
    #[error("a second officer must approve")]
    SecondOfficerNeeded,
    /// A question needs words.
    #[error("enter the question")]
    WordsNeeded,
    /// The question is too long.
    #[error("the question is too long")]
    WordsTooLong,
    /// A rejection needs a reason that the applicant can act on.
    #[error("enter the reason")]
    ReasonNeeded,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
}

impl DecideRefusal {
    /// The fixed word of this refusal, as locale keys and events have it.
    pub fn name(&self) -> &'static str {
        self.into()
    }
}

/// The form of a registration that waits and has nothing else under way: no question, no hold, no half of an approval.
fn in_hand(state: &State) -> Result<&Submitted, DecideRefusal> {
    state.standing.in_hand()?;
    still_waiting(state)
}

/// The form of a registration that still waits for a decision.
fn still_waiting(state: &State) -> Result<&Submitted, DecideRefusal> {
    state.standing.undecided()?;
    state.submitted.as_deref().ok_or(DecideRefusal::NotThere)
}

/// An officer's words, trimmed: there must be some, and no more than anybody reads.
pub(crate) fn said(words: &str, longest: usize, none: DecideRefusal, too_long: DecideRefusal) -> Result<String, DecideRefusal> {
    let words = words.trim();
    if words.is_empty() {
        return Err(none);
    }
    if words.chars().count() > longest {
        return Err(too_long);
    }
    Ok(words.to_owned())
}
