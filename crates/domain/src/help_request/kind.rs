//! The queues of help requests, kept apart, and the roads on which a request comes in.
//! Who works in which queue is the policy's, not ours.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

/// What help is asked for; each kind is a queue of its own.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Display, EnumIter, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// The unique reference number (URN) of a case.
    Urn,
    /// Help with registering an organisation.
    Registration,
    /// Anything about using the service: signing in, a page, a document.
    Technical,
}

impl Kind {
    /// Every kind, in the order in which pages name them.
    pub const ALL: [Self; 3] = [Self::Urn, Self::Registration, Self::Technical];
}

/// How a request came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Display, EnumIter, EnumString)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Road {
    /// By the page, from somebody who has not signed in.
    Page,
    /// By the page, from a signed-in person.
    Account,
    /// By telephone: staff wrote it down.
    Telephone,
    /// By e-mail.
    Email,
}

/// How the asker wants to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Display, EnumIter, EnumString)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Reach {
    /// By e-mail: a reference and a link.
    Email,
    /// By telephone.
    Telephone,
}

/// Whose register a number to call back was taken from; never from the request itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Display, EnumIter, EnumString)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Register {
    /// The Solicitors Register of the Solicitors Regulation Authority.
    Sra,
    /// The Barristers' Register of the Bar Standards Board.
    Bsb,
    /// The directory of CILEX Regulation.
    Cilex,
    /// The Legal Aid Agency's directory of providers.
    Laa,
}
