//! What the tests of decisions begin with: a form that was sent, what may have happened to it, two officers.

use super::{
    CheckRecorded, DecideRefusal, Event, Finding, Road, SecondOfficer, State, Submitted,
    form::{Acceptance, Administrator, Form, OrganisationDetails, Regulation},
};
use crate::{
    Context,
    id::{OrganisationId, UserId},
    reference::Reference,
    state::{Folds, fold},
    time::{Date, Timestamp},
    values::{
        Address, AddressInput, EmailAddress, Language, OrganisationName, OrganisationType, PersonName, PhoneNumber,
        RegulatorNumber, ShortText,
    },
};
use uuid::Uuid;

/// Noon in London on 23 November 2026.
pub(crate) const fn noon() -> Timestamp {
    Timestamp::from_micros(1_795_435_200_000_000)
}

pub(crate) const fn at_noon() -> Context {
    Context::new(noon(), 1)
}

pub(crate) const fn officer() -> UserId {
    UserId(Uuid::from_u128(1))
}

pub(crate) const fn colleague() -> UserId {
    UserId(Uuid::from_u128(2))
}

/// A firm of one administrator, whose own address is not the firm's main one.
pub(crate) fn form() -> Form {
    let line = |text: &str| ShortText::parse(text).unwrap();
    let address =
        AddressInput { line1: "1 High Street", town: "Wrexham", postcode: "LL11 1AA", country: "Wales", ..Default::default() };
    Form {
        organisation: OrganisationDetails {
            name: OrganisationName::parse("Saltgate Law").unwrap(),
            kind: OrganisationType::SolicitorsFirm,
            kind_described: None,
            head_office: Address::parse(&address).unwrap(),
            correspondence: None,
            telephone: PhoneNumber::parse("01978 123456").unwrap(),
            email: EmailAddress::parse("office@saltgate.example").unwrap(),
            regulation: Regulation::Number(RegulatorNumber::parse("612345").unwrap()),
            incorporation_number: None,
            charity_number: None,
            first_hearing: None,
            language: Language::English,
        },
        offices: Vec::new(),
        administrator: Administrator {
            name: PersonName::parse("Siân", "O'Neill").unwrap(),
            job_title: line("Partner"),
            email: EmailAddress::parse("sian@saltgate.example").unwrap(),
            mobile: PhoneNumber::parse("07700 900123").unwrap(),
            also: None,
        },
        users: Vec::new(),
        acceptance: Some(Acceptance {
            version: line("1"),
            name: line("Siân O'Neill"),
            capacity: line("Partner"),
            date: Date::constant(2026, 11, 20),
        }),
    }
}

pub(crate) fn submitted() -> Event {
    Event::Submitted(Box::new(Submitted {
        reference: Reference::of(super::REFERENCE_PREFIX, Uuid::from_u128(9)),
        form: form(),
        assumptions: Vec::new(),
        file: None,
        road: Road::Upload,
        at: noon(),
    }))
}

/// Both addresses of the form are confirmed.
pub(crate) fn confirmations() -> Vec<Event> {
    let unconfirmed = given(&[submitted()]).unconfirmed();
    unconfirmed.into_iter().map(|address| Event::AddressConfirmed { address, acceptance: None, at: noon() }).collect()
}

/// Sent, confirmed, and every check passed.
pub(crate) fn ready() -> Vec<Event> {
    let passed = |check| {
        let found = "As on the form".to_owned();
        let recorded = CheckRecorded { check, finding: Finding::Passed, found, source: None, by: officer(), at: noon() };
        Event::CheckRecorded(Box::new(recorded))
    };
    let checks = form().checks().into_iter().map(passed);
    std::iter::once(submitted()).chain(confirmations()).chain(checks).collect()
}

pub(crate) fn queried() -> Event {
    Event::Queried { words: "Which office?".to_owned(), by: colleague(), at: noon() }
}

pub(crate) fn held() -> Event {
    Event::Held { reason: "The regulator rings back".to_owned(), by: colleague(), at: noon() }
}

pub(crate) fn first_approved() -> Event {
    Event::FirstApproved { reasons: vec![SecondOfficer::FreeMail], by: colleague(), at: noon() }
}

/// Due ten minutes after noon.
pub(crate) const fn scheduled() -> Event {
    Event::ApprovalScheduled { due: noon().plus_seconds(600), by: officer(), at: noon() }
}

/// What may be under way, and how a step that does not fit is refused.
pub(crate) fn under_way() -> Vec<(Event, DecideRefusal)> {
    vec![
        (queried(), DecideRefusal::QueriedAlready),
        (held(), DecideRefusal::HeldAlready),
        (first_approved(), DecideRefusal::AwaitsSecondOfficer),
        (scheduled(), DecideRefusal::ScheduledAlready),
    ]
}

/// Every way in which a registration ends, and how anything after it is refused.
pub(crate) fn decided() -> Vec<(Event, DecideRefusal)> {
    let organisation = OrganisationId(Uuid::from_u128(3));
    let (by, at) = (colleague(), noon());
    vec![
        (Event::Approved { organisation, asked: 0, by, at }, DecideRefusal::ApprovedAlready),
        (Event::AddedTo { organisation, by, at }, DecideRefusal::AddedAlready),
        (Event::Rejected { reason: "No number".to_owned(), by, at }, DecideRefusal::RejectedAlready),
        (Event::Withdrawn { at }, DecideRefusal::WithdrawnAlready),
    ]
}

pub(crate) fn given(events: &[Event]) -> State {
    fold(events)
}

/// The state after a decision that was taken on these events.
pub(crate) fn after(
    events: &[Event],
    decide: impl FnOnce(&State, &Context) -> Result<Vec<Event>, DecideRefusal>,
) -> Result<State, DecideRefusal> {
    then(&given(events), decide)
}

/// The state after one more decision.
pub(crate) fn then(
    state: &State,
    decide: impl FnOnce(&State, &Context) -> Result<Vec<Event>, DecideRefusal>,
) -> Result<State, DecideRefusal> {
    let mut state = state.clone();
    let events = decide(&state, &at_noon())?;
    for event in &events {
        state.apply(event);
    }
    Ok(state)
}
