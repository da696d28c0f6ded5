//! An officer refuses a change of an organisation, with a reason that its administrator reads. The first and the second officer alike may.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{
    ChangeStanding, Event, PendingChange, State,
    change::{TooLong, words},
};
use crate::{
    Context,
    id::{ChangeId, UserId},
};

/// The refusal.
#[derive(Debug, Clone)]
pub struct RefuseChange {
    /// Which request.
    pub change: ChangeId,
    /// Why; its administrator reads it.
    pub reason: String,
    /// The officer.
    pub by: UserId,
}

/// Why an officer's decision on a change is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, strum::EnumIter, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ChangeRefusal {
    /// There is no such request.
    #[error("there is no such request")]
    NotThere,
    /// Two officers approved it first.
    #[error("this change has been approved already")]
    ApprovedAlready,
    /// Somebody refused it first.
    #[error("this change has been refused already")]
    RefusedAlready,
    /// An administrator of the organisation took it back first.
    #[error("this change has been withdrawn")]
    WithdrawnAlready,
    /// Who asked for it, or would answer for the organisation, does not approve it.
    #[error("this is your own request")]
    OwnRequest,
    /// The first officer is never the second.
    #[error("another officer must give the second approval")]
    SecondOfficerMissing,
    /// Another officer approved it after this one had opened it.
    #[error("it changed since the officer looked")]
    ChangedSince,
    /// The account number belongs to another organisation.
    #[error("the account number belongs to another organisation")]
    LaaAccountHeld,
    /// The person left, or has no active account.
    #[error("this person can't answer for the organisation")]
    NotAMember,
    /// The organisation has somebody to administer it, or somebody is asked to.
    #[error("the organisation has an administrator")]
    AdministratorThere,
    /// The mobile number of the person who is named is somebody else's.
    #[error("this mobile number is somebody else's")]
    MobileTaken,
    /// What was checked must be said.
    #[error("say what was checked")]
    FoundNeeded,
    /// Its administrator must be told why.
    #[error("say why")]
    ReasonNeeded,
    /// It is said at too great length.
    #[error("the text is too long")]
    WordsTooLong,
}

impl State {
    /// A request that waits for an officer, or for the reader of a new address.
    pub fn open_change(&self, change: ChangeId) -> Result<&PendingChange, ChangeRefusal> {
        let pending = self.changes.iter().find(|it| it.requested.id == change).ok_or(ChangeRefusal::NotThere)?;
        match pending.standing {
            ChangeStanding::Approved => Err(ChangeRefusal::ApprovedAlready),
            ChangeStanding::Refused => Err(ChangeRefusal::RefusedAlready),
            ChangeStanding::Withdrawn => Err(ChangeRefusal::WithdrawnAlready),
            ChangeStanding::Requested | ChangeStanding::FirstApproved(_) | ChangeStanding::Unconfirmed => Ok(pending),
        }
    }
}

/// Refuses a change that waits.
pub fn refuse_change(state: &State, command: &RefuseChange, cx: &Context) -> Result<Vec<Event>, ChangeRefusal> {
    state.open_change(command.change)?;
    let reason = words(&command.reason).map_err(|TooLong| ChangeRefusal::WordsTooLong)?.ok_or(ChangeRefusal::ReasonNeeded)?;
    Ok(vec![Event::ChangeRefused { change: command.change, reason, by: command.by, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        organisation::{
            Change,
            tests_support::{CHANGE, a_firm, firm_with},
        },
        registration::tests_evidence::{noon, officer},
        state::Folds,
    };

    #[test]
    fn a_change_is_refused_once_with_a_reason() {
        let mut firm = firm_with(Change::Administrator(officer(8)));
        let refuse = |firm: &State, reason: &str| {
            let command = RefuseChange { change: CHANGE, reason: reason.to_owned(), by: officer(1) };
            refuse_change(firm, &command, &noon())
        };
        assert_eq!(refuse(&firm, " "), Err(ChangeRefusal::ReasonNeeded));
        assert_eq!(refuse(&firm, &"x".repeat(1_001)), Err(ChangeRefusal::WordsTooLong));
        assert_eq!(refuse(&a_firm(), "No"), Err(ChangeRefusal::NotThere));
        refuse(&firm, "Nobody answered").unwrap().iter().for_each(|event| firm.apply(event));
        assert_eq!(firm.registered.as_ref().unwrap().administrator, officer(9), "nothing changed");
        assert_eq!(refuse(&firm, "No"), Err(ChangeRefusal::RefusedAlready));
    }
}
