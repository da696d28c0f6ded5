//! What happened to the registration of a prosecuting organisation.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::Form;
use crate::{
    id::{OrganisationId, UserId},
    reference::Reference,
    registration::{CheckRecorded, SecondOfficer, Weighs},
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

impl Weighs for Event {
    fn weighs_for(&self, officer: UserId) -> bool {
        match self {
            Self::Resubmitted(_) => true,
            Self::CheckRecorded(recorded) => recorded.by != officer,
            Self::FirstApproved { by, .. } | Self::FirstApprovalUndone { by, .. } => *by != officer,
            _ => false,
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
