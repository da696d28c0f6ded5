//! The changes of organisations that wait for officers, and what waits for a second officer wherever it is.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{OrganisationId, UserId};
use policy::{Action, Facts};
use views::{
    organisation_changes::{self, OrganisationChange, Standing},
    organisations, prosecutor_registrations, registrations,
};

use crate::{App, Failure, Outcome, Session};

/// The changes of organisations, for officers.
#[derive(Debug)]
pub struct OrganisationChanges {
    /// Those that wait for a second officer, the oldest first.
    pub first_approved: Vec<ChangeListed>,
    /// Those that nobody has approved, the oldest first.
    pub requested: Vec<ChangeListed>,
    /// Those that two officers approved, and that wait for the reader of a new address, the latest first.
    pub unconfirmed: Vec<ChangeListed>,
    /// Those that were approved, refused or taken back, the latest first.
    pub decided: Vec<ChangeListed>,
}

/// A change with the names that go with it.
#[derive(Debug)]
pub struct ChangeListed {
    /// The change.
    pub change: OrganisationChange,
    /// The organisation's name.
    pub organisation: String,
    /// The name of the officer who approved first.
    pub approver: Option<String>,
}

/// What waits for this officer as the second.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SecondOfficerWork {
    /// Registrations of firms.
    pub registrations: i64,
    /// Registrations of prosecuting organisations.
    pub prosecutors: i64,
    /// Changes of organisations.
    pub changes: i64,
}

impl App {
    /// The changes of organisations that wait, and those that were decided last.
    pub async fn view_organisation_changes(&self, session: &Session) -> Outcome<OrganisationChanges, ()> {
        if !self.policy.decide(&session.actor(), Action::ViewOrganisationChanges, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let reader = self.store.read();
        let list = async |standing| organisation_changes::list(&reader, standing).await;
        let (first, requested) = (list(Standing::FirstApproved).await?, list(Standing::Requested).await?);
        let (unconfirmed, mut decided) = (list(Standing::Unconfirmed).await?, list(Standing::Approved).await?);
        decided.extend(list(Standing::Refused).await?);
        decided.extend(list(Standing::Withdrawn).await?);
        decided.sort_by_key(|change| std::cmp::Reverse((change.requested, change.id)));
        let all = || first.iter().chain(&requested).chain(&unconfirmed).chain(&decided);
        let ids: BTreeSet<OrganisationId> = all().map(|change| change.organisation).collect();
        let ids: Vec<OrganisationId> = ids.into_iter().collect();
        let organisations: BTreeMap<OrganisationId, String> =
            organisations::named(&reader, &ids).await?.into_iter().map(|it| (it.id, it.name)).collect();
        let officers: BTreeMap<UserId, String> = self.names(all().filter_map(|change| change.approver).collect()).await?;
        let listed = |change: OrganisationChange| ChangeListed {
            organisation: organisations.get(&change.organisation).cloned().unwrap_or_default(),
            approver: change.approver.and_then(|id| officers.get(&id).cloned()),
            change,
        };
        let listed = |changes: Vec<OrganisationChange>| changes.into_iter().map(listed).collect();
        let (unconfirmed, decided) = (listed(unconfirmed), listed(decided));
        Ok(OrganisationChanges { first_approved: listed(first), requested: listed(requested), unconfirmed, decided })
    }

    /// How much waits for this officer as the second; nothing for whoever decides none of it.
    pub async fn second_officer_work(&self, session: &Session) -> Result<SecondOfficerWork, store::Fault> {
        let may = |action| self.policy.decide(&session.actor(), action, &Facts::Service).permitted;
        let (reader, officer, mut work) = (self.store.read(), session.user.id, SecondOfficerWork::default());
        if may(Action::ViewRegistrationQueue) {
            work.registrations = registrations::second_approvals(&reader, officer).await?;
        }
        if may(Action::ViewProsecutorRegistrations) {
            work.prosecutors = prosecutor_registrations::second_approvals(&reader, officer).await?;
        }
        if may(Action::ViewOrganisationChanges) {
            work.changes = organisation_changes::count_for(&reader, Standing::FirstApproved, officer).await?;
        }
        Ok(work)
    }
}
