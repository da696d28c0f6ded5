//! What is known of a person's account.

use super::{Event, Invited, Membership};
use crate::{group::Group, id::OrganisationId, state::Folds, time::Timestamp, values::Language};

/// An account, or nothing yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The invitation.
    pub invited: Option<Invited>,
    /// The language in which we write to them.
    pub language: Option<Language>,
    /// When the account was activated.
    pub activated: Option<Timestamp>,
    /// The organisations that the person belongs to, the one of the invitation first.
    pub memberships: Vec<Membership>,
    /// Offers that wait for an answer, at most one of each organisation.
    pub offered: Vec<Membership>,
}

impl State {
    /// What the person is in an organisation; nothing, where they do not belong to it.
    pub fn member_of(&self, organisation: OrganisationId) -> Option<&Membership> {
        self.memberships.iter().find(|it| it.organisation == organisation)
    }

    /// Takes the offer of an organisation away, and gives it.
    fn answered(&mut self, organisation: OrganisationId) -> Option<Membership> {
        let at = self.offered.iter().position(|it| it.organisation == organisation)?;
        Some(self.offered.remove(at))
    }
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Invited(invited) => {
                self.memberships = vec![invited.membership.clone()];
                self.language = Some(invited.language);
                self.invited = Some((**invited).clone());
            }
            Event::MembershipOffered(offered) => {
                self.answered(offered.membership.organisation);
                self.offered.push(offered.membership.clone());
            }
            Event::MembershipAccepted { organisation, .. } => {
                let joined = self.answered(*organisation);
                self.memberships.extend(joined);
            }
            Event::MembershipDeclined { organisation, .. } => {
                self.answered(*organisation);
            }
            Event::AdministratorMade { organisation, .. } => {
                for membership in self.memberships.iter_mut().filter(|it| it.organisation == *organisation) {
                    membership.groups.push(Group::OrganisationAdministrator);
                    membership.groups.sort_unstable();
                    membership.groups.dedup();
                }
            }
            Event::MobileCorrected { mobile, .. } => {
                if let Some(invited) = &mut self.invited {
                    invited.mobile.clone_from(mobile);
                }
            }
            Event::LanguageChosen { language, .. } => self.language = Some(*language),
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
