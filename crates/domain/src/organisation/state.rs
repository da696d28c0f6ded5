//! What is known of an organisation.

use super::{Addition, Change, ChangeStanding, Event, Office, PendingChange, Registered, Verified};
use crate::{
    id::{ChangeId, RegistrationId},
    state::Folds,
};

/// An organisation, or nothing yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// As registered, and as two officers changed it since.
    pub registered: Option<Registered>,
    /// Offices that came later.
    pub added: Vec<Office>,
    /// What waits for the administrator.
    pub additions: Vec<Addition>,
    /// The changes that its administrators asked for, in the order in which they did.
    pub changes: Vec<PendingChange>,
}

impl State {
    /// Its offices, those that came later last.
    pub fn offices(&self) -> impl Iterator<Item = &Office> {
        self.registered.iter().flat_map(|it| &it.offices).chain(&self.added)
    }

    /// The LAA account numbers of its offices.
    pub fn laa_accounts(&self) -> Vec<String> {
        self.offices().filter_map(|office| office.laa_account.clone()).collect()
    }

    /// Those of them that an officer verified: only these attract cases.
    pub fn verified_accounts(&self) -> Vec<String> {
        self.offices().filter(|office| office.verified.is_some()).filter_map(|office| office.laa_account.clone()).collect()
    }

    /// The office that has an account number.
    pub fn office_with(&self, account: &str) -> Option<&Office> {
        self.offices().find(|office| office.laa_account.as_deref() == Some(account))
    }

    /// Does this account number wait for officers?
    pub fn waits_for(&self, account: &str) -> bool {
        let asked =
            |change: &Change| matches!(change, Change::LaaAccount(office) if office.laa_account.as_deref() == Some(account));
        self.changes.iter().any(|it| it.is_open() && asked(&it.requested.change))
    }

    fn offices_mut(&mut self) -> impl Iterator<Item = &mut Office> {
        self.registered.iter_mut().flat_map(|it| &mut it.offices).chain(&mut self.added)
    }

    fn answered(&mut self, registration: RegistrationId) {
        self.additions.retain(|it| it.registration != registration);
    }

    fn set_verified(&mut self, account: &str, verified: Option<Verified>) {
        for office in self.offices_mut().filter(|office| office.laa_account.as_deref() == Some(account)) {
            office.verified.clone_from(&verified);
        }
    }

    fn stands(&mut self, change: ChangeId, standing: ChangeStanding) {
        for pending in self.changes.iter_mut().filter(|it| it.requested.id == change) {
            pending.standing = standing;
        }
    }

    fn take(&mut self, change: &Change) {
        match (change, &mut self.registered) {
            (Change::Administrator(user), Some(registered)) => registered.administrator = *user,
            (Change::Email(email), Some(registered)) => registered.email = email.to_string(),
            (Change::LaaAccount(office), _) => self.take_account(office),
            // What holds then is whose account it became.
            (Change::NamedAdministrator(_), _) | (_, None) => {}
        }
    }

    /// An office without a number gets this one; otherwise it is one more, of the same office or of a new one.
    fn take_account(&mut self, office: &Office) {
        let known = self.offices_mut().find(|it| it.id == office.id && it.laa_account.is_none());
        if let Some(known) = known {
            known.laa_account.clone_from(&office.laa_account);
            return;
        }
        self.added.push(office.clone());
    }
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Registered(registered) => self.registered = Some((**registered).clone()),
            Event::AdditionProposed(addition) => {
                self.answered(addition.registration);
                self.additions.push((**addition).clone());
            }
            Event::AdditionAccepted { registration, offices, .. } => {
                self.answered(*registration);
                self.added.extend(offices.iter().cloned());
            }
            Event::AdditionDeclined { registration, .. } => self.answered(*registration),
            Event::LaaAccountVerified { account, verified } => self.set_verified(account, Some(verified.clone())),
            Event::LaaVerificationWithdrawn { account, .. } => self.set_verified(account, None),
            Event::ChangeRequested(requested) => {
                let (requested, standing) = ((**requested).clone(), ChangeStanding::Requested);
                self.changes.push(PendingChange { requested, standing, approval: None });
            }
            Event::ChangeFirstApproved(first) => self.stands(first.change, ChangeStanding::FirstApproved(first.by)),
            Event::ChangeSecondApproved(second) => {
                self.stands(second.change, ChangeStanding::Unconfirmed);
                for pending in self.changes.iter_mut().filter(|it| it.requested.id == second.change) {
                    pending.approval = Some(second.clone());
                }
            }
            Event::ChangeApproved(approved) => {
                self.stands(approved.approval.change, ChangeStanding::Approved);
                self.take(&approved.change);
            }
            Event::ChangeRefused { change, .. } => self.stands(*change, ChangeStanding::Refused),
            Event::ChangeWithdrawn { change, .. } => self.stands(*change, ChangeStanding::Withdrawn),
        }
    }
}
