//! A second officer does not agree with the first: the registration waits again.

use serde::{Deserialize, Serialize};

use super::{DecideRefusal, Event, LONGEST_REASON, Standing, State};
use crate::{Context, id::UserId};

/// The undoing.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct UndoFirstApproval {
    /// Why, for the first officer and whoever decides next.
    pub words: String,
    /// The officer: a second one, or the first who thought again.
    pub by: UserId,
}

/// Undoes the first approval; where there is none, there is nothing to undo.
pub fn undo_first_approval(state: &State, command: UndoFirstApproval, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    super::still_waiting(state)?;
    if !matches!(state.standing, Standing::FirstApproved { .. }) {
        return Ok(Vec::new());
    }
    let words = super::said(&command.words, LONGEST_REASON, DecideRefusal::ReasonNeeded, DecideRefusal::ReasonTooLong)?;
    Ok(vec![Event::FirstApprovalUndone { words, by: command.by, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::{
        SecondOfficer,
        tests_evidence::{noon, officer, waiting},
    };

    fn undo(state: &State, words: &str) -> Result<Vec<Event>, DecideRefusal> {
        undo_first_approval(state, UndoFirstApproval { words: words.to_owned(), by: officer(2) }, &noon())
    }

    #[test]
    fn a_first_approval_is_undone_with_words_and_only_once() {
        let mut state = waiting();
        assert_eq!(undo(&state, "No"), Ok(vec![]), "there is nothing to undo");
        state.standing = Standing::FirstApproved { by: officer(1), reasons: vec![SecondOfficer::FreeMail] };
        assert_eq!(undo(&state, " "), Err(DecideRefusal::ReasonNeeded));
        assert_eq!(undo(&state, &"x".repeat(LONGEST_REASON + 1)), Err(DecideRefusal::ReasonTooLong));
        let events = undo(&state, " The register has another domain. ").unwrap();
        assert!(matches!(&events[..], [Event::FirstApprovalUndone { words, .. }] if words == "The register has another domain."));
        for event in &events {
            crate::state::Folds::apply(&mut state, event);
        }
        assert_eq!(state.standing, Standing::Waiting);
        state.standing = Standing::Rejected;
        assert_eq!(undo(&state, "No"), Err(DecideRefusal::RejectedAlready));
    }
}
