//! What each list may show, for views to turn into SQL. The rules decide one thing at a time; this says the same for
//! many, and a test holds the two together. Nothing here reads a row.

use std::collections::BTreeSet;

use domain::{
    group::Group::{
        self, Advocate, ChambersAdmin, ChambersClerk, CourtAdministrator, DefenceLawyer, Judge, LegalAdviser, ListingOfficer,
        OnboardingOfficer, Operator, OrganisationAdministrator, ServiceDesk,
    },
    id::OrganisationId,
};
use strum::{Display, EnumIter};

use crate::{Actor, Facts};

/// The lists of the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Display, EnumIter)]
pub enum ListOf {
    /// Registrations waiting or decided.
    Registrations,
    /// People, by their organisation.
    People,
    /// The cases of one's own organisation.
    MyCases,
    /// All the court's cases.
    CourtCases,
    /// Documents that have newly arrived at the court.
    NewMaterial,
    /// Messages delivered outside, or not.
    Deliveries,
}

/// Which rows of a list a person may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// All of them.
    Everything,
    /// Those that belong to this organisation.
    OwnOrganisation(OrganisationId),
    /// Cases with a defendant to whom this organisation is linked, or for whom its instruction holds now.
    LinkedOrInstructed(OrganisationId),
    /// Documents of the sections that any of these groups may read, initial details left out.
    ReadableBy(BTreeSet<Group>),
}

/// The rows of `list` that `actor` may see; `None` when the list itself is not theirs to know about.
pub fn scope(actor: &Actor, list: ListOf) -> Option<Scope> {
    let any_of = |groups: &[Group]| actor.is_person() && actor.active && groups.iter().any(|g| actor.groups.contains(g));
    match list {
        ListOf::Registrations => any_of(&[OnboardingOfficer]).then_some(Scope::Everything),
        ListOf::People if any_of(&[OnboardingOfficer, ServiceDesk]) => Some(Scope::Everything),
        ListOf::People if any_of(&[OrganisationAdministrator]) => actor.organisation.map(Scope::OwnOrganisation),
        ListOf::MyCases if any_of(&[DefenceLawyer, Advocate, ChambersClerk, ChambersAdmin]) => {
            actor.organisation.map(Scope::LinkedOrInstructed)
        }
        ListOf::CourtCases => any_of(&[CourtAdministrator, LegalAdviser, ListingOfficer, Judge]).then_some(Scope::Everything),
        ListOf::NewMaterial if any_of(&[CourtAdministrator, LegalAdviser]) => Some(Scope::ReadableBy(actor.groups.clone())),
        ListOf::Deliveries => any_of(&[ServiceDesk, Operator]).then_some(Scope::Everything),
        ListOf::People | ListOf::MyCases | ListOf::NewMaterial => None,
    }
}

impl Scope {
    /// Whether a row with these facts is within; the meaning that the SQL of a view must have.
    pub fn includes(&self, row: &Facts) -> bool {
        match (self, row) {
            (Self::Everything, _) => true,
            (Self::OwnOrganisation(own), Facts::Organisation { id }) => id == own,
            (Self::OwnOrganisation(own), Facts::User { organisation, .. }) => *organisation == Some(*own),
            (Self::LinkedOrInstructed(own), Facts::Case { standing, .. }) => {
                standing.linked.contains(own) || standing.instructed.contains(own)
            }
            (Self::ReadableBy(groups), Facts::Material { readers, initial_details, .. }) => {
                !initial_details && !readers.is_disjoint(groups)
            }
            _ => false,
        }
    }
}
