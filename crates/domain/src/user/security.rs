//! Facts about a person's means of signing in: that they changed, never what they are.

use serde::{Deserialize, Serialize};

use super::{Event, State};
use crate::{Context, time::Timestamp};

/// A change of the means of signing in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SecurityChange {
    /// A forgotten password was replaced.
    PasswordReset,
    /// The password was changed by one who knew the former.
    PasswordChanged,
    /// New recovery codes.
    RecoveryCodesReplaced,
    /// A recovery code was used.
    RecoveryCodeUsed,
    /// A new authenticator app.
    AuthenticatorReplaced,
    /// Too many wrong tries.
    SignInLocked {
        /// The end of the lock.
        until: Timestamp,
    },
}

/// Records the change; nothing for an account that does not exist.
pub fn change_security(state: &State, change: SecurityChange, cx: &Context) -> Vec<Event> {
    if state.invited.is_none() {
        return Vec::new();
    }
    let at = cx.now;
    vec![match change {
        SecurityChange::PasswordReset => Event::PasswordReset { at },
        SecurityChange::PasswordChanged => Event::PasswordChanged { at },
        SecurityChange::RecoveryCodesReplaced => Event::RecoveryCodesReplaced { at },
        SecurityChange::RecoveryCodeUsed => Event::RecoveryCodeUsed { at },
        SecurityChange::AuthenticatorReplaced => Event::AuthenticatorReplaced { at },
        SecurityChange::SignInLocked { until } => Event::SignInLocked { until, at },
    }]
}
