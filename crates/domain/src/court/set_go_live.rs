//! An officer says from which day a court uses the service: it orders the queue of registrations while courts go live.

use serde::{Deserialize, Serialize};

use super::{Event, GoLiveSet, State};
use crate::{Context, id::UserId, time::Date};

/// The programme reached its first courts in 2020; an earlier day is a slip.
pub const EARLIEST: Date = jiff::civil::date(2020, 1, 1);
/// A roll-out is not planned further ahead than this.
pub const MOST_YEARS_AHEAD: i16 = 5;

/// The date to set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetGoLive {
    /// The first day; none where no day is known.
    pub date: Option<Date>,
    /// The officer.
    pub by: UserId,
}

/// Why a date is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum SetGoLiveRefusal {
    /// Before [`EARLIEST`].
    #[error("the date is before the service existed")]
    TooEarly,
    /// More than [`MOST_YEARS_AHEAD`] years ahead.
    #[error("the date is too far ahead")]
    TooLate,
}

/// Sets the date; saying the same again changes nothing.
pub fn set_go_live(state: &State, command: &SetGoLive, cx: &Context) -> Result<Vec<Event>, SetGoLiveRefusal> {
    let today = cx.now.london_date();
    match command.date {
        Some(date) if date < EARLIEST => return Err(SetGoLiveRefusal::TooEarly),
        Some(date) if date.year() > today.year().saturating_add(MOST_YEARS_AHEAD) => return Err(SetGoLiveRefusal::TooLate),
        _ => {}
    }
    if state.set.as_ref().is_some_and(|set| set.date == command.date) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::GoLiveSet(GoLiveSet { date: command.date, by: command.by, at: cx.now })])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{state::fold, time::Timestamp};
    use jiff::civil::date;
    use uuid::Uuid;

    fn context() -> Context {
        Context::new(Timestamp::from_micros(1_795_435_200_000_000), 1) // 23 November 2026
    }

    fn by(date: Option<Date>) -> SetGoLive {
        SetGoLive { date, by: UserId(Uuid::from_u128(5)) }
    }

    #[test]
    fn a_date_is_set_and_may_be_taken_back() {
        let set = set_go_live(&State::default(), &by(Some(date(2027, 3, 1))), &context()).unwrap();
        let state: State = fold(&set);
        assert_eq!(state.set.as_ref().and_then(|set| set.date), Some(date(2027, 3, 1)));
        let none = set_go_live(&state, &by(None), &context()).unwrap();
        assert_eq!(fold::<State>(set.iter().chain(&none)).set.unwrap().date, None);
    }

    #[test]
    fn the_same_date_again_changes_nothing() {
        for date in [None, Some(date(2027, 3, 1))] {
            let state: State = fold(&set_go_live(&State::default(), &by(date), &context()).unwrap());
            assert_eq!(set_go_live(&state, &by(date), &context()), Ok(Vec::new()));
        }
    }

    #[test]
    fn a_date_before_the_programme_or_beyond_any_plan_is_refused() {
        let refused = |date| set_go_live(&State::default(), &by(Some(date)), &context()).unwrap_err();
        assert_eq!(refused(date(2019, 12, 31)), SetGoLiveRefusal::TooEarly);
        assert_eq!(refused(date(2032, 1, 1)), SetGoLiveRefusal::TooLate);
        assert!(set_go_live(&State::default(), &by(Some(date(2031, 12, 31))), &context()).is_ok());
    }
}
