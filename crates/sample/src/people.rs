//! The people and organisations of the demonstration.
//! Accounts are made from this elsewhere; no password is written here.

use domain::group::Group;
use serde::{Deserialize, Serialize};

/// Somebody with an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// A short name that guides and tests call the person by.
    pub handle: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// What the person is there.
    pub job_title: String,
    /// The sign-in address.
    pub email: String,
    /// The mobile for codes, E.164, of the drama range.
    pub mobile: String,
    /// What the person may do.
    pub groups: Vec<Group>,
}

/// Where an office is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OfficeAddress {
    /// Building and street.
    pub line1: String,
    /// Town or city.
    pub town: String,
    /// Postcode.
    pub postcode: String,
    /// Country.
    pub country: String,
}

/// An office of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Office {
    /// What its people call it.
    pub name: String,
    /// Where it is.
    pub address: OfficeAddress,
    /// The telephone, of the drama range.
    pub telephone: String,
    /// The account number at the Legal Aid Agency.
    pub laa_account: Option<String>,
}

/// A firm, a set of chambers, or HMCTS.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Organisation {
    /// A short name that guides and tests call it by.
    pub handle: String,
    /// The name.
    pub name: String,
    /// The type, in the words of the registration form.
    pub kind: String,
    /// The number at its regulator.
    pub regulator_number: Option<String>,
    /// The address for general mail.
    pub email: String,
    /// The offices; the first is the head office.
    pub offices: Vec<Office>,
    /// The people; the first is the accountable administrator.
    pub people: Vec<Person>,
}

/// Everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct People {
    /// The court service: onboarding officer, service desk, court administrator.
    pub court_service: Organisation,
    /// The firm that the demonstration follows.
    pub firm: Organisation,
    /// The chambers that it instructs.
    pub chambers: Organisation,
    /// The firm that is on the record already.
    pub other_firm: Organisation,
}

impl People {
    /// The organisations in the order in which they are set up.
    pub fn organisations(&self) -> [&Organisation; 4] {
        [&self.court_service, &self.firm, &self.chambers, &self.other_firm]
    }
}

/// Everybody of the demonstration.
pub fn people() -> People {
    People { court_service: court_service(), firm: firm(), chambers: chambers(), other_firm: other_firm() }
}

fn person(handle: &str, names: [&str; 2], job: &str, domain: &str, number: u16, groups: &[Group]) -> Person {
    Person {
        handle: handle.to_owned(),
        first_name: names[0].to_owned(),
        last_name: names[1].to_owned(),
        job_title: job.to_owned(),
        email: format!("{handle}@{domain}"),
        mobile: format!("+447700900{number:03}"),
        groups: groups.to_vec(),
    }
}

fn office(name: &str, place: [&str; 4], telephone: &str, laa: Option<&str>) -> Office {
    let [line1, town, postcode, country] = place.map(str::to_owned);
    let address = OfficeAddress { line1, town, postcode, country };
    Office { name: name.to_owned(), address, telephone: telephone.to_owned(), laa_account: laa.map(str::to_owned) }
}

fn court_service() -> Organisation {
    let domain = "court-service.example";
    Organisation {
        handle: "court-service".to_owned(),
        name: "HM Courts & Tribunals Service (demonstration)".to_owned(),
        kind: "Other".to_owned(),
        regulator_number: None,
        email: format!("office@{domain}"),
        offices: vec![office("Service centre", ["1 Assize Square", "Saltgate", "ZA1 9ZZ", "England"], "01632 960100", None)],
        people: vec![
            person("operator", ["Leander", "Quarmby"], "Runs the service", domain, 101, &[Group::Operator]),
            person("onboarding", ["Bethan", "Skelhorn-Rees"], "Onboarding officer", domain, 102, &[Group::OnboardingOfficer]),
            person("second.officer", ["Rhydian", "Oakes-Bell"], "Onboarding officer", domain, 107, &[Group::OnboardingOfficer]),
            person("servicedesk", ["Devraj", "Thwaite"], "Service desk", domain, 103, &[Group::ServiceDesk]),
            person("court", ["Morwenna", "Tregenza"], "Court administrator", domain, 104, &[Group::CourtAdministrator]),
            person("adviser", ["Iolo", "Rheinallt"], "Legal adviser", domain, 105, &[Group::LegalAdviser]),
            person("auditor", ["Constance", "Abara"], "Auditor", domain, 106, &[Group::Auditor]),
        ],
    }
}

