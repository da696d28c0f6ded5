//! The interface for programs, asked through the real router.

use std::collections::BTreeSet;

use domain::group::Group;
use serde_json::{Value, json};
use testkit::{Answer, TestApp};
use web::chassis::paths;

const REGISTRATIONS: &str = "/api/v1/registrations";
const KEY: (&str, &str) = ("idempotency-key", "5f0c9b1e-4a52-4c1b-9d7c-2f6d8c1a7e90");
const JSON: (&str, &str) = ("content-type", "application/json");

fn body(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.bytes).expect("JSON")
}

fn form() -> Value {
    json!({
        "organisation": {
            "name": "Hartwell & Pryce LLP", "type": "Solicitors' firm", "line1": "1 High Street", "town": "Wrexham",
            "postcode": "LL11 1AA", "country": "Wales", "telephone": "01978 123456", "email": "office@hartwell.example",
            "regulatorNumber": "612345", "firstCourt": "Leeds Magistrates' Court", "firstHearing": "2026-12-02",
            "adminFirstName": "Siân", "adminLastName": "Hartwell", "adminJobTitle": "Partner",
            "adminEmail": "sian@hartwell.example", "adminMobile": "07700900123",
            "termsAccepted": true, "acceptedBy": "Siân Hartwell", "acceptedCapacity": "Partner", "acceptedOn": "2026-11-20"
        },
        "offices": [{"name": "Wrexham", "address": "1 High Street, Wrexham", "laaAccount": "1A234B"}],
        "users": [{
            "firstName": "Idris", "lastName": "Pryce", "email": "idris@hartwell.example", "mobile": "07700 900124",
            "qualifiedAs": "Solicitor", "role": ["Defence lawyer", "Advocate"], "regulatorNumber": "612346"
        }]
    })
}

