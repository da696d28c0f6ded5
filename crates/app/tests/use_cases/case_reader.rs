//! The reader of prosecutors' messages: every shared file has its one expected answer, and messages of our own cover the same ground.

use std::{path::Path, sync::LazyLock};

use app::case_reader::{NoCase, Problem, Read, read};
use domain::{
    prosecution_case::{Identity, InitiationCode, Jurisdiction, ProsecutionCase},
    tables::Courts,
};
use serde_json::{Value, json};
use testkit::court_proceedings;

static COURTS: LazyLock<Courts> = LazyLock::new(|| Courts::load().unwrap());

fn courts() -> &'static Courts {
    &COURTS
}

fn read_json(message: &Value) -> Result<Vec<Read>, NoCase> {
    read(message.to_string().as_bytes(), courts())
}

fn one(message: &Value) -> ProsecutionCase {
    let mut read = read_json(message).unwrap();
    assert_eq!(read.len(), 1);
    read.remove(0).case.unwrap()
}

fn problems(message: &Value) -> Vec<Problem> {
    read_json(message).unwrap().into_iter().flat_map(|it| it.case.err().unwrap_or_default()).collect()
}

fn paths(message: &Value) -> Vec<String> {
    problems(message).into_iter().map(|problem| problem.path).collect()
}

fn proceedings() -> Value {
    court_proceedings("01LY1234526", &[("Gwen", "Morgan", "1990-03-01")])
}

/// A message as the case file takes it in.
fn casefile() -> Value {
    json!({
        "caseDetails": {
            "caseId": "7f1c5f8e-0f5e-4b43-8a40-2f52b8a5a001", "initiationCode": "Q", "prosecutorCaseReference": "TVL/543-21",
            "prosecutor": { "prosecutingAuthority": "GAFTL00", "referenceData": { "shortName": "TFL", "fullName": "Transport for London" } },
        },
        "defendants": [{
            "id": "7f1c5f8e-0f5e-4b43-8a40-2f52b8a5a002", "asn": "ASN1", "custodyStatus": "B", "languageRequirement": "Polish",
            "individual": {
                "personalInformation": { "firstName": "Carol", "givenName2": "Ann", "givenName3": "Mai", "lastName": "Scott" },
                "selfDefinedInformation": { "dateOfBirth": "1970-04-20" },
            },
            "initialHearing": { "courtHearingLocation": "B01BH00", "dateOfHearing": "2027-01-12", "timeOfHearing": "09:05:01.001" },
            "offences": [{ "offenceCode": "CA03010", "offenceWording": "Did it", "offenceCommittedDate": "2026-06-11", "statementOfFacts": "Facts" }],
        }],
        "channel": "SPI",
    })
}

fn submission() -> Value {
    json!({
        "prosecutionSubmissionDetails": {
            "urn": "DVLA12345", "prosecutingAuthority": "GAAAA01", "summonsCode": "M",
            "hearingDetails": { "courtHearingLocation": "B01BH00", "dateOfHearing": "2027-01-12", "timeOfHearing": "09:30" },
        },
        "defendants": [{
            "defendantDetails": { "asn": "???" },
            "individual": { "nameDetails": { "forename": "John", "forename2": "Adam", "surname": "SMITH" }, "dateOfBirth": "1970-02-03",
                            "languageRequirement": "no special language needs" },
            "offences": [{ "offenceDetails": { "cjsOffenceCode": "CA03013", "offenceWording": "Did it" }, "statementOfFacts": "Facts" }],
        }],
    })
}

