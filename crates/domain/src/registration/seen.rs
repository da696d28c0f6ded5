//! An officer decides on what they saw: what speaks for or against a registration must not have come since they opened it.
//! Says nothing of how the page shows what came.

use serde::{Deserialize, Serialize};

use super::{DecideRefusal, Steps};
use crate::id::UserId;

/// How far an officer has read: the number of the last event that they had seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen(pub i64);

impl Seen {
    /// Whatever happened: for the program, which reads and decides in one breath.
    pub const ALL: Self = Self(i64::MAX);
}

/// Refuses a decision where something that weighs is newer than what the officer saw.
pub fn nothing_newer<'a, E: Steps + 'a>(newer: impl IntoIterator<Item = &'a E>, officer: UserId) -> Result<(), DecideRefusal> {
    let changed = newer.into_iter().any(|event| event.step().weighs_for(officer));
    if changed { Err(DecideRefusal::ChangedSince) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::{Event, Resubmitted, tests_support::*};

    #[test]
    fn what_an_officer_did_not_see_is_not_decided_on() {
        let form = Resubmitted { form: form(), assumptions: Vec::new(), file: None, answer: None, at: noon() };
        let undone = Event::FirstApprovalUndone { words: "No".to_owned(), by: officer(), at: noon() };
        let finding = ready().pop().unwrap();
        for event in [Event::Resubmitted(Box::new(form)), first_approved()] {
            assert_eq!(nothing_newer([&event], officer()), Err(DecideRefusal::ChangedSince), "{event:?}");
        }
        for event in [finding, undone] {
            assert_eq!(nothing_newer([&event], colleague()), Err(DecideRefusal::ChangedSince), "{event:?}");
            assert_eq!(nothing_newer([&event], officer()), Ok(()), "their own");
        }
    }

    #[test]
    fn what_weighs_nothing_stops_no_decision() {
        let assigned = Event::Assigned { to: None, by: colleague(), at: noon() };
        let mut newer = confirmations();
        newer.extend([assigned, queried(), Event::Resumed { by: colleague(), at: noon() }]);
        assert_eq!(nothing_newer(&newer, officer()), Ok(()));
        assert_eq!(nothing_newer::<Event>([], officer()), Ok(()));
    }
}
