//! Randomness of the operating system, fit for keys, links and codes.
//! It must not be seeded or repeatable: tests have a source of their own.

use rand::{TryRng, rngs::SysRng};

/// The operating system's random source.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandom;

impl store::Random for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) {
        fill(bytes);
    }
}

/// Fills `bytes`, or stops: a key or a link made without randomness would look like any other.
#[expect(clippy::panic, reason = "without randomness nothing can be kept secret, and no caller could go on")]
pub(crate) fn fill(bytes: &mut [u8]) {
    if let Err(error) = SysRng.try_fill_bytes(bytes) {
        panic!("the operating system gave no randomness: {error}");
    }
}

#[cfg(test)]
mod tests {
    use store::Random;

    use super::*;

    #[test]
    fn two_draws_differ() {
        let (mut first, mut second) = ([0_u8; 32], [0_u8; 32]);
        SystemRandom.fill(&mut first);
        SystemRandom.fill(&mut second);
        assert_ne!(first, second);
        assert_ne!(first, [0; 32]);
    }
}
