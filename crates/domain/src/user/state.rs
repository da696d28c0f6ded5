//! What is known of a person's account.

use super::{Event, Invited};
use crate::{state::Folds, time::Timestamp};

/// An account, or nothing yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The invitation.
    pub invited: Option<Invited>,
    /// When the account was activated.
    pub activated: Option<Timestamp>,
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Invited(invited) => self.invited = Some((**invited).clone()),
            Event::Activated { at, .. } => self.activated = Some(*at),
            Event::ActivationResent { .. }
            | Event::PasswordReset { .. }
            | Event::PasswordChanged { .. }
            | Event::RecoveryCodesReplaced { .. }
            | Event::RecoveryCodeUsed { .. }
            | Event::AuthenticatorReplaced { .. }
            | Event::SignInLocked { .. } => {}
        }
    }
}
