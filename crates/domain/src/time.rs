//! Moments and dates as the courts use them: stored in UTC, read in London.
//! Nothing here asks what time it is.

use jiff::{civil, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// A moment: microseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

/// A calendar date, written `YYYY-MM-DD`.
pub type Date = civil::Date;

impl Timestamp {
    /// The moment `micros` microseconds after 1970-01-01T00:00:00Z.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// This moment moved by whole seconds, later or (negative) earlier.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// This moment moved by 24-hour days.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days.saturating_mul(86_400))
    }

    /// The date and wall-clock time in London, summer time included.
    pub fn in_london(self) -> civil::DateTime {
        let zone = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
        let moment = jiff::Timestamp::from_microsecond(self.0).unwrap_or_default();
        zone.to_datetime(moment)
    }

    /// The moment at which a day begins in London.
    pub fn london_midnight(date: Date) -> Self {
        let zone = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
        // Only dates at the very ends of the calendar have no such moment.
        date.to_zoned(zone).map_or_else(|_| Self::default(), |midnight| Self(midnight.timestamp().as_microsecond()))
    }

    /// The date in London.
    pub fn london_date(self) -> Date {
        self.in_london().date()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn midsummer_is_an_hour_ahead_of_utc() {
        let moment = Timestamp::from_micros(1_751_324_400_000_000); // 2025-06-30T23:00:00Z
        assert_eq!(moment.in_london().to_string(), "2025-07-01T00:00:00");
        assert_eq!(Timestamp::london_midnight(moment.london_date()), moment);
    }
}
