//! An account number of the Legal Aid Agency is claimed until an officer records how it was verified; and is claimed again when an
//! officer withdraws that. The number itself never changes here.

use serde::{Deserialize, Serialize};

use super::{Event, State, Verified};
use crate::{Context, id::UserId};

/// Longest text of how it was verified, or why no longer, in characters.
pub const LONGEST_HOW: usize = 1_000;

/// The verification.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct VerifyLaaAccount {
    /// The number.
    pub account: String,
    /// How it was verified: what was found, and where.
    pub how: String,
    /// The officer.
    pub by: UserId,
}

/// The end of a verification.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WithdrawVerification {
    /// The number.
    pub account: String,
    /// Why.
    pub reason: String,
    /// The officer.
    pub by: UserId,
}

/// Why nothing changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum VerifyRefusal {
    /// No office of the organisation has this number.
    #[error("no office has this account number")]
    NotTheirs,
    /// How, or why, must be said.
    #[error("say how it was verified, or why it is not")]
    WordsNeeded,
    /// It is said at too great length.
    #[error("the text is too long")]
    TooLong,
}

/// Verifies a number; one that is verified stays as it was verified first.
pub fn verify_laa_account(state: &State, command: VerifyLaaAccount, cx: &Context) -> Result<Vec<Event>, VerifyRefusal> {
    let office = state.office_with(&command.account).ok_or(VerifyRefusal::NotTheirs)?;
    let how = said(&command.how)?;
    if office.verified.is_some() {
        return Ok(Vec::new());
    }
    let verified = Verified { how, by: command.by, at: cx.now };
    Ok(vec![Event::LaaAccountVerified { account: command.account, verified }])
}

/// Withdraws the verification of a number; a claimed one stays claimed.
pub fn withdraw_verification(state: &State, command: WithdrawVerification, cx: &Context) -> Result<Vec<Event>, VerifyRefusal> {
    let office = state.office_with(&command.account).ok_or(VerifyRefusal::NotTheirs)?;
    let reason = said(&command.reason)?;
    if office.verified.is_none() {
        return Ok(Vec::new());
    }
    let WithdrawVerification { account, by, .. } = command;
    Ok(vec![Event::LaaVerificationWithdrawn { account, reason, by, at: cx.now }])
}

fn said(words: &str) -> Result<String, VerifyRefusal> {
    let words = words.trim();
    if words.is_empty() {
        return Err(VerifyRefusal::WordsNeeded);
    }
    if words.chars().count() > LONGEST_HOW { Err(VerifyRefusal::TooLong) } else { Ok(words.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        organisation::tests_support::{a_firm, office},
        registration::tests_evidence::{noon, officer},
        state::Folds,
    };

    fn verify(state: &State, account: &str, how: &str) -> Result<Vec<Event>, VerifyRefusal> {
        let command = VerifyLaaAccount { account: account.to_owned(), how: how.to_owned(), by: officer(1) };
        verify_laa_account(state, command, &noon())
    }

    #[test]
    fn a_claimed_number_is_verified_once_and_can_be_claimed_again() {
        let mut state = a_firm();
        assert_eq!((state.laa_accounts(), state.verified_accounts()), (vec!["1A001L".to_owned()], vec![]));
        verify(&state, "1A001L", " Extract of 1 November ").unwrap().iter().for_each(|event| state.apply(event));
        assert_eq!(state.verified_accounts(), ["1A001L"]);
        assert_eq!(verify(&state, "1A001L", "again"), Ok(vec![]));
        let withdraw = |state: &State, reason: &str| {
            let command = WithdrawVerification { account: "1A001L".to_owned(), reason: reason.to_owned(), by: officer(1) };
            withdraw_verification(state, command, &noon())
        };
        assert_eq!(withdraw(&state, " "), Err(VerifyRefusal::WordsNeeded));
        withdraw(&state, "Closed").unwrap().iter().for_each(|event| state.apply(event));
        assert_eq!((state.verified_accounts(), withdraw(&state, "Closed")), (vec![], Ok(vec![])));
    }

    #[test]
    fn a_number_of_an_office_that_came_later_is_verified_like_any_other() {
        let mut state = a_firm();
        let registration = crate::id::RegistrationId(uuid::Uuid::from_u128(3));
        let (by, at) = (officer(9), noon().now);
        state.apply(&Event::AdditionAccepted { registration, offices: vec![office(2, "9Z999Z")], by, at });
        verify(&state, "9Z999Z", "Extract of 1 November").unwrap().iter().for_each(|event| state.apply(event));
        assert_eq!(state.verified_accounts(), ["9Z999Z"]);
    }

    #[test]
    fn how_must_be_said_of_a_number_that_is_theirs() {
        let state = a_firm();
        assert_eq!(verify(&state, "9Z999Z", "how"), Err(VerifyRefusal::NotTheirs));
        assert_eq!(verify(&state, "1A001L", "  "), Err(VerifyRefusal::WordsNeeded));
        assert_eq!(verify(&state, "1A001L", &"x".repeat(LONGEST_HOW + 1)), Err(VerifyRefusal::TooLong));
        assert_eq!(verify(&State::default(), "1A001L", "how"), Err(VerifyRefusal::NotTheirs));
    }
}