async fn send(test: &TestApp, headers: &[(&'static str, &str)], body: &str) -> Answer {
    test.browser().send_body("POST", REGISTRATIONS, headers, body).await
}

/// A problem as RFC 9457 wants it, of this status.
fn problem(answer: &Answer, status: u16) -> Value {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert_eq!(answer.headers["content-type"], "application/problem+json", "{}", answer.text());
    let problem = body(answer);
    assert_eq!(problem["status"], status);
    for name in ["type", "title", "reference"] {
        assert!(problem[name].as_str().is_some_and(|text| !text.is_empty()), "{name}: {problem}");
    }
    assert!(!answer.text().contains("api-problem-"), "every problem has words: {problem}");
    problem
}

#[tokio::test]
async fn courts_are_listed_page_by_page_until_every_open_one_was_there() {
    let test = TestApp::start().await;
    let (mut codes, mut next) = (Vec::new(), "/api/v1/courts?limit=70".to_owned());
    loop {
        let answer = test.browser().get(&next).await;
        let page = body(&answer);
        codes.extend(page["courts"].as_array().unwrap().iter().map(|court| court["code"].as_str().unwrap().to_owned()));
        let Some(cursor) = page["next"].as_str() else { break };
        next = format!("/api/v1/courts?limit=70&cursor={cursor}");
        assert_eq!(answer.headers["link"], format!("<{next}>; rel=\"next\"").as_str());
    }
    let open: BTreeSet<_> = test.app.tables.courts.all().iter().filter(|it| it.open).map(|it| it.code.clone()).collect();
    assert!(codes.is_sorted() && codes.len() == open.len() && codes.into_iter().collect::<BTreeSet<_>>() == open);
}

#[tokio::test]
async fn courts_are_filtered_and_a_date_that_an_officer_sets_is_seen() {
    let test = TestApp::start().await;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let date = test.now().plus_days(30).london_date();
    test.app.set_go_live(&officer.session, test.app.new_id(), "C62CR00", Some(date)).await.unwrap();
    let page = body(&test.browser().get("/api/v1/courts?kind=crown&region=wales&standing=going-live").await);
    let courts = page["courts"].as_array().unwrap();
    assert_eq!(courts.len(), 1, "{page}");
    assert_eq!(courts[0]["goLive"], json!({"date": date.to_string(), "exact": true}));
    assert_eq!(courts[0]["welshName"], "Llys y Goron Caerdydd");
    let one = test.browser().get("/api/v1/courts/c62cr00").await;
    assert_eq!(body(&one), courts[0], "the same court, its code in any case");
}

#[tokio::test]
async fn public_answers_carry_a_tag_and_are_not_sent_twice() {
    let test = TestApp::start().await;
    for path in ["/api/v1/courts", "/api/v1/courts/C62CR00", "/api/v1/openapi.json"] {
        let first = test.browser().get(path).await;
        assert_eq!(first.headers["cache-control"], "public, max-age=300", "{path}");
        let tag = first.headers["etag"].to_str().unwrap().to_owned();
        let again = test.browser().get_with(path, &[("if-none-match", &tag)]).await;
        assert!(again.status == 304 && again.bytes.is_empty(), "{path}");
    }
}

#[tokio::test]
async fn parameters_that_cannot_be_used_are_all_named() {
    let answer = TestApp::start().await.browser().get("/api/v1/courts?kind=x&region=x&standing=x&cursor=x&limit=0&bogus=1").await;
    let problem = problem(&answer, 400);
    let named: Vec<_> = problem["errors"].as_array().unwrap().iter().map(|it| it["parameter"].as_str().unwrap()).collect();
    assert_eq!(named, ["kind", "region", "standing", "cursor", "limit", "bogus"]);
}

#[tokio::test]
async fn a_registration_is_sent_once_under_its_key_and_followed() {
    let test = TestApp::start().await;
    let first = send(&test, &[KEY, JSON], &form().to_string()).await;
    assert_eq!(first.status, 201, "{}", first.text());
    let again = send(&test, &[KEY, JSON], &serde_json::to_string_pretty(&form()).unwrap()).await;
    assert_eq!((again.status, body(&again)), (first.status, body(&first)), "the same answer");
    let remarks = body(&first)["remarks"].clone();
    assert!(remarks.as_array().is_some_and(|all| all.iter().any(|it| it["code"] == "second-administrator")), "{remarks}");
    let waiting = test.waiting_registrations().await.len();
    assert_eq!(waiting, 1);
    let place = first.location.clone().expect("where to follow it");
    let followed = body(&test.browser().get(&place).await);
    assert_eq!(followed["reference"], body(&first)["reference"]);
    assert_eq!((followed["state"].as_str(), followed["received"].as_str()), (Some("received"), Some("2026-11-23")));
    assert_eq!(followed.as_object().unwrap().len(), 4, "nothing of the form: {followed}");
    test.deliver().await;
    assert!(test.outside.emails().iter().any(|email| email.to_address == "sian@hartwell.example"), "a receipt");
}

#[tokio::test]
async fn another_form_under_the_same_key_is_refused_by_name() {
    let test = TestApp::start().await;
    assert_eq!(send(&test, &[KEY, JSON], &form().to_string()).await.status, 201);
    let mut other = form();
    other["organisation"]["name"] = json!("Somebody Else LLP");
    let problem = problem(&send(&test, &[KEY, JSON], &other.to_string()).await, 422);
    assert_eq!(problem["type"], "/api#key-used");
    assert_eq!(send(&test, &[("idempotency-key", "another-key-of-ours"), JSON], &other.to_string()).await.status, 201);
}

#[tokio::test]
async fn every_problem_of_a_form_comes_at_once_with_its_pointer_in_either_language() {
    let test = TestApp::start().await;
    let mut bad = form();
    bad["organisation"]["postcode"] = json!("nowhere");
    bad["organisation"].as_object_mut().unwrap().remove("name");
    bad["users"][0]["mobile"] = json!("12");
    bad["users"].as_array_mut().unwrap().push(json!({"firstName": "Mair"}));
    let english = problem(&send(&test, &[KEY, JSON], &bad.to_string()).await, 422);
    let welsh = problem(&send(&test, &[KEY, JSON, ("accept-language", "cy")], &bad.to_string()).await, 422);
    let pointers = |problem: &Value| -> Vec<String> {
        problem["errors"].as_array().unwrap().iter().map(|it| it["pointer"].as_str().unwrap().to_owned()).collect()
    };
    for wanted in ["/organisation/name", "/organisation/postcode", "/users/0/mobile", "/users/1/lastName", "/users/1/email"] {
        assert!(pointers(&english).contains(&wanted.to_owned()), "{wanted}: {english}");
    }
    assert_eq!(pointers(&english), pointers(&welsh));
    assert_ne!(english["title"], welsh["title"]);
    assert!(english["errors"].as_array().unwrap().iter().all(|it| !it["remedy"].as_str().unwrap().contains("form-")));
}

#[tokio::test]
async fn a_form_of_the_wrong_shape_is_told_where() {
    let test = TestApp::start().await;
    let bad = json!({"organisation": {"name": 7, "shoe/size": "9"}, "offices": {}, "users": ["Idris"], "colour": "red"});
    let problem = problem(&send(&test, &[KEY, JSON], &bad.to_string()).await, 422);
    let said: BTreeSet<(&str, &str)> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["pointer"].as_str().unwrap(), it["code"].as_str().unwrap()))
        .collect();
    let wanted = [
        ("/organisation/name", "not-text"),
        ("/organisation/shoe~1size", "unknown-field"),
        ("/offices", "not-an-array"),
        ("/users/0", "not-an-object"),
        ("/colour", "unknown-field"),
    ];
    assert_eq!(said, BTreeSet::from(wanted));
}

