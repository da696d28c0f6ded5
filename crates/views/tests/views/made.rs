//! What the events of the tests say, made up.

use domain::{
    StoredFile, defence,
    group::Group,
    id::{CaseId, DefendantId, MessageId, OffenceId, OfficeId, OrganisationId, RegistrationId, UserId},
    material, organisation, prosecution_case,
    reference::Reference,
    registration,
    time::Timestamp,
    user,
    values::{Language, OrganisationType, RepresentationType},
};
use jiff::civil::date;
use uuid::Uuid;

use super::events::{at, id};

pub(crate) fn submitted(n: u128) -> registration::Event {
    let mut form = testkit::registration_form();
    if n == 11 {
        form.organisation.first_hearing = Some(registration::form::FirstHearing {
            court: domain::values::ShortText::parse("B01LY00").unwrap(),
            date: Some(date(2026, 12, 1)),
        });
    }
    registration::Event::Submitted(Box::new(registration::Submitted {
        reference: Reference::of("REG", id(n)),
        form,
        assumptions: Vec::new(),
        file: None,
        road: registration::Road::Upload,
        at: at(i64::try_from(n).unwrap()),
    }))
}

pub(crate) fn registered(name: &str, account: &str) -> organisation::Event {
    organisation::Event::Registered(Box::new(organisation::Registered {
        registration: RegistrationId(id(11)),
        name: name.into(),
        kind: OrganisationType::SolicitorsFirm,
        address: vec!["1 Quayside".into(), "ZA1 1ZD".into()],
        postcode: Some("ZA1 1ZD".into()),
        telephone: "+441632960201".into(),
        email: "crime@firm.example".into(),
        regulator_number: None,
        incorporation_number: None,
        charity_number: None,
        offices: vec![organisation::Office {
            id: OfficeId(Uuid::new_v5(&id(0), name.as_bytes())),
            name: "Main".into(),
            address: Vec::new(),
            postcode: None,
            telephone: None,
            laa_account: Some(account.into()),
            verified: None,
        }],
        administrator: UserId(id(30)),
        language: Language::English,
        at: at(1),
    }))
}

pub(crate) fn invited(email: &str, mobile: &str) -> user::Event {
    user::Event::Invited(Box::new(user::Invited {
        first_name: "Gwen".into(),
        last_name: format!("O’Brien {mobile}"),
        email: email.into(),
        mobile: mobile.into(),
        membership: user::Membership {
            organisation: OrganisationId(id(20)),
            groups: vec![Group::OrganisationAdministrator, Group::DefenceLawyer],
        },
        language: Language::Welsh,
        by: None,
        at: at(1),
    }))
}

pub(crate) fn received(n: u128, urn: &str) -> prosecution_case::Event {
    let offence = prosecution_case::Offence {
        id: OffenceId(id(n + 100)),
        code: "TH68006".into(),
        title: "Theft".into(),
        wording: "Stole a bicycle".into(),
        legislation: None,
        start_date: Some(date(2026, 11, 1)),
        end_date: None,
        charge_date: None,
        mode_of_trial: None,
    };
    let defendant = |k: u128, identity| prosecution_case::Defendant {
        id: DefendantId(id(n + k)),
        identity,
        youth: false,
        asn: None,
        bail_status: None,
        offences: vec![offence.clone()],
    };
    let person = prosecution_case::Identity::Person {
        first_name: Some("Gwen".into()),
        middle_name: None,
        last_name: "O’Brien".into(),
        date_of_birth: Some(date(1990, 3, 1)),
        interpreter: None,
    };
    prosecution_case::Event::Received(Box::new(prosecution_case::ProsecutionCase {
        id: CaseId(id(n)),
        urn: urn.into(),
        prosecutor: prosecution_case::Prosecutor { code: "CPS".into(), name: None },
        initiation: prosecution_case::InitiationCode::Charge,
        jurisdiction: prosecution_case::Jurisdiction::Magistrates,
        started_here: true,
        statement_of_facts: None,
        defendants: vec![
            defendant(1, person),
            defendant(2, prosecution_case::Identity::Organisation { name: "Acme Limited".into() }),
        ],
        first_hearing: Some(prosecution_case::FirstHearing {
            court_code: Some("B01LY00".into()),
            court_name: None,
            date: date(2026, 12, 1),
            time: None,
        }),
    }))
}

pub(crate) fn instruction(how: defence::How, until: Option<Timestamp>) -> defence::Event {
    defence::Event::InstructionDeclared(defence::Instruction {
        case: CaseId(id(1)),
        organisation: OrganisationId(id(20)),
        user: UserId(id(30)),
        how,
        on: date(2026, 11, 23),
        at: at(4),
        until,
        first: true,
    })
}

pub(crate) fn link() -> defence::Event {
    defence::Event::OrganisationLinked(defence::Link {
        case: CaseId(id(1)),
        organisation: OrganisationId(id(20)),
        user: UserId(id(30)),
        representation: RepresentationType::RepresentationOrder,
        laa_account: Some("1A001L".into()),
        start: date(2026, 11, 23),
        at: at(5),
        told: Some(MessageId(id(60))),
    })
}

pub(crate) fn document(section: &str) -> material::Material {
    material::Material {
        case: CaseId(id(1)),
        defendants: vec![DefendantId(id(2))],
        section: section.into(),
        file: StoredFile {
            object: "00".into(),
            wrapped_key: "00".into(),
            digest: "00".into(),
            bytes: 9,
            media_type: "application/pdf".into(),
            name: "d.pdf".into(),
            pages: Some(2),
        },
        at: at(6),
    }
}

pub(crate) fn served() -> material::Event {
    let service = material::Service {
        reference: Reference::of("SVC", id(41)),
        user: UserId(id(30)),
        organisation: OrganisationId(id(20)),
        date_of_service: date(2026, 11, 23),
    };
    material::Event::Served(Box::new(document("DS")), service)
}
