//! What happened to the registration of a prosecuting organisation.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::Form;
use crate::{
    id::{OrganisationId, UserId},
    reference::Reference,
    registration::{CheckRecorded, SecondOfficer, Step, Steps},
    time::Timestamp,
    values::EmailAddress,
};

/// What happened to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "prosecutor-registration.", serialize_all = "kebab-case")]
pub enum Event {
    /// The questionnaire was sent.
    Submitted(Box<Submitted>),
    /// The sender sent it again, mended, after a query.
    Resubmitted(Box<Resubmitted>),
    /// Whoever reads mail at this address followed the link that was sent there.
    AddressConfirmed {
        /// The address, as in the questionnaire.
        address: EmailAddress,
        /// When.
        at: Timestamp,
    },
    /// An officer looked something up and wrote down what was found; a later finding on the same check replaces it.
    CheckRecorded(Box<CheckRecorded>),
    /// An officer took it, or gave it to another, or let it go.
    Assigned {
        /// Who works on it from here on; nobody, where it was let go.
        to: Option<UserId>,
        /// Who said so.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// An officer asked the sender something; the questionnaire is open to the sender again.
    Queried {
        /// The officer's words, sent to the administrator.
        words: String,
        /// Who asked.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// An officer put it aside for a reason.
    Held {
        /// Why; officers read it, the sender does not.
        reason: String,
        /// Who.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// An officer took it up again.
    Resumed {
        /// Who.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// The sender took it back.
    Withdrawn {
        /// When.
        at: Timestamp,
    },
    /// A first officer approved what takes two.
    FirstApproved {
        /// Why a second officer is needed; never empty.
        reasons: Vec<SecondOfficer>,
        /// The first officer.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// The second officer did not agree: it waits again, and the first approval counts for nothing.
    FirstApprovalUndone {
        /// Why; officers read it, the sender does not.
        words: String,
        /// Who.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// An officer approved it: the organisation exists.
    Approved {
        /// The organisation that was made.
        organisation: OrganisationId,
        /// One, where its administrator has an account already and was asked to join; none in what was written before that was kept.
        #[serde(default)]
        asked: u32,
        /// Who approved.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// An officer rejected it.
    Rejected {
        /// The officer's words, sent to the applicant.
        reason: String,
        /// Who rejected.
        by: UserId,
        /// When.
        at: Timestamp,
    },
}

impl Steps for Event {
    fn step(&self) -> Step<'_> {
        match self {
            Self::Submitted(_) => Step::Submitted { road: None },
            Self::Resubmitted(_) => Step::Resubmitted { answer: None },
            Self::AddressConfirmed { address, .. } => Step::AddressConfirmed { address },
            Self::CheckRecorded(recorded) => Step::CheckRecorded(recorded),
            Self::Assigned { to, by, .. } => Step::Assigned { to: *to, by: *by },
            Self::Queried { words, by, .. } => Step::Queried { words, by: *by },
            Self::Held { reason, by, .. } => Step::Held { reason, by: *by },
            Self::Resumed { by, .. } => Step::Resumed { by: *by },
            Self::Withdrawn { .. } => Step::Withdrawn,
            Self::FirstApproved { reasons, by, .. } => Step::FirstApproved { reasons, by: *by },
            Self::FirstApprovalUndone { words, by, .. } => Step::FirstApprovalUndone { words, by: *by },
            Self::Approved { organisation, asked, by, .. } => {
                Step::Approved { organisation: *organisation, asked: *asked, by: *by }
            }
            Self::Rejected { reason, by, .. } => Step::Rejected { reason, by: *by },
        }
    }
}

/// A questionnaire as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submitted {
    /// What the sender can quote.
    pub reference: Reference,
    /// The answers, but for the account.
    pub form: Form,
    /// The account, sealed by a key that is not in the database; hexadecimal.
    pub remittance: String,
    /// When.
    pub at: Timestamp,
}

/// A questionnaire that was sent again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resubmitted {
    /// The answers, but for the account.
    pub form: Form,
    /// The account, sealed; the former one where no other was given.
    pub remittance: String,
    /// When.
    pub at: Timestamp,
}