#[tokio::test]
async fn a_member_that_is_given_twice_is_refused_by_name_and_nothing_is_cut() {
    let test = TestApp::start().await;
    let good = form().to_string();
    let twice = good.replace("\"town\":\"Wrexham\"", "\"town\":\"Wrexham\",\"town\":\"Cardiff\"");
    let twice = twice.replace("\"users\":", "\"users\":[],\"users\":");
    let english = problem(&send(&test, &[KEY, JSON], &twice).await, 422);
    assert_eq!(english["type"], "/api#invalid-form");
    let named: BTreeSet<(&str, &str)> = english["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["pointer"].as_str().unwrap(), it["code"].as_str().unwrap()))
        .collect();
    assert_eq!(named, BTreeSet::from([("/organisation/town", "given-twice"), ("/users", "given-twice")]));
    let mut long = form();
    long["organisation"]["town"] = json!(format!("Wrexham{}and more", " ".repeat(2_000)));
    let long = problem(&send(&test, &[KEY, JSON], &long.to_string()).await, 422);
    assert_eq!(
        (long["errors"][0]["pointer"].as_str(), long["errors"][0]["code"].as_str()),
        (Some("/organisation/town"), Some("too-long"))
    );
    assert!(test.waiting_registrations().await.is_empty());
    assert_eq!(send(&test, &[KEY, JSON], &good).await.status, 201, "the key is free yet");
}

#[tokio::test]
async fn a_form_of_nothing_but_wrong_shapes_is_told_the_first_and_how_many_more() {
    let test = TestApp::start().await;
    let names: serde_json::Map<String, Value> = (0..700).map(|nth| (format!("shoe{nth}"), Value::from("9"))).collect();
    let bad = json!({"organisation": names, "users": vec![json!({"firstName": 7}); 1_800]});
    let problem = problem(&send(&test, &[KEY, JSON], &bad.to_string()).await, 422);
    let errors = problem["errors"].as_array().unwrap();
    assert_eq!(errors.len(), 501);
    let last = errors.last().unwrap();
    assert_eq!((last["code"].as_str(), last["pointer"].as_str()), (Some("too-many-problems"), Some("")));
    assert!(last["detail"].as_str().unwrap().contains("There are 2000 more"), "{last}");
}

#[tokio::test]
async fn whatever_goes_wrong_is_a_problem_and_never_a_page() {
    let test = TestApp::start().await;
    let good = form().to_string();
    problem(&send(&test, &[JSON], &good).await, 400);
    problem(&send(&test, &[("idempotency-key", "short"), JSON], &good).await, 400);
    problem(&send(&test, &[KEY, JSON], "{\"organisation\": ").await, 400);
    problem(&send(&test, &[KEY], &good).await, 415);
    problem(&send(&test, &[KEY, ("content-type", "text/html")], &good).await, 415);
    problem(&send(&test, &[KEY, JSON], &" ".repeat(2_000_001)).await, 413);
    problem(&send(&test, &[KEY, JSON], &"[".repeat(100_000)).await, 400);
    problem(&send(&test, &[KEY, JSON, ("sec-fetch-site", "cross-site"), ("origin", "https://other.example")], &good).await, 403);
    problem(&test.browser().get("/api/v1/nothing").await, 404);
    problem(&test.browser().get("/api/v1/courts/X").await, 404);
    problem(&test.browser().get("/api/v1/registrations/REG-0000-0000").await, 404);
    let not_so = test.browser().send_body("DELETE", "/api/v1/courts", &[], "").await;
    problem(&not_so, 405);
    assert!(not_so.headers.contains_key("allow"));
}

#[tokio::test]
async fn too_many_forms_are_told_how_long_to_wait() {
    let test = TestApp::start().await;
    let mut last = None;
    for _ in 0..102 {
        last = Some(send(&test, &[KEY, JSON], "{\"organisation\": {}}").await);
    }
    let last = last.unwrap();
    problem(&last, 429);
    assert!(last.headers["retry-after"].to_str().unwrap().parse::<u64>().unwrap() > 0);
}

#[tokio::test]
async fn a_session_gives_a_program_nothing_and_other_sites_are_not_let_in() {
    let test = TestApp::start().await;
    let sent = send(&test, &[KEY, JSON], &form().to_string()).await;
    let place = sent.location.expect("where to follow it");
    let nobody = test.browser().get(&place).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let signed_in = officer.browser.get(&place).await;
    assert_eq!(signed_in.bytes, nobody.bytes);
    for answer in [&nobody, &signed_in] {
        assert!(!answer.headers.contains_key("set-cookie"));
    }
    let asked = [("origin", "https://other.example"), ("access-control-request-method", "GET")];
    let preflight = test.browser().send_body("OPTIONS", "/api/v1/courts", &asked, "").await;
    let read = test.browser().get_with("/api/v1/courts", &[("origin", "https://other.example")]).await;
    for answer in [&preflight, &read] {
        assert!(!answer.headers.contains_key("access-control-allow-origin"));
    }
    assert_eq!(read.headers["cross-origin-resource-policy"], "same-origin");
}

#[tokio::test]
async fn the_document_names_the_routes_that_there_are_and_its_snapshot_is_reviewed() {
    let document: Value = serde_json::from_str(web::api_document()).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    let described: BTreeSet<&str> = document["paths"].as_object().unwrap().keys().map(String::as_str).collect();
    let routed: BTreeSet<&str> = paths::all().map(|(_, path)| path).filter(|path| path.starts_with("/api/")).collect();
    assert_eq!(described, routed);
    assert_eq!(TestApp::start().await.browser().get("/api/v1/openapi.json").await.text(), web::api_document());
    insta::assert_snapshot!(web::api_document());
}

#[tokio::test]
async fn the_document_and_the_answers_agree() {
    let test = TestApp::start().await;
    let document: Value = serde_json::from_str(web::api_document()).unwrap();
    let schemas = &document["components"]["schemas"];
    let fields = |name: &str| -> BTreeSet<String> {
        schemas[name]["properties"].as_object().unwrap_or_else(|| panic!("{name}: {schemas}")).keys().cloned().collect()
    };
    let keys = |value: &Value| -> BTreeSet<String> { value.as_object().unwrap().keys().cloned().collect() };
    let court = body(&test.browser().get("/api/v1/courts/B01LY00").await);
    assert_eq!(keys(&court), fields("Court"));
    let sent = send(&test, &[KEY, JSON], &form().to_string()).await;
    assert_eq!(keys(&body(&sent)), fields("RegistrationSent"));
    let followed = body(&test.browser().get(&sent.location.unwrap()).await);
    assert_eq!(keys(&followed), fields("RegistrationState"));
    let organisation = &schemas["RegistrationForm"]["properties"]["organisation"]["properties"];
    assert!(keys(organisation).is_superset(&keys(&form()["organisation"])), "{organisation}");
}

#[tokio::test]
async fn the_page_describes_every_operation_and_every_problem_in_both_languages() {
    let test = TestApp::start().await;
    for lang in ["en", "cy"] {
        let text = test.browser().get(&format!("/api?lang={lang}")).await.text();
        for (_, path) in paths::all().filter(|(_, path)| path.starts_with("/api/")) {
            assert!(text.contains(path), "{lang} {path}");
        }
        for name in ["bad-parameter", "not-json", "bad-json", "invalid-form", "key-used"] {
            assert!(text.contains(&format!("id=\"{name}\"")), "{lang} {name}");
        }
        assert!(!text.contains(">api-"), "{lang}");
    }
}
