//! The organisation on record takes itself off it.

use serde::{Deserialize, Serialize};

use super::{Event, State};
use crate::{
    Context,
    id::{CaseId, OrganisationId},
};

/// The link to withdraw, always of the caller's own organisation.
#[derive(Debug, Clone)]
pub struct WithdrawLink {
    /// The case.
    pub case: CaseId,
    /// The caller's own organisation.
    pub organisation: OrganisationId,
}

/// Why a withdrawal is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum WithdrawRefusal {
    /// The organisation is not on record.
    #[error("your organisation is not linked to this defendant")]
    NotLinked,
}

/// Takes the caller's organisation off the record.
pub fn withdraw_link(state: &State, command: WithdrawLink, cx: &Context) -> Result<Vec<Event>, WithdrawRefusal> {
    if !state.linked(command.organisation) {
        return Err(WithdrawRefusal::NotLinked);
    }
    Ok(vec![Event::LinkWithdrawn { case: command.case, organisation: command.organisation, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        defence::{How, declare_instruction, link_organisation, tests_support::*},
        state::{Folds, fold},
    };

    #[test]
    fn only_the_organisation_on_record_withdraws() {
        let mut state: State =
            fold(&declare_instruction(&State::default(), a_declaration(How::OwnSolicitor), &at_noon()).unwrap());
        let ours = WithdrawLink { case: a_link(None).case, organisation: a_link(None).organisation };
        assert_eq!(withdraw_link(&state, ours.clone(), &at_noon()), Err(WithdrawRefusal::NotLinked));
        state.apply(&link_organisation(&state, a_link(Some("1A001L")), &at_noon()).unwrap()[0]);
        let theirs = WithdrawLink { organisation: organisation(8), ..ours.clone() };
        assert_eq!(withdraw_link(&state, theirs, &at_noon()), Err(WithdrawRefusal::NotLinked));
        state.apply(&withdraw_link(&state, ours, &at_noon()).unwrap()[0]);
        assert_eq!(state.link, None);
    }
}
