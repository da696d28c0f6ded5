//! What a registration has and what it still needs before it can be approved, kept with its row so that each event changes it alone.

use std::collections::BTreeSet;

use domain::registration::{Check, form::Form};
use serde::{Deserialize, Serialize};

/// Confirmed addresses and recorded checks beside those that the form needs.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Evidence {
    wanted_addresses: BTreeSet<String>,
    wanted_checks: BTreeSet<Check>,
    confirmed: BTreeSet<String>,
    recorded: BTreeSet<Check>,
}

impl Evidence {
    /// What this form needs from here on; what is there already stays.
    pub(super) fn want(&mut self, form: &Form) {
        self.wanted_addresses = BTreeSet::from([form.administrator.email.key(), form.organisation.email.key()]);
        self.wanted_checks = form.checks().into_iter().collect();
    }

    pub(super) fn confirm(&mut self, address: String) {
        self.confirmed.insert(address);
    }

    pub(super) fn record(&mut self, check: Check) {
        self.recorded.insert(check);
    }

    pub(super) fn is_confirmed(&self) -> bool {
        self.wanted_addresses.is_subset(&self.confirmed)
    }

    pub(super) fn is_complete(&self) -> bool {
        self.is_confirmed() && self.wanted_checks.is_subset(&self.recorded)
    }
}
