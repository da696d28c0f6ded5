//! The parts that the written cases are put together from.
//! No story is told here.

use domain::time::Date;
use uuid::Uuid;

use super::{Prosecutor, at, days_before, hearing_kind, long_date, offence_id};
use crate::{
    court::{Court, court},
    offence::offence as entry_of,
    wire::{
        Address, Case, Contact, CourtCentre, Defendant, HearingRequest, Identifier, ListDefendant, Offence, Officer, OfficerName,
        Person, Proceedings, Request, Words,
    },
};

/// How long before today the written cases were charged.
const CHARGED_DAYS_AGO: u32 = 12;

/// A fixed identifier for a thing of the demonstration, by its name.
pub(crate) fn id(name: &str) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("https://common-platform.example/sample/{name}").as_bytes())
}

/// What a case is apart from its defendants.
pub(super) struct Outline {
    pub(super) name: &'static str,
    pub(super) urn: &'static str,
    pub(super) prosecutor: Prosecutor,
    pub(super) unit: &'static str,
    pub(super) initiation: &'static str,
    pub(super) facts: &'static str,
    pub(super) officer: (&'static str, &'static str, &'static str),
}

impl Outline {
    pub(super) fn case(self, defendants: Vec<Defendant>) -> Case {
        let (rank, first, last) = self.officer;
        Case {
            id: id(self.name),
            prosecution_case_identifier: Identifier {
                prosecution_authority_id: self.prosecutor.id(),
                prosecution_authority_code: self.prosecutor.code.into(),
                prosecution_authority_name: self.prosecutor.name.into(),
                case_urn: self.urn.to_owned(),
            },
            originating_organisation: self.unit.into(),
            initiation_code: self.initiation.into(),
            statement_of_facts: self.facts.into(),
            police_officer_in_case: Officer {
                police_officer_rank: rank.into(),
                person_details: OfficerName { first_name: first.into(), last_name: last.into() },
            },
            migration_source_system: None,
            defendants,
        }
    }
}

/// A defendant with charges, who is not yet said to be anybody.
pub(super) fn defendant(case: &str, name: &str, today: Date, offences: Vec<Offence>) -> Defendant {
    Defendant {
        id: id(&format!("{case}/{name}")),
        master_defendant_id: id(&format!("person/{name}")),
        prosecution_case_id: id(case),
        court_proceedings_initiated: at(days_before(today, CHARGED_DAYS_AGO), 14),
        is_youth: false,
        number_of_previous_convictions_cited: 0,
        pnc_id: None,
        offences,
        associated_persons: Vec::new(),
        person_defendant: None,
        legal_entity_defendant: None,
    }
}

/// A charge for what was done so many days before today.
pub(super) fn charge(name: &str, code: &'static str, index: u32, today: Date, days_ago: u32, wording: &str) -> Offence {
    let known = entry_of(code);
    let done = days_before(today, days_ago);
    Offence {
        id: id(name),
        offence_definition_id: offence_id(code),
        offence_code: code.into(),
        offence_title: known.map_or(code, |entry| entry.title).into(),
        offence_legislation: known.map_or("", |entry| entry.act).into(),
        wording: format!("On {} {wording}", long_date(done)),
        order_index: index,
        mode_of_trial: known.map_or("", |entry| entry.mode.words()).into(),
        start_date: done,
        end_date: None,
        arrest_date: Some(done),
        charge_date: days_before(today, CHARGED_DAYS_AGO),
    }
}

/// A person with an address, a mobile of the drama range and no more.
pub(super) fn person(
    names: [&'static str; 2],
    gender: &'static str,
    born: Date,
    address: [&'static str; 3],
    mobile: &str,
) -> Person {
    let [first, last] = names;
    let [line, town, postcode] = address;
    Person {
        title: None,
        first_name: first.into(),
        middle_name: None,
        last_name: last.into(),
        date_of_birth: born,
        gender: gender.into(),
        documentation_language_needs: "ENGLISH".into(),
        interpreter_language_needs: None,
        address: Address { address1: line.to_owned(), address2: Some(town.into()), address3: None, postcode: postcode.into() },
        contact: Some(Contact { mobile: Some(mobile.to_owned()), primary_email: None }),
    }
}

/// The message of one case with its first hearing at a court.
pub(super) fn request(case: Case, court_code: &'static str, day: Date, hour: i8, language: &'static str) -> Request {
    let known = court(court_code);
    let crown = known.is_some_and(Court::is_crown);
    let nowhere = || CourtCentre { id: Uuid::nil(), code: court_code.into(), name: court_code.into(), welsh_name: None };
    let listed = case.defendants.iter().map(|defendant| ListDefendant {
        prosecution_case_id: case.id,
        defendant_id: defendant.id,
        hearing_language_needs: Words::Borrowed(language),
        defendant_offences: defendant.offences.iter().map(|offence| offence.id).collect(),
    });
    let hearing = HearingRequest {
        hearing_type: hearing_kind(crown),
        jurisdiction_type: if crown { "CROWN" } else { "MAGISTRATES" }.into(),
        estimate_minutes: 30,
        listed_start_date_time: at(day, hour),
        court_centre: known.map_or_else(nowhere, Court::centre),
        list_defendant_requests: listed.collect(),
    };
    Request { initiate_court_proceedings: Proceedings { prosecution_cases: vec![case], list_hearing_requests: vec![hearing] } }
}
