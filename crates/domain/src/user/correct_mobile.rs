//! A mobile number is put right before its owner has activated the account: no code would ever reach them otherwise.
//! Afterwards the number proves who signs in, and nobody else changes it.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{Event, State};
use crate::{Context, id::UserId, registration::form::Lines, values::PhoneNumber};

/// Characters of the reason at most.
pub const LONGEST_MOBILE_REASON: usize = 1_000;

/// Why a number stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum MobileRefusal {
    /// Nobody was invited.
    #[error("there is no such account")]
    NoAccount,
    /// The account is active: its owner proved the number.
    #[error("this account is active already")]
    ActiveAlready,
    /// It is the number that is there.
    #[error("that is the number which is there")]
    SameNumber,
}

/// A number to put in place of a wrong one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrectMobile {
    /// The right number.
    pub mobile: PhoneNumber,
    /// How it is known to be theirs, such as a call to a number from the regulator's register.
    pub reason: Lines,
    /// Who puts it right.
    pub by: Option<UserId>,
}

/// Puts the number right and sends another activation e-mail; what was begun with the former link ends.
///
/// # Errors
/// There is nobody to put it right for, or nothing to put right.
pub fn correct_mobile(state: &State, command: CorrectMobile, cx: &Context) -> Result<Vec<Event>, MobileRefusal> {
    let Some(invited) = &state.invited else { return Err(MobileRefusal::NoAccount) };
    if state.activated.is_some() {
        return Err(MobileRefusal::ActiveAlready);
    }
    let CorrectMobile { mobile, reason, by } = command;
    if invited.mobile == mobile.as_str() {
        return Err(MobileRefusal::SameNumber);
    }
    let corrected = Event::MobileCorrected { mobile: mobile.as_str().to_owned(), reason: reason.to_string(), by, at: cx.now };
    Ok(vec![corrected, Event::ActivationResent { by, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        group::Group,
        id::OrganisationId,
        state::Folds,
        time::Timestamp,
        user::{Invited, Membership},
        values::Language,
    };

    fn invited() -> State {
        let mut state = State::default();
        let cx = Context::new(Timestamp::from_micros(1), 1);
        state.apply(&Event::Invited(Box::new(Invited {
            first_name: "Nerys".into(),
            last_name: "Lloyd".into(),
            email: "nerys@lloyd.example".into(),
            mobile: "+447700900001".into(),
            membership: Membership { organisation: cx.new_id::<OrganisationId>(), groups: vec![Group::Advocate] },
            language: Language::Welsh,
            by: None,
            at: cx.now,
        })));
        state
    }

    fn correct(state: &State, mobile: &str) -> Result<Vec<Event>, MobileRefusal> {
        let command = CorrectMobile {
            mobile: PhoneNumber::parse(mobile).unwrap(),
            reason: Lines::parse("Rang the number in the Bar's register").unwrap(),
            by: None,
        };
        correct_mobile(state, command, &Context::new(Timestamp::from_micros(2), 2))
    }

    #[test]
    fn a_wrong_number_is_put_right_and_the_link_is_sent_anew() {
        let mut state = invited();
        let events = correct(&state, "07700 900002").unwrap();
        assert!(matches!(events.as_slice(), [Event::MobileCorrected { .. }, Event::ActivationResent { .. }]), "{events:?}");
        for event in &events {
            state.apply(event);
        }
        assert_eq!(state.invited.as_ref().unwrap().mobile, "+447700900002");
        assert_eq!(correct(&state, "07700900002"), Err(MobileRefusal::SameNumber));
    }

    #[test]
    fn nobody_changes_the_number_of_an_active_account_or_of_nobody() {
        assert_eq!(correct(&State::default(), "07700 900002"), Err(MobileRefusal::NoAccount));
        let mut state = invited();
        state.apply(&Event::Activated { terms: "1".into(), at: Timestamp::from_micros(3) });
        assert_eq!(correct(&state, "07700 900002"), Err(MobileRefusal::ActiveAlready));
    }
}
