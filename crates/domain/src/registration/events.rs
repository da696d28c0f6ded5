//! What happened to a registration form.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::form::Form;
use crate::{
    StoredFile,
    id::{OrganisationId, UserId},
    reference::Reference,
    time::Timestamp,
};

/// What happened to a registration form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "registration.", serialize_all = "kebab-case")]
pub enum Event {
    /// It arrived, was read without a problem and was confirmed by its sender.
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

/// A form as it arrived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submitted {
    /// What the sender can quote.
    pub reference: Reference,
    /// What was understood.
    pub form: Form,
    /// What was assumed in reading it, each as a message key with its arguments.
    pub assumptions: Vec<(String, Vec<(String, String)>)>,
    /// The file as it came, sealed.
    pub file: Option<StoredFile>,
    /// When.
    pub at: Timestamp,
}
