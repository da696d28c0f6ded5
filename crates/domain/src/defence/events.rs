//! What happened in the defence of a defendant.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::{
    id::{CaseId, MessageId, OrganisationId, UserId},
    time::{Date, Timestamp},
    values::RepresentationType,
};

/// What happened in the defence of a defendant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "defence.", serialize_all = "kebab-case")]
pub enum Event {
    /// Somebody declared how and when their organisation was instructed.
    InstructionDeclared(Instruction),
    /// An organisation went on record for the defendant.
    OrganisationLinked(Link),
    /// The organisation on record came off it by its own act.
    LinkWithdrawn {
        /// The case.
        case: CaseId,
        /// The organisation that was on record.
        organisation: OrganisationId,
        /// When.
        at: Timestamp,
    },
}

/// How an organisation came to act (product.md, Rules).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::Display,
    strum::EnumString,
    strum::EnumIter,
    IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum How {
    /// The client's own solicitor.
    OwnSolicitor,
    /// The court duty scheme, for today only.
    CourtDuty,
    /// A barrister or agent instructed by a solicitor.
    InstructedBySolicitor,
    /// A barrister instructed directly by the client.
    PublicAccess,
}

/// A declaration of instruction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instruction {
    /// The case.
    pub case: CaseId,
    /// The caller's own organisation.
    pub organisation: OrganisationId,
    /// Who declared it.
    pub user: UserId,
    /// How they were instructed.
    pub how: How,
    /// The date on which they were instructed.
    pub on: Date,
    /// When they declared it.
    pub at: Timestamp,
    /// Court duty ends here; other instructions have no end.
    pub until: Option<Timestamp>,
    /// The first declaration by this organisation for this defendant?
    pub first: bool,
}

/// An organisation on record for a defendant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The case.
    pub case: CaseId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// Who linked it.
    pub user: UserId,
    /// How the representation is paid for.
    pub representation: RepresentationType,
    /// The organisation's LAA account number that the link is made under, for the legal-aid types.
    pub laa_account: Option<String>,
    /// The first day on record, in London.
    pub start: Date,
    /// When.
    pub at: Timestamp,
    /// The message to the Legal Aid Agency, where one is due; its state is in the outbox.
    pub told: Option<MessageId>,
}
