//! The details of a case that a form asks for: what is needed, what is taken as it is said, and what is warned of.

use axum::http::StatusCode;
use domain::group::Group;
use testkit::TestApp;

use crate::help::{CASE, ask, find, stranger};

const URN: &str = "/help/ask/urn";

/// The good request with these boxes in place of its own.
fn with(boxes: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let changed = |name: &str| boxes.iter().any(|(box_name, _)| *box_name == name);
    let mut fields: Vec<_> = stranger(&CASE).into_iter().filter(|(name, _)| !changed(name)).collect();
    fields.extend_from_slice(boxes);
    fields
}

#[tokio::test]
async fn whatever_a_caller_says_of_the_case_is_kept_and_a_hearing_today_comes_first() {
    let test = TestApp::start().await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let note = "/help-requests/note/urn";
    let call = [("act", "send"), ("name", "Ben Hughes"), ("organisation", "Hughes & Co"), ("telephone", "07700 900323")];
    let said = [
        ("reach", "telephone"),
        ("text", ""),
        ("court", "B01LY00"),
        ("hearing-day", "23"),
        ("hearing-month", "11"),
        ("hearing-year", "2026"),
        ("offence-1-what", "Affray"),
        ("charged-day", "20"),
        ("charged-month", "11"),
        ("charged-year", "2026"),
        ("defendant-1-kind", "person"),
    ];
    let kept = desk.browser.submit(note, note, &[&call[..], &said].concat()).await;
    let address = kept.location.clone().unwrap_or_else(|| panic!("{}", kept.text()));
    let page = desk.browser.get(&address).await.text();
    for shown in ["Affray", "20 November 2026", "23 November 2026", "Hearing today"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert!(!page.contains("No details of the case were given"), "{page}");
    let queue = desk.browser.get("/help-requests?kind=urn").await.text();
    assert!(queue.contains("Hearing today or tomorrow"), "{queue}");
    let last_name = [&call[..], &[("reach", "telephone"), ("defendant-1-last-name", "Example")]].concat();
    let kept = desk.browser.submit(note, note, &last_name).await;
    let page = desk.browser.get(kept.location.as_deref().unwrap()).await.text();
    assert!(page.contains("Example") && page.contains("Not known"), "{page}");
}

#[tokio::test]
async fn an_offence_of_the_last_century_is_asked_for_and_one_of_tomorrow_is_not() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let offence =
        |day, month, year| with(&[("offence-1-on-day", day), ("offence-1-on-month", month), ("offence-1-on-year", year)]);
    ask(&mut browser, "urn", &offence("31", "12", "1985")).await;
    let future = browser.submit(URN, URN, &offence("24", "11", "2026")).await;
    assert!(future.text().contains("The date of the offence must be today or in the past"), "{}", future.text());
    let old = browser.submit(URN, URN, &offence("1", "1", "85")).await;
    assert!(old.text().contains("Enter a year of four digits, from 1900 to 2100"), "{}", old.text());
    let charged = with(&[("charged-day", "24"), ("charged-month", "11"), ("charged-year", "2026")]);
    let charged = browser.submit(URN, URN, &charged).await.text();
    assert!(charged.contains("The date of charge must be today or in the past"), "{charged}");
}

#[tokio::test]
async fn a_hearing_that_has_been_is_warned_of_once_and_then_taken() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let past = with(&[("hearing-day", "1")]);
    let warned = browser.submit(URN, URN, &past).await;
    assert_eq!(warned.status, StatusCode::OK);
    assert!(warned.text().contains("The hearing on 1 November 2026 has been"), "{}", warned.text());
    assert!(warned.text().contains("Example-Morgan") && !warned.text().contains("There is a problem"), "{}", warned.text());
    assert!(warned.text().contains("name=\"hearing-warned\" value=\"2026-11-01\""), "{}", warned.text());
    let reference = ask(&mut browser, "urn", &[&past[..], &[("hearing-warned", "2026-11-01")]].concat()).await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let address = find(&mut desk, &reference).await;
    assert!(desk.browser.get(&address).await.text().contains("Hearing has passed"));
}

