//! A small firm for the tests of its decisions.

use uuid::Uuid;

use super::{Change, Event, Office, Proposed, Registered, RequestedChange, State};
use crate::{
    group::Group,
    id::{ChangeId, OfficeId, OrganisationId, RegistrationId},
    registration::tests_evidence::{noon, officer},
    state::Folds,
    values::{Language, OrganisationType},
};

/// Its id.
pub(crate) const FIRM: OrganisationId = OrganisationId(Uuid::from_u128(7));
/// The request that [`firm_with`] makes.
pub(crate) const CHANGE: ChangeId = ChangeId(Uuid::from_u128(70));

pub(crate) fn office(n: u128, account: &str) -> Office {
    Office {
        id: OfficeId(Uuid::from_u128(n)),
        name: "Main".to_owned(),
        address: vec![],
        postcode: None,
        telephone: None,
        laa_account: Some(account.to_owned()),
        verified: None,
    }
}

/// A firm of one office, whose administrator is [`officer`] 9.
pub(crate) fn a_firm() -> State {
    let registered = Registered {
        registration: RegistrationId(Uuid::from_u128(2)),
        name: "Firm".to_owned(),
        kind: OrganisationType::SolicitorsFirm,
        address: vec![],
        postcode: None,
        telephone: "+441632960201".to_owned(),
        email: "a@firm.example".to_owned(),
        regulator_number: None,
        incorporation_number: None,
        charity_number: None,
        offices: vec![office(1, "1A001L")],
        administrator: officer(9),
        language: Language::English,
        at: noon().now,
    };
    State { registered: Some(registered), ..State::default() }
}

/// Somebody who could administer it.
pub(crate) fn a_person(email: &str) -> Proposed {
    Proposed {
        first_name: "Mair".to_owned(),
        last_name: "Hughes".to_owned(),
        email: email.to_owned(),
        mobile: "+447700900456".to_owned(),
        groups: vec![Group::OrganisationAdministrator],
        language: Language::English,
    }
}

/// The same, with a change that its administrator asked for.
pub(crate) fn firm_with(change: Change) -> State {
    let mut firm = a_firm();
    let requested =
        RequestedChange { id: CHANGE, change, reason: "New".to_owned(), registration: None, by: officer(9), at: noon().now };
    firm.apply(&Event::ChangeRequested(Box::new(requested)));
    firm
}
