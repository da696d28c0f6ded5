//! Registers that others keep (regulators, the Legal Aid Agency), as extracts of a date.
//!
//! What was loaded, when and by whom. The rows themselves are data beside the log; a right shape of a number is not a finding.

mod entry;
mod events;
mod load_extract;
mod state;

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};
use uuid::Uuid;

pub use entry::{BY_DOMAIN, BY_NAME, BY_NUMBER, Entry, KEYED, Practising, number_key};
pub use events::{Event, Extract};
pub use load_extract::{LoadExtract, LoadRefusal, load_extract};
pub use state::State;

use crate::values::{Qualification, Regulator};

/// The one stream of this kind.
pub const STREAM: Uuid = Uuid::from_u128(0x0000_0000_0000_7000_8000_0000_0000_0003);

/// A register that extracts are loaded of.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Display, EnumIter, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Register {
    /// Organisations that the Solicitors Regulation Authority (SRA) regulates.
    Sra,
    /// Solicitors.
    SraPeople,
    /// Barristers, of the Bar Standards Board (BSB).
    Bsb,
    /// Organisations that the Bar Standards Board authorises.
    BsbEntities,
    /// People and organisations of CILEX Regulation.
    Cilex,
    /// Office accounts of the Legal Aid Agency (LAA).
    Laa,
}

impl Register {
    /// The register of organisations of a regulator; of the BSB there is another for people.
    pub const fn of_organisations(regulator: Regulator) -> Self {
        match regulator {
            Regulator::Sra => Self::Sra,
            Regulator::Bsb => Self::BsbEntities,
            Regulator::Cilex => Self::Cilex,
        }
    }

    /// The register in which a person of this qualification stands, if any.
    pub const fn of_people(qualification: Qualification) -> Option<Self> {
        match qualification {
            Qualification::Solicitor => Some(Self::SraPeople),
            Qualification::Barrister => Some(Self::Bsb),
            Qualification::Cilex => Some(Self::Cilex),
            _ => None,
        }
    }

    /// Are its entries people, with a first and a last name?
    pub const fn is_of_people(self) -> bool {
        matches!(self, Self::SraPeople | Self::Bsb)
    }
}