#[test]
fn court_proceedings_are_read_with_their_hearing_in_london_time() {
    let mut message = proceedings();
    message["initiateCourtProceedings"]["listHearingRequests"][0]["listedStartDateTime"] = json!("2026-07-01T09:00:00.000Z");
    let case = one(&message);
    assert_eq!(
        (case.urn.as_str(), case.initiation, case.jurisdiction),
        ("01LY1234526", InitiationCode::Charge, Jurisdiction::Magistrates)
    );
    assert!(case.started_here);
    assert_eq!(case.prosecutor.code, "CPS-LN");
    let hearing = case.first_hearing.unwrap();
    assert_eq!((hearing.date.to_string(), hearing.time.as_deref()), ("2026-07-01".to_owned(), Some("10:00")));
    assert_eq!(hearing.court_code.as_deref(), Some("B01LY00"));
    assert_eq!(case.defendants[0].display_name(), "Gwen Morgan");
}

#[test]
fn a_hearing_of_the_crown_court_makes_it_a_crown_court_case() {
    let mut said = proceedings();
    said["initiateCourtProceedings"]["listHearingRequests"][0]["jurisdictionType"] = json!("CROWN");
    assert_eq!(one(&said).jurisdiction, Jurisdiction::Crown);
    let mut by_court = casefile();
    by_court["defendants"][0]["initialHearing"]["courtHearingLocation"] = json!("C55BN00");
    assert_eq!(one(&by_court).jurisdiction, Jurisdiction::Crown);
    assert_eq!(one(&by_court).first_hearing.unwrap().court_name.as_deref(), Some("Bournemouth Crown Court"));
}

#[test]
fn a_hearing_of_another_case_is_not_this_ones() {
    let mut message = proceedings();
    message["initiateCourtProceedings"]["listHearingRequests"][0]["listDefendantRequests"][0]["prosecutionCaseId"] =
        json!("7f1c5f8e-0f5e-4b43-8a40-2f52b8a5a009");
    assert_eq!(one(&message).first_hearing, None);
}

#[test]
fn a_remitted_or_migrated_case_did_not_begin_here() {
    let mut remitted = proceedings();
    remitted["initiateCourtProceedings"]["prosecutionCases"][0]["initiationCode"] = json!("R");
    assert!(!one(&remitted).started_here);
    let mut migrated = proceedings();
    migrated["initiateCourtProceedings"]["prosecutionCases"][0]["migrationSourceSystem"] =
        json!({ "migrationSourceSystemName": "XHIBIT" });
    assert!(!one(&migrated).started_here);
}

#[test]
fn several_cases_of_one_message_are_read_each_by_itself() {
    let mut message = proceedings();
    let cases = message["initiateCourtProceedings"]["prosecutionCases"].as_array_mut().unwrap();
    let mut bad = cases[0].clone();
    bad["id"] = json!("not an identifier");
    cases.push(bad);
    let read = read_json(&message).unwrap();
    assert!(read[0].case.is_ok());
    let problems = read[1].case.as_ref().unwrap_err();
    assert_eq!(problems[0].path, "initiateCourtProceedings.prosecutionCases[1].id");
}

#[test]
fn what_is_wrong_is_named_by_its_path_all_at_once_and_never_repeated() {
    let mut message = proceedings();
    let defendant = &mut message["initiateCourtProceedings"]["prosecutionCases"][0]["defendants"][0];
    defendant["id"] = json!("7f1c5f8e-0f5e");
    defendant["personDefendant"]["personDetails"]["dateOfBirth"] = json!("1st of March");
    defendant["offences"][0]["startDate"] = json!("2026-02-30");
    let found = problems(&message);
    let at = "initiateCourtProceedings.prosecutionCases[0].defendants[0]";
    let paths: Vec<&str> = found.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        [format!("{at}.id"), format!("{at}.personDefendant.personDetails.dateOfBirth"), format!("{at}.offences[0].startDate")]
    );
    assert!(found.iter().all(|problem| !problem.to_string().contains("March")));
}

