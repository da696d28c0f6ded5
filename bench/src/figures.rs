//! Times and how they are told: one JSON line for each figure, on standard output.
//! Judges nothing: what was promised stands in the program `promises`.

use std::time::Duration;

use anyhow::{Context, Result};

/// How long the same thing took, many times.
#[derive(Debug, Clone, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Adds one.
    pub fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// Adds those of another.
    pub fn join(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The time within which `percent` of them lie, in milliseconds.
    pub fn within(&self, percent: usize) -> Result<f64> {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let nth = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
        sorted.get(nth).map(|time| millis(*time)).context("nothing was measured")
    }
}

/// Milliseconds, to a thousandth.
pub fn millis(time: Duration) -> f64 {
    rounded(time.as_secs_f64() * 1_000.0)
}

/// A figure to three decimal places.
pub fn rounded(figure: f64) -> f64 {
    (figure * 1_000.0).round() / 1_000.0
}

/// So many hundredths of a size, at least one.
pub fn share(size: u64, percent: u64) -> u64 {
    (size * percent / 100).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundredth_of_the_times_may_lie_beyond_the_p99() {
        let mut times = Times::default();
        (1..=200).rev().for_each(|nth| times.add(Duration::from_millis(nth)));
        assert_eq!((times.within(50).unwrap(), times.within(99).unwrap(), times.within(100).unwrap()), (100.0, 198.0, 200.0));
    }

    #[test]
    fn no_time_at_all_is_no_figure() {
        assert!(Times::default().within(99).is_err());
    }
}
