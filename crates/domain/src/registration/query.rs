//! An officer asks the sender something; the form is open to the sender again until an answer comes.

use super::{DecideRefusal, Event, Standing, State};
use crate::{Context, id::UserId};

/// Longest question, in characters.
pub const LONGEST_QUERY: usize = 2_000;

/// The question.
#[derive(Debug, Clone)]
pub struct Query {
    /// The officer's words, sent to the administrator as they are.
    pub words: String,
    /// The officer.
    pub by: UserId,
}

/// Asks about a registration that waits or is on hold. A second question waits for the first one's answer.
pub fn query(state: &State, command: Query, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    if state.standing != Standing::Held {
        super::in_hand(state)?;
    }
    let words = super::said(&command.words, LONGEST_QUERY, DecideRefusal::WordsNeeded, DecideRefusal::WordsTooLong)?;
    Ok(vec![Event::Queried { words, by: command.by, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::tests_support::*;

    fn ask(words: &str) -> Query {
        Query { words: words.to_owned(), by: officer() }
    }

    #[test]
    fn a_question_waits_for_its_sender() {
        for before in [vec![submitted()], vec![submitted(), held()]] {
            let state = after(&before, |state, cx| query(state, ask(" Which office? \n"), cx)).unwrap();
            assert_eq!(state.standing, Standing::Queried { words: "Which office?".to_owned() });
        }
    }

    #[test]
    fn a_question_without_words_is_none() {
        let state = given(&[submitted()]);
        assert_eq!(query(&state, ask(" \n"), &at_noon()), Err(DecideRefusal::WordsNeeded));
        assert_eq!(query(&state, ask(&"x".repeat(LONGEST_QUERY + 1)), &at_noon()), Err(DecideRefusal::WordsTooLong));
        assert!(query(&state, ask(&"x".repeat(LONGEST_QUERY)), &at_noon()).is_ok());
    }

    #[test]
    fn what_is_under_way_or_decided_is_refused_by_name() {
        let under_way = [queried(), first_approved(), scheduled()].into_iter().zip([
            DecideRefusal::QueriedAlready,
            DecideRefusal::AwaitsSecondOfficer,
            DecideRefusal::ScheduledAlready,
        ]);
        for (event, refusal) in under_way.chain(decided()) {
            assert_eq!(query(&given(&[submitted(), event]), ask("Which?"), &at_noon()), Err(refusal));
        }
        assert_eq!(query(&State::default(), ask("Which?"), &at_noon()), Err(DecideRefusal::NotThere));
    }
}
