//! Who asks: a person acting for one organisation, somebody unknown, or the system itself.
//! What they may do is not written here.

use std::collections::BTreeSet;

use domain::{
    group::Group,
    id::{OrganisationId, UserId},
};
use uuid::Uuid;

/// The one who wants to do something, as known at this moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The person; all zeros where there is none.
    pub user: UserId,
    /// The organisation that they act for; never more than one at a time.
    pub organisation: Option<OrganisationId>,
    /// Their groups within that organisation.
    pub groups: BTreeSet<Group>,
    /// Neither suspended nor removed.
    pub active: bool,
    principal: Principal,
}

/// What kind of one asks. Private, so that only [`Actor::system`] makes the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Principal {
    User,
    Nobody,
    System,
}

impl Actor {
    /// A signed-in person.
    pub fn person(
        user: UserId,
        organisation: Option<OrganisationId>,
        groups: impl IntoIterator<Item = Group>,
        active: bool,
    ) -> Self {
        Self { user, organisation, groups: groups.into_iter().collect(), active, principal: Principal::User }
    }

    /// Somebody who has not signed in.
    pub fn nobody() -> Self {
        Self::without_account(Principal::Nobody)
    }

    /// The worker or the command line.
    pub fn system() -> Self {
        Self::without_account(Principal::System)
    }

    /// Whether a person is signed in: neither nobody nor the system.
    pub fn is_person(&self) -> bool {
        self.principal == Principal::User
    }

    pub(crate) const fn principal(&self) -> Principal {
        self.principal
    }

    fn without_account(principal: Principal) -> Self {
        Self { user: UserId(Uuid::nil()), organisation: None, groups: BTreeSet::new(), active: true, principal }
    }
}
