//! A person is invited to an organisation.

use serde::{Deserialize, Serialize};

use super::{Event, Invited, State};

/// Why an invitation is refused. That the e-mail or mobile is another account's is found by the view that claims them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum InviteRefusal {
    /// The account is there already.
    #[error("this person has been invited already")]
    InvitedAlready,
    /// No group was given.
    #[error("select at least one role")]
    NoGroup,
}

/// The invitation to make.
#[derive(Debug, Clone)]
pub struct InviteUser {
    /// Who, to what, by whom.
    pub invited: Invited,
}

/// Invites a person.
pub fn invite_user(state: &State, command: InviteUser) -> Result<Vec<Event>, InviteRefusal> {
    if state.invited.is_some() {
        return Err(InviteRefusal::InvitedAlready);
    }
    if command.invited.membership.groups.is_empty() {
        return Err(InviteRefusal::NoGroup);
    }
    Ok(vec![Event::Invited(Box::new(command.invited))])
}
