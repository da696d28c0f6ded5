//! The clock of this machine, the only place that asks what time it is.
//! It must not interpret the time: zones and dates are `domain::time`.

use std::time::{SystemTime, UNIX_EPOCH};

/// The wall clock of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl store::Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is where the time comes in")]
    fn now(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use store::Clock;

    use super::*;

    #[test]
    fn the_clock_counts_microseconds_since_1970() {
        let now = SystemClock.now();
        let year_2024 = 1_704_067_200_000_000;
        assert!(now > year_2024 && now < year_2024 * 3, "{now}");
        assert!(SystemClock.now() >= now);
    }
}