#[test]
fn a_template_that_was_not_filled_in_is_read_and_what_was_assumed_is_said() {
    let mut message = proceedings();
    let case = &mut message["initiateCourtProceedings"]["prosecutionCases"][0];
    case["id"] = json!("RANDOM_CASE_ID");
    case["initiationCode"] = json!("INITIATION_CODE");
    case["defendants"][0]["prosecutionCaseId"] = json!("RANDOM_CASE_ID");
    case["defendants"][0]["id"] = json!("${defendant.id}");
    case["defendants"][0]["personDefendant"]["personDetails"]["dateOfBirth"] = json!("D-O-B");
    let read = read_json(&message).unwrap().remove(0);
    let again = read_json(&message).unwrap().remove(0);
    let remarked: Vec<&str> =
        read.remarks.iter().filter_map(|it| it.path.rsplit_once("prosecutionCases[0].")).map(|it| it.1).collect();
    assert_eq!(remarked, ["id", "initiationCode", "defendants[0].id", "defendants[0].personDefendant.personDetails.dateOfBirth"]);
    let case = read.case.unwrap();
    assert_eq!(case, again.case.unwrap(), "the same message is the same case");
    assert_eq!(case.initiation, InitiationCode::Other);
    assert!(matches!(case.defendants[0].identity, Identity::Person { date_of_birth: None, .. }));
}

#[test]
fn what_is_missing_is_named() {
    let mut message = proceedings();
    let case = &mut message["initiateCourtProceedings"]["prosecutionCases"][0];
    case.as_object_mut().unwrap().remove("id");
    case.as_object_mut().unwrap().remove("initiationCode");
    case["prosecutionCaseIdentifier"].as_object_mut().unwrap().remove("caseURN");
    case["defendants"][0].as_object_mut().unwrap().remove("personDefendant");
    let at = "initiateCourtProceedings.prosecutionCases[0]";
    assert_eq!(
        paths(&message),
        [
            format!("{at}.id"),
            format!("{at}.prosecutionCaseIdentifier.prosecutionAuthorityReference"),
            format!("{at}.initiationCode"),
            format!("{at}.defendants[0]")
        ]
    );
}

#[test]
fn a_referral_and_a_created_case_are_read_in_the_same_shape() {
    let core = proceedings()["initiateCourtProceedings"].clone();
    let referral = json!({ "courtReferral": core });
    let created = json!({ "prosecutionCase": core["prosecutionCases"][0], "_metadata": {} });
    assert_eq!(one(&referral), one(&proceedings()));
    assert_eq!(one(&created).id, one(&proceedings()).id);
}

#[test]
fn the_case_files_own_messages_are_read_in_each_wrapping() {
    let case = one(&casefile());
    assert_eq!(case.urn, "TVL/543-21");
    assert_eq!(case.prosecutor.name.as_deref(), Some("Transport for London"));
    let defendant = &case.defendants[0];
    assert_eq!(defendant.display_name(), "Carol Ann Mai Scott");
    assert_eq!(defendant.bail_status.as_deref(), Some("Conditional bail"));
    assert!(matches!(&defendant.identity, Identity::Person { interpreter: Some(it), .. } if it == "Polish"));
    assert_eq!(case.statement_of_facts.as_deref(), Some("Facts"));
    assert_eq!(case.first_hearing.as_ref().unwrap().time.as_deref(), Some("09:05"));
    assert_eq!(one(&json!({ "prosecution": casefile() })), case);
    assert_eq!(one(&json!({ "prosecutionWithReferenceData": { "prosecution": casefile() } })), case);
    assert_eq!(read_json(&json!({ "groupProsecutions": [casefile(), casefile()] })).unwrap().len(), 2);
}

#[test]
fn a_submission_without_identifiers_gets_the_same_ones_each_time() {
    let case = one(&submission());
    assert_eq!(case, one(&submission()));
    assert_eq!(case.initiation, InitiationCode::Summons);
    assert!(matches!(&case.defendants[0].identity, Identity::Person { interpreter: None, .. }));
    assert_eq!(case.defendants[0].asn, None, "question marks are no number");
    let mut other = submission();
    other["prosecutionSubmissionDetails"]["urn"] = json!("DVLA12346");
    assert_ne!(one(&other).id, case.id);
    assert_ne!(one(&other).defendants[0].id, case.defendants[0].id);
}

