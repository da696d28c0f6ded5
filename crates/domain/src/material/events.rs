//! What happened to a document.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::{
    StoredFile,
    id::{CaseId, DefendantId, OrganisationId, UserId},
    reference::Reference,
    time::{Date, Timestamp},
};

/// What happened to a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "material.", serialize_all = "kebab-case")]
pub enum Event {
    /// The court, the prosecutor or the system filed it.
    Filed(Box<Material>),
    /// The defence served it on the court.
    Served(Box<Material>, Service),
}

/// A document and where it belongs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Material {
    /// The case.
    pub case: CaseId,
    /// The defendants that it concerns; empty for a document of the whole case.
    pub defendants: Vec<DefendantId>,
    /// Code of its section in the table of document sections.
    pub section: String,
    /// The file.
    pub file: StoredFile,
    /// When it was taken in.
    pub at: Timestamp,
}

/// How a document was served on the court.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// What the sender can quote.
    pub reference: Reference,
    /// Who served it.
    pub user: UserId,
    /// For which organisation.
    pub organisation: OrganisationId,
    /// The day on which service took effect (CrimPR 4.11).
    pub date_of_service: Date,
}
