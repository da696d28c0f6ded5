//! What oversight enters in the log.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

/// What oversight enters in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "oversight.", serialize_all = "kebab-case")]
pub enum Event {
    /// The heads of a day's access records, one for each chain that has any.
    AccessHeadsEntered {
        /// Days since 1970-01-01, UTC.
        day: i64,
        /// The heads.
        heads: Vec<Head>,
    },
}

/// The last record of one chain on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The chain: instance and lane.
    pub chain: String,
    /// How many records it has.
    pub seq: i64,
    /// The hash of the last, lower-case hex.
    pub hash: String,
}
