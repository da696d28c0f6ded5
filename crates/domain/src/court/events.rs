//! What happened to a court in the roll-out. The stream's id is the court centre's id in the table of courts.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::{
    id::UserId,
    time::{Date, Timestamp},
};

/// What happened to a court.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "court.", serialize_all = "kebab-case")]
pub enum Event {
    /// An officer said from which day it uses the service, or that no day is known.
    GoLiveSet(GoLiveSet),
}

/// From which day a court uses the service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoLiveSet {
    /// The first day; none where it does not use the service and no day is known.
    pub date: Option<Date>,
    /// Who said so.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}
