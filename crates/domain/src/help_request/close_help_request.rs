//! A request is closed without an answer: it came twice, it was withdrawn, it was no request.

use super::{Event, State, Text, WorkRefusal};
use crate::{Context, id::UserId};

/// The closing.
#[derive(Debug, Clone)]
pub struct CloseHelpRequest {
    /// Why; the asker reads it.
    pub reason: Text,
    /// Who closes.
    pub by: UserId,
}

/// Closes an open request.
pub fn close_help_request(state: &State, command: CloseHelpRequest, cx: &Context) -> Result<Vec<Event>, WorkRefusal> {
    state.open()?;
    Ok(vec![Event::Closed { reason: command.reason, shown: true, by: command.by, at: cx.now }])
}
