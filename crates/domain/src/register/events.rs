//! What happened to the registers: extracts were loaded.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::Register;
use crate::{
    id::{ExtractId, UserId},
    time::{Date, Timestamp},
};

/// What happened to the registers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "register.", serialize_all = "kebab-case")]
pub enum Event {
    /// An extract was loaded: its rows count from here on, in place of those before.
    ExtractLoaded(Extract),
}

/// An extract of a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extract {
    /// Which: the rows of the load are kept under it.
    pub id: ExtractId,
    /// Of which register.
    pub register: Register,
    /// The date of which it says how things stood.
    pub dated: Date,
    /// How many entries it has.
    pub rows: u64,
    /// SHA-256 of the file, lower-case hex.
    pub digest: String,
    /// What the file was called.
    pub file: String,
    /// Who loaded it; nobody, where the command line did.
    pub by: Option<UserId>,
    /// When.
    pub at: Timestamp,
    /// How the keys of its rows were made, [`super::KEYED`]; nothing where it was loaded before that was written down.
    #[serde(default)]
    pub keyed: u32,
}

impl Extract {
    /// How many days old it is on a day.
    pub fn age(&self, today: Date) -> i32 {
        self.dated.until(today).map_or(0, |span| span.get_days())
    }

    /// Are its rows found by the keys as they are made now?
    pub const fn is_keyed(&self) -> bool {
        self.keyed == super::KEYED
    }
}
