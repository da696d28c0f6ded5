//! How long to wait before the next try: doubling from two seconds to an hour, spread out, never sooner than the other side asked.

/// The longest wait of our own, in seconds.
const LONGEST: i64 = 3_600;
/// The longest wait that another side may ask for, in seconds: a wrong clock there must not park a message for years.
const LONGEST_ASKED: i64 = 86_400;

/// Seconds until the next try after attempt number `attempt` (from 1). `noise` spreads tries that failed together.
pub(crate) fn seconds(attempt: i64, asked: Option<u64>, noise: [u8; 1]) -> i64 {
    let doublings = u32::try_from(attempt.clamp(0, 12)).unwrap_or(12);
    let own = 1_i64.checked_shl(doublings).unwrap_or(LONGEST).clamp(2, LONGEST);
    let spread = own.saturating_mul(i64::from(noise[0])) / 1_024;
    let asked = asked.and_then(|seconds| i64::try_from(seconds).ok()).unwrap_or_default().min(LONGEST_ASKED);
    asked.max(own.saturating_add(spread))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_and_end_at_an_hour() {
        assert_eq!(seconds(1, None, [0]), 2);
        assert_eq!(seconds(5, None, [0]), 32);
        assert_eq!(seconds(40, None, [0]), LONGEST);
        assert!(seconds(5, None, [255]) > 32);
    }

    #[test]
    fn what_the_other_side_asks_is_honoured_within_reason() {
        assert_eq!(seconds(1, Some(90), [0]), 90);
        assert_eq!(seconds(1, Some(u64::MAX), [0]), 2);
        assert_eq!(seconds(1, Some(10_000_000), [0]), LONGEST_ASKED);
    }
}