fn firm() -> Organisation {
    let domain = "hartwell-pryce.example";
    Organisation {
        handle: "hartwell-pryce".to_owned(),
        name: "Hartwell & Pryce LLP".to_owned(),
        kind: "Solicitors' firm".to_owned(),
        regulator_number: Some("999417".to_owned()),
        email: format!("crime@{domain}"),
        offices: vec![
            office("Saltgate", ["22 Quayside", "Saltgate", "ZA1 1ZD", "England"], "01632 960201", Some("1A001L")),
            office("Caer Wydion", ["8 Stryd y Bont", "Caer Wydion", "ZA2 2ZD", "Wales"], "01632 960202", Some("1A002M")),
        ],
        people: vec![
            person(
                "eleri.pryce",
                ["Eleri", "Pryce"],
                "Managing partner",
                domain,
                201,
                &[Group::OrganisationAdministrator, Group::DefenceLawyer],
            ),
            person("marcus.hartwell", ["Marcus", "Hartwell"], "Partner", domain, 202, &[Group::DefenceLawyer, Group::Advocate]),
            person("sinead.oshaughnessy", ["Sinéad", "O'Shaughnessy"], "Duty solicitor", domain, 203, &[Group::DefenceLawyer]),
            person("kwame.ellis", ["Kwame", "Ellis-Boateng"], "Accredited representative", domain, 204, &[Group::DefenceLawyer]),
        ],
    }
}

fn chambers() -> Organisation {
    let domain = "lantern-row.example";
    Organisation {
        handle: "lantern-row".to_owned(),
        name: "Lantern Row Chambers".to_owned(),
        kind: "Barristers' chambers".to_owned(),
        regulator_number: Some("99812".to_owned()),
        email: format!("clerks@{domain}"),
        offices: vec![office("Chambers", ["3 Lantern Row", "Saltgate", "ZA1 1ZE", "England"], "01632 960301", None)],
        people: vec![
            person(
                "desmond.clerk",
                ["Desmond", "Fairclough"],
                "Senior clerk",
                domain,
                301,
                &[Group::ChambersClerk, Group::ChambersAdmin],
            ),
            person("aoife.ni-bhriain", ["Aoife", "Ní Bhriain"], "Barrister", domain, 302, &[Group::Advocate]),
            person("tunde.ashdown", ["Babatunde", "Ashdown-Oyelaran"], "Barrister", domain, 303, &[Group::Advocate]),
        ],
    }
}

fn other_firm() -> Organisation {
    let domain = "cadwaladr-stone.example";
    Organisation {
        handle: "cadwaladr-stone".to_owned(),
        name: "Cadwaladr Stone Solicitors".to_owned(),
        kind: "Sole practice".to_owned(),
        regulator_number: Some("998203".to_owned()),
        email: format!("post@{domain}"),
        offices: vec![office("Penmorfa", ["41 Heol Las", "Penmorfa Isaf", "ZA5 4ZH", "Wales"], "01632 960401", Some("2B104K"))],
        people: vec![
            person(
                "nest.cadwaladr",
                ["Nest", "Cadwaladr"],
                "Principal",
                domain,
                401,
                &[Group::OrganisationAdministrator, Group::DefenceLawyer],
            ),
            person("huw.stone", ["Huw", "Stone"], "Consultant solicitor", domain, 402, &[Group::DefenceLawyer]),
        ],
    }
}
