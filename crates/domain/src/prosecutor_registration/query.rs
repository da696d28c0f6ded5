//! An officer asks the sender something; the questionnaire is open to the sender again until an answer comes.

use super::{Event, State};
use crate::{
    Context,
    registration::{DecideRefusal, LONGEST_QUERY, Query, Standing, said},
};

/// Asks about a registration that waits or is on hold. A second question waits for the first one's answer.
pub fn query(state: &State, command: &Query, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    if state.standing != Standing::Held {
        super::in_hand(state)?;
    }
    let words = said(&command.words, LONGEST_QUERY, DecideRefusal::WordsNeeded, DecideRefusal::WordsTooLong)?;
    Ok(vec![Event::Queried { words, by: command.by, at: cx.now }])
}