#[tokio::test]
async fn a_company_is_asked_for_by_its_name_and_address() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let person = ["first-name", "last-name", "aliases", "birth-day", "birth-month", "birth-year", "address"];
    let is_person = |name: &str| person.iter().any(|it| name == format!("defendant-1-{it}"));
    let mut fields: Vec<_> = stranger(&CASE).into_iter().filter(|(name, _)| !is_person(name)).collect();
    fields.push(("defendant-1-kind", "organisation"));
    let empty = browser.submit(URN, URN, &fields).await.text();
    assert!(empty.contains("Enter the name of the company or organisation") && !empty.contains("Enter a first name"), "{empty}");
    fields.extend([("defendant-1-name", "Example Haulage Ltd"), ("defendant-1-office", "2 Quayside\nZA1 1ZD")]);
    let reference = ask(&mut browser, "urn", &fields).await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let address = find(&mut desk, &reference).await;
    let page = desk.browser.get(&address).await.text();
    assert!(page.contains("Example Haulage Ltd") && page.contains("A company or organisation"), "{page}");
    assert!(page.contains("case of Example Haulage Ltd") && !page.contains("Date of birth"), "{page}");
    let unchosen: Vec<_> = fields.into_iter().filter(|(name, _)| *name != "defendant-1-kind").collect();
    ask(&mut browser, "urn", &unchosen).await;
}

#[tokio::test]
async fn problems_of_several_defendants_say_whose_they_are() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let two = with(&[("defendant-2-last-name", "Hale"), ("offence-2-what", "")]);
    let refused = browser.submit(URN, URN, &two).await.text();
    assert!(
        refused.contains("Defendant 2: enter a first name") && refused.contains("Offence 2: enter what is alleged"),
        "{refused}"
    );
    assert!(!refused.contains("Defendant 1: enter"), "{refused}");
    let welsh = browser.submit(&format!("{URN}?lang=cy"), URN, &two).await.text();
    assert!(welsh.contains("Diffynnydd 2: rhowch"), "{welsh}");
}

#[tokio::test]
async fn enter_in_a_box_sends_the_form() {
    let test = TestApp::start().await;
    let page = test.browser().get(URN).await.text();
    let form = &page[page.find("<form method=\"post\" novalidate>").expect("the form")..];
    let first = &form[form.find("<button").expect("a button")..];
    let first = &first[..first.find('>').unwrap()];
    for part in ["value=\"send\"", "govuk-visually-hidden", "tabindex=\"-1\"", "aria-hidden=\"true\""] {
        assert!(first.contains(part), "{part}: {first}");
    }
}

#[tokio::test]
async fn what_was_typed_survives_a_session_that_ends() {
    let test = TestApp::start().await;
    let firm = test.firm("Hartwell", &["1A234B"]).await;
    let person = test.person(firm, &[Group::DefenceLawyer]).await;
    let mut asker = test.sign_in(person, firm).await;
    let page = asker.browser.get(URN).await;
    assert!(page.text().contains("name=\"from-account\" value=\"yes\""), "{}", page.text());
    test.pass_seconds(2 * 86_400);
    let sent = asker.browser.post(&page, URN, &[&[("from-account", "yes")], &CASE[..]].concat()).await;
    let to = sent.location.clone().unwrap_or_else(|| panic!("{}", sent.text()));
    assert!(to.starts_with("/sign-in?next=") && to.ends_with("&lost=no"), "{to}");
    let next = percent_decoded(to.split("next=").nth(1).unwrap().split('&').next().unwrap());
    let mut again = test.sign_in(person, firm).await;
    let given_back = again.browser.get(&next).await.text();
    assert!(given_back.contains("value=\"Example-Morgan\"") && given_back.contains("Theft of a bicycle"), "{given_back}");
}

fn percent_decoded(text: &str) -> String {
    text.replace("%2F", "/").replace("%3F", "?").replace("%3D", "=").replace("%26", "&")
}
