//! Who is let in first: the order of registrations, and how long each may expect to wait.
//! Urgency moves a registration up; it takes no check away.

use jiff::ToSpan;

use crate::time::Date;

/// A hearing within so many days is soon; so is a court's beginning, before and after.
pub const SOON_DAYS: i32 = 28;

/// Working days until a decision, by urgency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// For those who come first.
    pub first: u16,
    /// For all others, once every court uses the service.
    pub next: u16,
    /// For those who can wait because their court does not use the service yet.
    pub later: u16,
}

impl Default for Waits {
    fn default() -> Self {
        Self { first: 2, next: 5, later: 10 }
    }
}

impl Waits {
    /// Three numbers of working days, the shortest first; nothing where the more urgent would wait longer.
    pub fn of(days: &[u16]) -> Option<Self> {
        let [first, next, later] = *days else { return None };
        (0 < first && first <= next && next <= later).then_some(Self { first, next, later })
    }
}

/// The first hearings at a court that is going live that come before all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ComesFirst {
    /// From this day.
    pub from: Date,
    /// To this day.
    pub to: Date,
    /// The day that counts where the date is not known; none, where then nothing is urgent.
    pub without_date: Option<Date>,
}

/// Where an organisation's people appear first, as the form says it, with what is known of the court.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appearance {
    /// The date of the hearing, where it is given.
    pub hearing: Option<Date>,
    /// From which day the court uses the service, where that is known.
    pub go_live: Option<Date>,
}

/// How urgent a registration is; the most urgent sorts first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, strum::Display)]
#[strum(serialize_all = "kebab-case")]
pub enum Urgency {
    /// They appear soon, and at a court that is going live while not all courts are.
    First,
    /// They appear at a court that uses the service by then.
    Next,
    /// Nothing is known of a hearing that needs an account.
    Later,
}

/// The place in the order: urgency, then the date that makes it urgent, then (not here) the order of arrival.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Priority {
    /// How urgent.
    pub urgency: Urgency,
    /// The hearing, or the day on which its court begins; sorts after every date where there is none.
    pub by: Date,
}

/// The priority of a registration that names `first` as its first appearance, looked at on `today`.
///
/// While courts go live, those whose people soon appear at a court that is going live come first, then hearings at courts that
/// use the service, then all others. Once all courts are live the order is by first hearing.
pub fn priority(first: Option<&Appearance>, today: Date, all_live: bool) -> Priority {
    let none = Priority { urgency: Urgency::Later, by: Date::MAX };
    let Some(first) = first else { return none };
    // A hearing that has been is no reason for haste; without a date the court's own beginning counts.
    let Some(by) = first.hearing.or(first.go_live.filter(|_| !all_live)).filter(|day| *day >= today) else { return none };
    let soon = |day: Date| days(today, day).is_some_and(|left| left.abs() <= SOON_DAYS);
    let live_by_then = all_live || first.go_live.is_some_and(|begins| begins <= by);
    let going_live = all_live || first.go_live.is_some_and(soon);
    let urgency = match (live_by_then, soon(by) && going_live) {
        (false, _) => Urgency::Later,
        (true, true) => Urgency::First,
        (true, false) => Urgency::Next,
    };
    Priority { urgency, by }
}

/// Which first hearings at a court that begins on `go_live` come first on `today`, while not all courts are live.
///
/// They are those to which [`priority`] gives [`Urgency::First`]; none, where the court is not going live.
pub fn comes_first(go_live: Date, today: Date) -> Option<ComesFirst> {
    let to = today.checked_add(SOON_DAYS.days()).ok()?;
    let soon = days(today, go_live).is_some_and(|left| left.abs() <= SOON_DAYS);
    soon.then(|| ComesFirst { from: today.max(go_live), to, without_date: (go_live >= today).then_some(go_live) })
}

/// Working days until a decision is meant to be taken.
pub const fn expected_wait(urgency: Urgency, all_live: bool, waits: &Waits) -> u16 {
    match urgency {
        Urgency::First => waits.first,
        Urgency::Later if !all_live => waits.later,
        Urgency::Next | Urgency::Later => waits.next,
    }
}

