//! The samples hold together, pass our own checks, and name nobody real.

use std::collections::{BTreeSet, HashSet};

use documents::{Limits, inspect_pdf};
use domain::time::Date;
use serde_json::Value;

use super::*;
use crate::{
    court::COURTS,
    offence::OFFENCES,
    wire::{Case, Defendant, Request},
};

const TODAY: Date = Date::constant(2026, 11, 23);

fn each_defendant() -> Vec<(Request, Case, Defendant)> {
    let requests = cases(TODAY);
    requests
        .iter()
        .flat_map(|request| request.defendants().map(|(case, defendant)| (request.clone(), case.clone(), defendant.clone())))
        .collect()
}

#[test]
fn there_are_three_cases_one_of_them_with_a_youth_and_one_of_a_company_from_elsewhere() {
    let requests = cases(TODAY);
    assert_eq!(requests.len(), 3);
    assert_eq!(requests.iter().map(|request| request.defendants().count()).collect::<Vec<_>>(), [1, 2, 2]);
    let youths: Vec<_> = requests[1].defendants().filter(|(_, defendant)| defendant.is_youth).collect();
    assert_eq!(youths.len(), 1);
    assert_eq!(youths[0].1.associated_persons.len(), 1);
    let (crown, company) = requests[2].defendants().next().unwrap();
    assert!(crown.migration_source_system.is_some() && company.legal_entity_defendant.is_some());
}

#[test]
fn first_hearings_are_on_working_days_after_today_whatever_today_is() {
    for day in 0..400 {
        let today = TODAY.saturating_add(std::time::Duration::from_secs(day * 86_400));
        for request in cases(today) {
            let start = &request.initiate_court_proceedings.list_hearing_requests[0].listed_start_date_time;
            let date: Date = start.split('T').next().unwrap().parse().unwrap();
            assert!(date > today && date.weekday().to_monday_one_offset() < 6, "{start}");
        }
    }
}

#[test]
fn a_hearing_at_ten_in_summer_is_at_nine_in_utc() {
    assert_eq!(cases::at(Date::constant(2026, 7, 1), 10), "2026-07-01T09:00:00Z");
    assert_eq!(cases::at(Date::constant(2026, 12, 1), 10), "2026-12-01T10:00:00Z");
}

#[test]
fn the_json_has_the_shape_that_prosecutors_send() {
    let value: Value = serde_json::from_str(&cases(TODAY)[1].json().unwrap()).unwrap();
    let case = &value["initiateCourtProceedings"]["prosecutionCases"][0];
    assert_eq!(case["prosecutionCaseIdentifier"]["caseURN"], "62CB2043326");
    let person = &case["defendants"][1]["personDefendant"]["personDetails"];
    assert_eq!(person["lastName"], "ap Siôn");
    assert_eq!(person["dateOfBirth"].as_str().unwrap().len(), 10);
    let hearing = &value["initiateCourtProceedings"]["listHearingRequests"][0];
    assert_eq!(hearing["courtCentre"]["code"], "B62DC00");
    assert_eq!(hearing["listDefendantRequests"].as_array().unwrap().len(), 2);
    let back: Request = serde_json::from_value(value).unwrap();
    assert_eq!(back, cases(TODAY)[1]);
}

#[test]
fn every_bundle_is_a_pdf_of_five_to_twelve_pages_that_may_be_served() {
    for (request, case, defendant) in each_defendant() {
        let bytes = initial_details(&request, &case, &defendant).unwrap();
        let facts = inspect_pdf(&bytes, Limits::default()).unwrap();
        assert!((5..=12).contains(&facts.pages), "{}: {} pages", defendant.name(), facts.pages);
        assert!(facts.title.unwrap().contains(&case.prosecution_case_identifier.case_urn));
    }
    let generated = generate(1, 1, TODAY).next().unwrap();
    let (case, defendant) = generated.defendants().next().unwrap();
    let bytes = initial_details(&generated, case, defendant).unwrap();
    assert!(inspect_pdf(&bytes, Limits::default()).unwrap().pages >= 5);
}

#[test]
fn the_document_to_serve_has_two_pages() {
    let bytes = served_example(TODAY).unwrap();
    assert_eq!(inspect_pdf(&bytes, Limits::default()).unwrap().pages, 2);
}

#[test]
fn every_mobile_is_of_the_drama_range_and_every_address_ends_in_example() {
    let people = people();
    let all: Vec<&Person> = people.organisations().into_iter().flat_map(|organisation| &organisation.people).collect();
    for person in &all {
        assert!(person.mobile.starts_with("+447700900") && person.mobile.len() == 13, "{}", person.mobile);
        assert!(person.email.rsplit('@').next().unwrap().ends_with(".example"), "{}", person.email);
    }
    let mobiles: HashSet<&str> = all.iter().map(|person| person.mobile.as_str()).collect();
    assert_eq!(mobiles.len(), all.len(), "a mobile belongs to one person");
    let mut text: String = cases(TODAY).iter().map(|request| request.json().unwrap()).collect();
    text.extend(generate(3, 200, TODAY).map(|request| request.json().unwrap()));
    for (at, _) in text.match_indices("\"mobile\": \"") {
        assert!(text[at + 11..].starts_with("07700 900"), "{}", &text[at..at + 30]);
    }
    for (at, _) in text.match_indices('@') {
        assert!(text[at..].split('"').next().unwrap().ends_with(".example"));
    }
    for user in workbook_answers(TODAY).users {
        assert!(user.mobile.starts_with("07700 900") && user.email.ends_with(".example"));
    }
}

