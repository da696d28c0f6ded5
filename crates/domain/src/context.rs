//! The moment and the identifiers that a decision works with, handed in as data.
//! A decision may be run again; with the same context it gives the same answer.

use std::cell::Cell;

use uuid::{Builder, Uuid};

use crate::time::Timestamp;

/// When a decision is taken, and the identifiers that it may give out.
#[derive(Debug)]
pub struct Context {
    /// The moment of the decision.
    pub now: Timestamp,
    seed: u128,
    given: Cell<u128>,
}

impl Context {
    /// A context at `now`; `seed` is fresh randomness and is never used for two commands.
    pub const fn new(now: Timestamp, seed: u128) -> Self {
        Self { now, seed, given: Cell::new(0) }
    }

    /// The next identifier: time-ordered (UUID version 7), unique for the seed.
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        let nth = self.given.get();
        self.given.set(nth.wrapping_add(1));
        // The count goes to the end, where no bit stands for the version or the variant.
        let noise = self.seed.wrapping_add(nth).to_be_bytes();
        let mut random = [0_u8; 10];
        random.iter_mut().rev().zip(noise.iter().rev()).for_each(|(to, from)| *to = *from);
        let millis = u64::try_from(self.now.micros() / 1_000).unwrap_or_default();
        T::from(Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::UserId;

    #[test]
    fn ids_of_one_context_differ_and_repeat_with_the_same_seed() {
        let (one, two) = (Context::new(Timestamp::from_micros(5_000_000), 7), Context::new(Timestamp::from_micros(5_000_000), 7));
        let first: UserId = one.new_id();
        let second: UserId = one.new_id();
        assert_ne!(first, second);
        assert_eq!(first, two.new_id());
    }

    #[test]
    fn ids_of_one_context_differ_however_many_there_are() {
        for seed in [0, 255, u128::MAX] {
            let context = Context::new(Timestamp::from_micros(5_000_000), seed);
            let given: std::collections::HashSet<Uuid> = (0..100_000).map(|_| context.new_id::<UserId>().uuid()).collect();
            assert_eq!(given.len(), 100_000);
        }
    }
}