fn days(from: Date, to: Date) -> Option<i32> {
    from.until(to).ok().map(|span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn urgency(hearing: Option<Date>, go_live: Option<Date>, all_live: bool) -> Urgency {
        priority(Some(&Appearance { hearing, go_live }), TODAY, all_live).urgency
    }

    #[test]
    fn whoever_appears_soon_at_a_court_that_is_going_live_comes_first() {
        let (soon, later) = (Some(date(2026, 12, 10)), Some(date(2027, 3, 1)));
        assert_eq!(urgency(soon, Some(date(2026, 12, 7)), false), Urgency::First);
        assert_eq!(urgency(soon, Some(date(2026, 11, 9)), false), Urgency::First, "it went live two weeks ago");
        assert_eq!(urgency(soon, Some(date(2023, 8, 1)), false), Urgency::Next, "it has long been live");
        assert_eq!(urgency(later, Some(date(2026, 12, 7)), false), Urgency::Next, "the hearing is not soon");
        assert_eq!(urgency(soon, Some(date(2027, 1, 4)), false), Urgency::Later, "it goes live after the hearing");
        assert_eq!(urgency(soon, None, false), Urgency::Later, "nobody knows when it goes live");
        assert_eq!(urgency(None, Some(date(2026, 12, 7)), false), Urgency::First, "a court without a date");
    }

    #[test]
    fn once_all_courts_are_live_only_the_hearing_counts() {
        assert_eq!(urgency(Some(date(2026, 12, 10)), None, true), Urgency::First);
        assert_eq!(urgency(Some(date(2027, 3, 1)), Some(date(2026, 12, 7)), true), Urgency::Next);
        assert_eq!(urgency(None, Some(date(2026, 12, 7)), true), Urgency::Later);
    }

    #[test]
    fn a_hearing_that_has_been_makes_nothing_urgent_and_one_of_today_does() {
        for all_live in [false, true] {
            assert_eq!(urgency(Some(date(2026, 11, 22)), Some(date(2026, 11, 16)), all_live), Urgency::Later);
            assert_eq!(urgency(Some(TODAY), Some(date(2026, 11, 16)), all_live), Urgency::First);
            assert_eq!(priority(None, TODAY, all_live).by, Date::MAX);
        }
    }

    #[test]
    fn registrations_sort_by_urgency_and_then_by_the_hearing() {
        let at = |hearing, go_live| priority(Some(&Appearance { hearing: Some(hearing), go_live: Some(go_live) }), TODAY, false);
        let live = date(2023, 8, 1);
        let mut all = [
            priority(None, TODAY, false),
            at(date(2026, 11, 24), live),
            at(date(2026, 12, 10), date(2026, 12, 7)),
            at(date(2026, 12, 8), date(2026, 12, 7)),
            at(date(2027, 1, 5), live),
        ];
        all.sort();
        let order: Vec<String> = all.iter().map(|it| format!("{} {}", it.urgency, it.by)).collect();
        assert_eq!(order, ["first 2026-12-08", "first 2026-12-10", "next 2026-11-24", "next 2027-01-05", "later 9999-12-31"]);
    }

    #[test]
    fn what_comes_first_is_what_has_the_first_priority() {
        let day = |n: i64| TODAY.checked_add(n.days()).unwrap();
        for go_live in (-40..=40).map(day) {
            let first = comes_first(go_live, TODAY);
            for hearing in (-2..=40).map(day) {
                let listed = first.is_some_and(|it| it.from <= hearing && hearing <= it.to);
                assert_eq!(listed, urgency(Some(hearing), Some(go_live), false) == Urgency::First, "{go_live} {hearing}");
            }
            let undated = priority(Some(&Appearance { hearing: None, go_live: Some(go_live) }), TODAY, false);
            let by = (undated.urgency == Urgency::First).then_some(undated.by);
            assert_eq!(first.and_then(|it| it.without_date), by, "{go_live}");
        }
    }

    #[test]
    fn the_more_urgent_never_waits_longer_whatever_is_set() {
        assert_eq!(Waits::of(&[2, 5, 10]), Some(Waits::default()));
        for wrong in [&[5, 2, 10][..], &[2, 10, 5], &[0, 5, 10], &[2, 5], &[]] {
            assert_eq!(Waits::of(wrong), None, "{wrong:?}");
        }
        for all_live in [false, true] {
            let waits = [Urgency::First, Urgency::Next, Urgency::Later]
                .map(|urgency| expected_wait(urgency, all_live, &Waits::default()));
            assert!(waits.is_sorted() && waits[0] < waits[2], "{waits:?}");
        }
    }
}
