//! An officer rejects the registration of a prosecuting organisation with a reason that the applicant reads.

use serde::{Deserialize, Serialize};

use super::{DecideRefusal, Event, State};
use crate::{Context, id::UserId};

/// Longest reason, in characters.
pub const LONGEST_REASON: usize = 2_000;

/// The rejection.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Reject {
    /// The officer's words.
    pub reason: String,
    /// The officer.
    pub by: UserId,
}

/// Rejects a waiting registration.
pub fn reject(state: &State, command: Reject, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    super::still_waiting(state)?;
    let reason = command.reason.trim();
    if reason.is_empty() {
        return Err(DecideRefusal::ReasonNeeded);
    }
    if reason.chars().count() > LONGEST_REASON {
        return Err(DecideRefusal::ReasonTooLong);
    }
    Ok(vec![Event::Rejected { reason: reason.to_owned(), by: command.by, at: cx.now }])
}
