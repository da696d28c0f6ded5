//! How often something may be tried (ASVS 6.3.1, NCSC: throttle after 5 to 10 tries).
//! A try is counted before it is weighed, so that many at once get no more tries than one after the other.

use store::{AttemptLimit, Fault, Side, attempts};

use crate::App;

const MINUTE: i64 = 60_000_000;

/// What is tried.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limited {
    purpose: &'static str,
    allowed: i64,
    window_minutes: i64,
    lock_minutes: i64,
}

const fn limited(purpose: &'static str, allowed: i64, window_minutes: i64, lock_minutes: i64) -> Limited {
    Limited { purpose, allowed, window_minutes, lock_minutes }
}

/// A password of one account: the subject is the e-mail as typed, so that unknown ones are locked in the same way (ASVS 6.3.8).
pub(super) const PASSWORD_OF_ACCOUNT: Limited = limited("tries-password", 10, 15, 15);
/// Wrong passwords from one address: a whole set of chambers may share it.
pub(super) const PASSWORD_FROM_ADDRESS: Limited = limited("tries-address", 100, 15, 15);
/// The second factor of one account.
pub(super) const SECOND_FACTOR: Limited = limited("tries-second-factor", 10, 15, 15);
/// A one-time code of one account.
pub(super) const CODE_ENTERED: Limited = limited("tries-code", 10, 15, 15);
/// Text messages to one person.
pub(super) const CODE_SENT: Limited = limited("sends-code", 5, 60, 60);
/// Activation e-mails that a late link asks for.
pub(super) const ACTIVATION_SENT: Limited = limited("sends-activation", 3, 24 * 60, 24 * 60);
/// Password e-mails to one address.
pub(super) const RESET_SENT: Limited = limited("sends-reset", 3, 60, 60);
/// Password e-mails asked for from one network address.
pub(super) const RESET_FROM_ADDRESS: Limited = limited("sends-reset-address", 30, 60, 60);

/// What came of counting a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    /// It may be weighed.
    Free,
    /// It may not, for so many seconds; `first` where this try began the lock.
    Locked {
        /// Seconds.
        wait: u64,
        /// The lock began with this try.
        first: bool,
    },
}

impl App {
    fn attempt_key(&self, limited: Limited, subject: &[u8]) -> [u8; 32] {
        self.keys.digest(limited.purpose, subject)
    }

    /// Counts a try, and says whether it may go on.
    pub(super) async fn count_try(&self, limited: Limited, subject: &[u8]) -> Result<Counted, Fault> {
        // The try after the last allowed one locks: whoever is right at the last try is let in.
        let limit = AttemptLimit {
            window: limited.window_minutes.saturating_mul(MINUTE),
            allowed: limited.allowed.saturating_add(1),
            lock: limited.lock_minutes.saturating_mul(MINUTE),
        };
        let counted = self.store.register_failure(&self.attempt_key(limited, subject), limit).await?;
        let now = self.now().micros();
        if !counted.is_locked(now) {
            return Ok(Counted::Free);
        }
        Ok(Counted::Locked { wait: seconds_until(counted.locked_until, now), first: counted.count == limit.allowed })
    }

    /// The seconds to wait, without counting anything.
    pub(super) async fn locked_for(&self, limited: Limited, subject: &[u8]) -> Result<Option<u64>, Fault> {
        let now = self.now().micros();
        let found = self.store.failures(&self.attempt_key(limited, subject)).await?.filter(|found| found.is_locked(now));
        Ok(found.map(|found| seconds_until(found.locked_until, now)))
    }

    /// Forgets the tries, because one succeeded.
    pub(super) fn forget_tries(&self, limited: Limited, subject: &[u8]) -> Side {
        attempts::clear(&self.attempt_key(limited, subject))
    }
}

fn seconds_until(until: i64, now: i64) -> u64 {
    u64::try_from(until.saturating_sub(now)).unwrap_or_default().div_ceil(1_000_000).max(1)
}