#[test]
fn a_single_justice_submission_is_known_by_its_single_defendant() {
    let message = json!({
        "prosecutionSubmissionDetails": { "urn": "DVLA1", "prosecutingAuthority": "DVLA" },
        "defendant": { "defendantPerson": { "forename": "Jo", "surname": "Lee", "dateOfBirth": "1970-02-03" },
                       "offences": [{ "cjsOffenceCode": "CA03010", "offenceWording": "Did it" }] },
    });
    let case = one(&message);
    assert_eq!(case.initiation, InitiationCode::SingleJusticeProcedure);
    assert_eq!(case.defendants[0].display_name(), "Jo Lee");
}

#[test]
fn what_starts_no_case_is_said_by_name() {
    for (message, expected) in [
        (json!({ "courtApplication": {} , "courtHearing": {} }), NoCase::Application),
        (json!({ "initiateCourtProceedings": { "courtApplications": [{}] } }), NoCase::Application),
        (json!({ "hearing": { "prosecutionCases": [{}] } }), NoCase::Hearing),
        (json!({ "courtCentre": {}, "prosecutionCases": [{}] }), NoCase::Listing),
        (json!({ "prosecutionCase": { "defendants": [] }, "caseAtAGlance": {} }), NoCase::Answer),
        (json!({ "caseId": "x", "caseDetails": { "caseURN": "y" }, "defendants": [] }), NoCase::Answer),
        (json!({ "caseReference": "x", "parties": [] }), NoCase::SearchEntry),
        (json!({ "prosecutionCaseSubject": {} }), NoCase::Form),
        (json!({ "$schema": "x", "properties": {} }), NoCase::Schema),
        (json!({ "verdictTypes": [] }), NoCase::ReferenceData),
        (json!({}), NoCase::Empty),
        (json!([]), NoCase::Empty),
        (json!("text"), NoCase::Empty),
        (json!({ "a": 1, "b": 2 }), NoCase::Unknown { keys: "a, b".to_owned() }),
    ] {
        assert_eq!(read_json(&message).unwrap_err(), expected, "{message}");
    }
    assert_eq!(read(b"<xml/>", courts()).unwrap_err(), NoCase::Xml);
    assert!(matches!(read(b"{\"id\": CASE_ID}", courts()), Err(NoCase::NotJson { line: 1, .. })));
    assert!(matches!(read(b"", courts()), Err(NoCase::NotJson { .. })));
    assert!(matches!(read("[".repeat(100_000).as_bytes(), courts()), Err(NoCase::NotJson { .. })), "no stack is overrun");
}

#[test]
fn hostile_values_are_problems_and_never_panics() {
    let seeds = [
        json!(null),
        json!(1e308),
        json!(true),
        json!([]),
        json!({}),
        json!("\u{0}\u{202E}"),
        json!("x".repeat(30_000)),
        json!([[[]]]),
    ];
    for message in [proceedings(), casefile(), submission()] {
        let mut places = Vec::new();
        pointers(&message, &mut String::new(), &mut places);
        for place in &places {
            for seed in &seeds {
                let mut bent = message.clone();
                *bent.pointer_mut(place).unwrap() = seed.clone();
                let _ = read_json(&bent);
            }
        }
    }
}

fn pointers(value: &Value, path: &mut String, places: &mut Vec<String>) {
    places.push(path.clone());
    let length = path.len();
    let mut each = |key: &str, value: &Value| {
        path.push('/');
        path.push_str(key);
        pointers(value, path, places);
        path.truncate(length);
    };
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| each(key, value)),
        Value::Array(items) => items.iter().enumerate().for_each(|(at, value)| each(&at.to_string(), value)),
        _ => {}
    }
}

#[test]
fn control_characters_do_not_reach_the_database() {
    let mut message = proceedings();
    message["initiateCourtProceedings"]["prosecutionCases"][0]["defendants"][0]["personDefendant"]["personDetails"]["lastName"] =
        json!("Mor\u{0}gan");
    assert_eq!(one(&message).defendants[0].display_name(), "Gwen Morgan");
}

