//! Where the registration of a prosecuting organisation stands.

use std::collections::{BTreeMap, BTreeSet};

use super::{Event, Form, Submitted};
use crate::{
    id::UserId,
    registration::{AnyRegistration, Check, CheckRecorded, Contact, Standing},
    state::Folds,
    time::Timestamp,
    values::EmailAddress,
};

/// A registration so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// What was sent last, unless nothing has arrived.
    pub submitted: Option<Box<Submitted>>,
    /// Where it stands.
    pub standing: Standing,
    /// The addresses whose readers followed the link sent there.
    pub confirmed: BTreeSet<EmailAddress>,
    /// The last finding on each check.
    pub checks: BTreeMap<Check, CheckRecorded>,
    /// Who works on it.
    pub assigned: Option<UserId>,
    /// When the query was asked that waits for its answer; an officer may have gone on without it.
    pub query: Option<Timestamp>,
}

impl State {
    /// The addresses that must be confirmed and are not: the administrator's and the main one.
    pub fn unconfirmed(&self) -> Vec<EmailAddress> {
        self.contact().map(|contact| contact.unconfirmed()).unwrap_or_default()
    }

    /// Whether the answer to the query that was asked then is taken: nothing is decided, nor being approved.
    pub fn takes_answer(&self, query: Timestamp) -> bool {
        let undecided = matches!(self.standing, Standing::Queried { .. } | Standing::Waiting | Standing::Held);
        undecided && self.query == Some(query)
    }

    /// The checks that nobody has recorded.
    pub fn missing_checks(&self) -> Vec<Check> {
        Form::checks().into_iter().filter(|check| !self.checks.contains_key(check)).collect()
    }
}

impl AnyRegistration for State {
    fn standing(&self) -> &Standing {
        &self.standing
    }

    fn assigned(&self) -> Option<UserId> {
        self.assigned
    }

    fn contact(&self) -> Option<Contact<'_>> {
        let submitted = self.submitted.as_deref()?;
        let (organisation, administrator) = (&submitted.form.organisation, &submitted.form.administrator);
        Some(Contact {
            reference: &submitted.reference,
            administrator: &administrator.email,
            name: &administrator.name,
            organisation: &organisation.email,
            language: organisation.language,
            confirmed: &self.confirmed,
        })
    }
}

impl Form {
    /// Every check that such a registration needs, in the order in which officers work through them.
    pub fn checks() -> Vec<Check> {
        vec![Check::ProsecutingAuthority, Check::EmailDomain, Check::CallBack]
    }

    /// Whether its addresses are two, each with a link of its own.
    pub fn has_two_addresses(&self) -> bool {
        self.administrator.email.key() != self.organisation.email.key()
    }
}

/// Whether what was found about one holds for the other.
fn is_about_the_same(check: &Check, one: &Submitted, other: (&Form, &str)) -> bool {
    let (form, remittance) = other;
    match check {
        Check::ProsecutingAuthority => one.form.organisation == form.organisation,
        Check::EmailDomain => {
            let emails = |form: &Form| [form.administrator.email.clone(), form.organisation.email.clone()];
            emails(&one.form) == emails(form)
        }
        // Whoever answered the call answered for the person and for the account.
        _ => {
            one.form.organisation == form.organisation
                && one.form.administrator == form.administrator
                && one.remittance == remittance
        }
    }
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Submitted(submitted) => {
                self.submitted = Some(submitted.clone());
                self.standing = Standing::Waiting;
            }
            Event::Resubmitted(again) => {
                if let Some(submitted) = &mut self.submitted {
                    self.checks.retain(|check, _| is_about_the_same(check, submitted, (&again.form, &again.remittance)));
                    submitted.form = again.form.clone();
                    submitted.remittance.clone_from(&again.remittance);
                }
                self.standing = Standing::Waiting;
                self.query = None;
            }
            Event::AddressConfirmed { address, .. } => {
                self.confirmed.insert(address.clone());
            }
            Event::CheckRecorded(recorded) => {
                self.checks.insert(recorded.check.clone(), (**recorded).clone());
            }
            Event::Assigned { to, .. } => self.assigned = *to,
            Event::Queried { words, at, .. } => {
                self.standing = Standing::Queried { words: words.clone() };
                self.query = Some(*at);
            }
            Event::Held { .. } => self.standing = Standing::Held,
            Event::Resumed { .. } | Event::FirstApprovalUndone { .. } => self.standing = Standing::Waiting,
            Event::FirstApproved { reasons, by, .. } => {
                self.standing = Standing::FirstApproved { by: *by, reasons: reasons.clone() };
            }
            Event::Approved { organisation, .. } => self.standing = Standing::Approved(*organisation),
            Event::Rejected { .. } => self.standing = Standing::Rejected,
            Event::Withdrawn { .. } => self.standing = Standing::Withdrawn,
        }
    }
}
