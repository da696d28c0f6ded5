//! A death at work: a company and its director, sent to the Crown Court in Manchester; the case began on another system.
//! The charges and people only.

use domain::time::Date;

use super::{
    CPS, bail, days_before,
    made::{Outline, charge, defendant, person, request},
    next_sitting_day,
};
use crate::wire::{Address, Company, Contact, Defendant, LegalEntity, Migration, PersonDefendant, Request};

const NAME: &str = "case/sawmill";

pub(super) fn case(today: Date) -> Request {
    let outline = Outline {
        name: NAME,
        urn: "06MB3310426",
        prosecutor: CPS[2],
        unit: "006MB00",
        initiation: "Q",
        facts: "A worker was killed by an unguarded saw at the sawmill of the company; its director had the maintenance records destroyed.",
        officer: ("Inspector", "Samuel", "Netherwood"),
    };
    let mut case = outline.case(vec![company(today), director(today)]);
    // Nobody was arrested: a postal requisition brings them to court.
    case.defendants.iter_mut().flat_map(|accused| &mut accused.offences).for_each(|offence| offence.arrest_date = None);
    case.migration_source_system = Some(Migration {
        migration_source_system_name: "XHIBIT".into(),
        migration_source_system_case_identifier: "T20267114".into(),
    });
    request(case, "C06MC00", next_sitting_day(today, 20), 10, "ENGLISH")
}

fn company(today: Date) -> Defendant {
    let wording = "at Netherfold, being an employer, failed to ensure, so far as was reasonably practicable, the safety at work of its employees, \
        including Tomasz Wielgosz, in that the guard of a circular saw was not maintained";
    let mut accused =
        defendant(NAME, "bramhope-netherfold", today, vec![charge("sawmill/duty", "HS74001", 1, today, 410, wording)]);
    accused.legal_entity_defendant = Some(LegalEntity {
        organisation: Company {
            name: "Bramhope & Netherfold Timber Fabrications (Holdings) Limited".into(),
            incorporation_number: "00999417".into(),
            address: Address {
                address1: "Unit 9, Wharfbridge Works".to_owned(),
                address2: Some("Canal Walk".into()),
                address3: Some("Netherfold".into()),
                postcode: "ZA3 5ZF".into(),
            },
            contact: Contact { mobile: None, primary_email: Some("secretary@bramhope-netherfold.example".to_owned()) },
        },
    });
    accused
}

fn director(today: Date) -> Defendant {
    let wording = "at Netherfold did an act which had a tendency to pervert the course of public justice, namely caused records of maintenance \
        to be destroyed";
    let mut accused =
        defendant(NAME, "padraig-o-ceallachain", today, vec![charge("sawmill/records", "COML030", 1, today, 402, wording)]);
    let born = days_before(today, 58 * 365 + 12);
    let mut details =
        person(["Pádraig", "Ó Ceallacháin"], "MALE", born, ["The Old Rectory", "Upper Wexley", "ZA3 6ZG"], "07700 900377");
    details.title = Some("Mr".into());
    accused.person_defendant = Some(PersonDefendant {
        person_details: details,
        bail_status: bail("U"),
        bail_conditions: None,
        arrest_summons_number: "2606MB0000000331904T".to_owned(),
    });
    accused
}
