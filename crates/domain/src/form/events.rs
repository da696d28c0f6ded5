//! What happened to a form.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::{
    id::{CaseId, DefendantId, OrganisationId, UserId},
    time::Timestamp,
};

/// What happened to a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "form.", serialize_all = "kebab-case")]
pub enum Event {
    /// The defence asked the court to create it.
    Requested {
        /// Which form.
        subject: Subject,
        /// Who asked.
        user: UserId,
        /// For which organisation.
        organisation: OrganisationId,
        /// When.
        at: Timestamp,
    },
    /// The court created it.
    Created {
        /// Which form.
        subject: Subject,
        /// Version of the question set.
        questions: u32,
        /// Who created it.
        user: UserId,
        /// When.
        at: Timestamp,
    },
    /// Somebody saved a section.
    Answered(Answered),
}

/// A saved section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The section.
    pub section: String,
    /// Answer by question id; a question cleared has an empty answer.
    pub answers: BTreeMap<String, String>,
    /// Who saved it.
    pub user: UserId,
    /// When.
    pub at: Timestamp,
}

/// Which form of which defendant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// The case.
    pub case: CaseId,
    /// The defendant.
    pub defendant: DefendantId,
    /// The kind of form.
    pub kind: Kind,
}

/// The kinds of form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::EnumString)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// Preparation for effective trial, "also called pre-trial readiness form" (CrimPR 3).
    Pet,
}
