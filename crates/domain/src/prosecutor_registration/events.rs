//! What happened to the registration of a prosecuting organisation.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::Form;
use crate::{
    id::{OrganisationId, UserId},
    reference::Reference,
    time::Timestamp,
};

/// What happened to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "prosecutor-registration.", serialize_all = "kebab-case")]
pub enum Event {
    /// The questionnaire was sent.
    Submitted(Box<Submitted>),
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
