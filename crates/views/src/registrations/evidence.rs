//! What a registration has and what it still needs before it can be approved, kept with its row so that each event changes it alone.
//! It follows `domain::registration::State`, which decides; this only lets officers find what is ready.

use std::collections::BTreeSet;

use domain::registration::{Check, form::Form};
use serde::{Deserialize, Serialize};

/// Confirmed addresses, recorded checks and accepted terms beside what the form needs.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Evidence {
    /// The form as it is now, with a person of each domain: nothing is checked about people one by one.
    form: Option<Box<Form>>,
    confirmed: BTreeSet<String>,
    recorded: BTreeSet<Check>,
    /// The administrator has accepted the terms.
    accepted: bool,
}

impl Evidence {
    /// What this form needs from here on; what was found about something that has not changed stays.
    pub(super) fn want(&mut self, form: &Form) {
        if let Some(before) = &self.form {
            self.recorded.retain(|check| check.is_about_the_same(before, form));
        }
        self.accepted = form.acceptance.is_some();
        // Of the people only their domains are weighed: one of each stands for all.
        let mut domains = BTreeSet::new();
        let users = form.users.iter().filter(|user| domains.insert(user.email.domain().to_owned())).cloned().collect();
        self.form = Some(Box::new(Form { users, ..form.clone() }));
    }

    /// The reader of an address confirmed it, and perhaps accepted the terms in the same act.
    pub(super) fn confirm(&mut self, address: String, accepted: bool) {
        self.confirmed.insert(address);
        self.accepted |= accepted;
    }

    pub(super) fn record(&mut self, check: Check) {
        self.recorded.insert(check);
    }

    pub(super) fn is_confirmed(&self) -> bool {
        let Some(form) = &self.form else { return false };
        let addresses = [&form.administrator.email, &form.organisation.email];
        self.accepted && addresses.iter().all(|address| self.confirmed.contains(&address.key()))
    }

    pub(super) fn is_complete(&self) -> bool {
        let checked = |form: &Form| form.checks().iter().all(|check| self.recorded.contains(check));
        self.is_confirmed() && self.form.as_deref().is_some_and(checked)
    }
}
