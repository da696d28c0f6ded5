//! The heads of a day's access records are entered in the log, once.

use super::{Event, Head, State};

/// Enters the heads of `day`; a day that was entered, or on which nobody looked, changes nothing.
pub fn enter_access_heads(state: &State, day: i64, heads: Vec<Head>) -> Vec<Event> {
    if heads.is_empty() || state.latest.is_some_and(|latest| day <= latest) {
        return Vec::new();
    }
    vec![Event::AccessHeadsEntered { day, heads }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::fold;

    #[test]
    fn a_day_is_entered_once_and_an_empty_day_never() {
        let heads = || vec![Head { chain: "one/1".into(), seq: 7, hash: "00".into() }];
        assert_eq!(enter_access_heads(&State::default(), 5, Vec::new()), vec![]);
        let events = enter_access_heads(&State::default(), 5, heads());
        let state: State = fold(&events);
        assert_eq!(enter_access_heads(&state, 5, heads()), vec![]);
        assert_eq!(enter_access_heads(&state, 6, heads()).len(), 1);
    }
}
