//! Staff write down what the asker does not see: what was tried, what was said.

use super::{Event, State, Text, WorkRefusal};
use crate::{Context, id::UserId};

/// The note.
#[derive(Debug, Clone)]
pub struct AddHelpNote {
    /// The words.
    pub text: Text,
    /// Who writes.
    pub by: UserId,
}

/// Adds a note, to an open request or to one that was answered.
pub fn add_help_note(state: &State, command: AddHelpNote, cx: &Context) -> Result<Vec<Event>, WorkRefusal> {
    if state.asked.is_none() {
        return Err(WorkRefusal::NotThere);
    }
    Ok(vec![Event::NoteAdded { text: command.text, by: command.by, at: cx.now }])
}