/// The beginning of a file's name; how many of its cases are good and bad, or the beginning of what it is instead.
type Expected = (&'static str, Result<(usize, usize), &'static str>);

#[test]
fn every_shared_message_has_its_expected_answer() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data"));
    if !root.exists() {
        println!("skipped: shared data absent");
        return;
    }
    // Cases in it that are good; cases with problems; or the beginning of what it is instead.
    let expected: &[Expected] = &[
        ("cases/01", Ok((1, 0))),
        ("cases/02", Ok((1, 0))),
        ("cases/04", Ok((1, 0))),
        ("cases/05", Err("this is an application")),
        ("cases/07", Err("this is an application")),
        ("cases/08", Err("this is an application")),
        ("cases/09", Err("this is an application")),
        ("cases/11", Err("this is an application")),
        ("cases/12", Err("this is an application")),
        ("cases/13", Ok((1, 0))),
        ("cases/14", Ok((1, 0))),
        ("cases/15", Ok((1, 0))),
        ("cases/17", Ok((1, 0))),
        ("cases/18", Ok((1, 0))),
        ("cases/20", Ok((1, 0))),
        ("cases/21", Ok((1, 0))),
        ("cases/23", Err("this is the answer")),
        ("cases/24", Err("this is about a hearing")),
        ("cases/26", Ok((2, 0))),
        ("cases/27", Ok((1, 0))),
        ("cases/29", Err("this is the answer")),
        ("cases/30", Err("this is about a hearing")),
        ("cases/32", Err("this is an entry of a search index")),
        ("cases/33", Err("this is an entry of a search index")),
        ("cases/34", Err("this is a form")),
        ("cases/36", Err("this is a form")),
        ("cases/37", Err("this is a form")),
        ("cases/39", Err("this is about a hearing")),
        ("cpp/progression/cmd.initiate-court-proceedings.json", Ok((1, 0))),
        ("cpp/progression/cmd.initiate-court-proceedings.youth", Err("this is not JSON")),
        ("cpp/progression/cmd.refer-to-court", Ok((1, 0))),
        ("cpp/defence/in.public.progression.prosecution-case-created", Ok((1, 0))),
        ("cpp/prosecutors/example.summons", Ok((1, 0))),
        ("cpp/prosecutors/example.requisition", Ok((1, 0))),
        ("cpp/prosecutors/example.sjp", Ok((1, 0))),
        ("cpp/", Err("")),
    ];
    let mut seen = 0;
    for file in files(root) {
        let name = file.strip_prefix(root).unwrap().to_string_lossy().into_owned();
        let answer = read(&std::fs::read(&file).unwrap(), courts());
        let Some((_, expected)) = expected.iter().find(|(start, _)| name.starts_with(start)) else {
            panic!("{name} has no expected answer")
        };
        seen += 1;
        match (answer, expected) {
            (Ok(cases), Ok((good, bad))) => {
                let read = cases.iter().filter(|case| case.case.is_ok()).count();
                assert_eq!((read, cases.len() - read), (*good, *bad), "{name}: {cases:?}");
                let problems = cases.iter().filter_map(|case| case.case.as_ref().err()).flatten();
                assert!(problems.clone().all(|problem| !problem.path.is_empty()), "{name}: {problems:?}");
            }
            (Err(reason), Err(start)) => assert!(reason.to_string().starts_with(start), "{name}: {reason}"),
            (answer, expected) => panic!("{name}: {answer:?}, expected {expected:?}"),
        }
    }
    assert!(seen > 60, "only {seen} files");
}

fn files(root: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for folder in ["cases", "cpp"] {
        let mut folders = vec![root.join(folder)];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if entry.is_dir() {
                    folders.push(entry);
                } else if entry.extension().is_some_and(|end| end == "json") {
                    found.push(entry);
                }
            }
        }
    }
    found.sort();
    found
}