#[test]
fn the_form_is_of_a_firm_that_is_not_registered_yet() {
    let answers = workbook_answers(TODAY);
    let name = &answers.organisation[0].1;
    assert!(people().organisations().iter().all(|organisation| organisation.name != *name));
    assert_eq!((answers.offices.len(), answers.users.len()), (2, 4));
}

#[test]
fn the_same_seed_makes_the_same_cases() {
    let make = |seed| generate(seed, 50, TODAY).collect::<Vec<_>>();
    assert_eq!(make(7), make(7));
    assert_ne!(make(7), make(8));
    assert_eq!(generate(7, 50, TODAY).len(), 50);
}

#[test]
fn generated_cases_are_as_many_and_as_mixed_as_in_life() {
    let requests: Vec<Request> = generate(42, 20_000, TODAY).collect();
    let share = |count: usize, of: usize| f64::from(u32::try_from(count).unwrap()) / f64::from(u32::try_from(of).unwrap());
    let defendants: Vec<&Defendant> =
        requests.iter().flat_map(|request| request.defendants().map(|(_, defendant)| defendant)).collect();
    let youths = defendants.iter().filter(|defendant| defendant.is_youth).count();
    let offences: usize = defendants.iter().map(|defendant| defendant.offences.len()).sum();
    assert!((1.06..1.10).contains(&share(defendants.len(), requests.len())));
    assert!((1.85..1.95).contains(&share(offences, defendants.len())));
    assert!((0.115..0.135).contains(&share(youths, defendants.len())));
    let names: BTreeSet<String> = defendants.iter().map(|defendant| defendant.name()).collect();
    assert!(names.len() > 15_000, "{}", names.len());
}

#[test]
fn every_urn_and_every_id_is_its_own() {
    let mut urns = HashSet::new();
    let mut ids = HashSet::new();
    for request in generate(5, 120_000, TODAY) {
        let case = &request.initiate_court_proceedings.prosecution_cases[0];
        let urn = &case.prosecution_case_identifier.case_urn;
        // The force is left out: even then no two are the same.
        assert!(urn.len() == 11 && urns.insert(urn[2..9].to_owned()), "{urn}");
        assert!(ids.insert(case.id) && case.defendants.iter().all(|defendant| ids.insert(defendant.id)));
    }
}

#[test]
fn generated_youths_are_under_eighteen_and_adults_are_not() {
    for request in generate(9, 5_000, TODAY) {
        for (_, defendant) in request.defendants() {
            let charged = defendant.offences[0].charge_date;
            let born = defendant.person_defendant.as_ref().unwrap().person_details.date_of_birth;
            let eighteen = Date::new(born.year() + 18, born.month(), born.day().min(28)).unwrap();
            assert_eq!(defendant.is_youth, charged < eighteen, "{born} {charged}");
            assert!(defendant.offences.iter().all(|offence| offence.start_date <= offence.charge_date));
        }
    }
}

#[test]
fn the_crown_court_is_sent_nothing_that_is_summary_only() {
    for request in generate(11, 3_000, TODAY) {
        if request.initiate_court_proceedings.list_hearing_requests[0].jurisdiction_type == "CROWN" {
            assert!(
                request
                    .defendants()
                    .all(|(_, defendant)| defendant.offences.iter().all(|offence| offence.mode_of_trial != "Summary"))
            );
        }
    }
}

#[test]
fn the_tables_hold_no_code_twice_and_every_court_has_its_id() {
    let codes: HashSet<&str> = OFFENCES.iter().map(|entry| entry.code).collect();
    assert!(codes.len() == OFFENCES.len() && codes.len() >= 60);
    let courts: HashSet<&str> = COURTS.iter().map(|court| court.code).collect();
    assert!(courts.len() == COURTS.len() && COURTS.iter().all(|court| !court.centre().id.is_nil()));
}

#[test]
fn codes_and_courts_are_those_of_the_reference_data() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let read = |file: &str| std::fs::read_to_string(format!("{folder}/{file}")).ok();
    let (Some(offences), Some(courts)) = (read("offences/offences_cjs_data_standards.csv"), read("courts/COURTS_MERGED.csv"))
    else {
        println!("skipped: shared data absent");
        return;
    };
    for entry in OFFENCES {
        assert!(offences.contains(&format!("\n{},", entry.code)), "{}", entry.code);
    }
    for court in COURTS {
        assert!(courts.contains(&format!("\n{},{},", court.code, court.centre().id)), "{}", court.code);
    }
}
