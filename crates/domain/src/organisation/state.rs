//! What is known of an organisation.

use super::{Addition, Event, Office, Registered, Verified};
use crate::{id::RegistrationId, state::Folds};

/// An organisation, or nothing yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// As registered.
    pub registered: Option<Registered>,
    /// Offices that came later.
    pub added: Vec<Office>,
    /// What waits for the administrator.
    pub additions: Vec<Addition>,
}

impl State {
    /// The LAA account numbers of its offices.
    pub fn laa_accounts(&self) -> Vec<String> {
        self.registered
            .iter()
            .flat_map(|it| &it.offices)
            .chain(&self.added)
            .filter_map(|office| office.laa_account.clone())
            .collect()
    }
}

impl State {
    fn answered(&mut self, registration: RegistrationId) {
        self.additions.retain(|it| it.registration != registration);
    }

    /// Those of them that an officer verified: only these attract cases.
    pub fn verified_accounts(&self) -> Vec<String> {
        let offices = self.registered.iter().flat_map(|it| &it.offices).filter(|office| office.verified.is_some());
        offices.filter_map(|office| office.laa_account.clone()).collect()
    }

    /// The office that has an account number.
    pub fn office_with(&self, account: &str) -> Option<&Office> {
        self.registered.iter().flat_map(|it| &it.offices).find(|office| office.laa_account.as_deref() == Some(account))
    }

    fn set_verified(&mut self, account: &str, verified: Option<Verified>) {
        let offices = self.registered.iter_mut().flat_map(|it| &mut it.offices);
        for office in offices.filter(|office| office.laa_account.as_deref() == Some(account)) {
            office.verified.clone_from(&verified);
        }
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
        }
    }
}
