//! An invited person finishes the set-up: terms, mobile, password and authenticator.

use serde::{Deserialize, Serialize};

use super::{Event, State};
use crate::Context;

/// What was done; the secrets themselves are kept apart.
#[derive(Debug, Clone)]
pub struct Activate {
    /// Version of the terms accepted.
    pub terms: String,
    /// The one-time code was entered.
    pub mobile_confirmed: bool,
    /// A password was set.
    pub password_set: bool,
    /// A code of the authenticator app was entered.
    pub authenticator_set: bool,
}

/// Why an account is not activated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum ActivateRefusal {
    /// Nobody was invited.
    #[error("there is no such account")]
    NoAccount,
    /// It is active already.
    #[error("this account is active already")]
    ActiveAlready,
    /// A step was left out.
    #[error("finish every step first")]
    StepMissing,
}

/// Activates the account.
pub fn activate(state: &State, command: Activate, cx: &Context) -> Result<Vec<Event>, ActivateRefusal> {
    if state.invited.is_none() {
        return Err(ActivateRefusal::NoAccount);
    }
    if state.activated.is_some() {
        return Err(ActivateRefusal::ActiveAlready);
    }
    if !(command.mobile_confirmed && command.password_set && command.authenticator_set) || command.terms.is_empty() {
        return Err(ActivateRefusal::StepMissing);
    }
    Ok(vec![Event::Activated { terms: command.terms, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        group::Group,
        id::OrganisationId,
        state::fold,
        time::Timestamp,
        user::{InviteRefusal, InviteUser, Invited, Membership, ResendRefusal, invite_user, resend_activation},
        values::Language,
    };
    use uuid::Uuid;

    fn cx() -> Context {
        Context::new(Timestamp::from_micros(1_795_435_200_000_000), 1)
    }

    fn invitation(groups: &[Group]) -> InviteUser {
        InviteUser {
            invited: Invited {
                first_name: "Siân".into(),
                last_name: "O’Neill".into(),
                email: "sian@firm.example".into(),
                mobile: "+447700900123".into(),
                membership: Membership { organisation: OrganisationId(Uuid::from_u128(7)), groups: groups.to_vec() },
                language: Language::English,
                by: None,
                at: cx().now,
            },
        }
    }

    fn invited() -> State {
        fold(&invite_user(&State::default(), invitation(&[Group::DefenceLawyer])).unwrap())
    }

    fn every_step() -> Activate {
        Activate { terms: "1".into(), mobile_confirmed: true, password_set: true, authenticator_set: true }
    }

    #[test]
    fn an_account_is_activated_once_and_only_when_every_step_is_done() {
        assert_eq!(activate(&State::default(), every_step(), &cx()), Err(ActivateRefusal::NoAccount));
        let half = Activate { authenticator_set: false, ..every_step() };
        assert_eq!(activate(&invited(), half, &cx()), Err(ActivateRefusal::StepMissing));
        let mut events = invite_user(&State::default(), invitation(&[Group::DefenceLawyer])).unwrap();
        events.extend(activate(&invited(), every_step(), &cx()).unwrap());
        let state: State = fold(&events);
        assert_eq!(activate(&state, every_step(), &cx()), Err(ActivateRefusal::ActiveAlready));
        assert_eq!(resend_activation(&state, None, &cx()), Err(ResendRefusal::ActiveAlready));
    }

    #[test]
    fn a_person_is_invited_once_and_to_something() {
        assert_eq!(invite_user(&invited(), invitation(&[Group::Advocate])), Err(InviteRefusal::InvitedAlready));
        assert_eq!(invite_user(&State::default(), invitation(&[])), Err(InviteRefusal::NoGroup));
        assert_eq!(resend_activation(&State::default(), None, &cx()), Err(ResendRefusal::NoAccount));
        assert_eq!(resend_activation(&invited(), None, &cx()).unwrap().len(), 1);
    }
}
