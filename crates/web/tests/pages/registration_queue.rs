//! The officers' queue: found, filtered, gone through; and several approved together, with the time to undo it.

use axum::http::StatusCode;
use domain::{group::Group, id::RegistrationId};
use testkit::{Browser, TestApp};

/// The answers of a good form.
const FORM: &str = include_str!("../../../app/tests/use_cases/form.csv");

/// The form of another firm, which shares nothing with others of another number.
fn firm(nth: usize, name: &str) -> String {
    FORM.replace("Ó Néill & Sons Solicitors", name)
        .replace("oneill", &format!("{nth}{nth}{nth}{nth}firm"))
        .replace("612345", &format!("6{nth:05}"))
        .replace("900123", &format!("7{nth:05}"))
        .replace("900456", &format!("8{nth:05}"))
        .replace("1A234B", &format!("{}A{:03}B", nth % 9 + 1, nth))
}

/// What is typed and chosen above the queue.
type Fields<'a> = &'a [(&'a str, &'a str)];

async fn find(officer: &mut Browser, fields: &[(&str, &str)]) -> String {
    let answer = officer.submit("/registrations", "/registrations", fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location.expect("the part that was asked for")
}

#[tokio::test]
async fn what_was_typed_stands_in_no_address_and_finds_in_every_state() {
    let test = TestApp::start().await;
    let held = test.registration(FORM).await;
    test.registration(&firm(1, "Pritchard Law")).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    test.app.hold_registration(&officer.session, test.app.new_id(), held, "Later").await.unwrap();
    let address = find(&mut officer.browser, &[("search", " NÉILL sons ")]).await;
    assert!(
        address.contains("search=yes") && address.contains("standing=any") && !address.to_lowercase().contains("sons"),
        "{address}"
    );
    let page = officer.browser.get(&address).await.text();
    assert!(page.contains("Ó Néill") && page.contains("On hold") && !page.contains("Pritchard Law"), "{page}");
    assert!(page.contains("value=\"NÉILL sons\""), "what was typed is in the box: {page}");
    let nothing = find(&mut officer.browser, &[("search", "xyzzy")]).await;
    assert!(officer.browser.get(&nothing).await.text().contains("No registration in this list is like that"));
    let cleared = find(&mut officer.browser, &[("search", "")]).await;
    assert!(officer.browser.get(&cleared).await.text().contains("Pritchard Law"));
    let mut other = test.sign_in_as(&[Group::ServiceDesk]).await;
    let page = other.browser.get("/contact").await;
    assert_eq!(other.browser.post(&page, "/registrations", &[("search", "x")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_queue_is_filtered_by_court_hearing_type_hands_and_evidence() {
    let test = TestApp::start().await;
    let ready = test.registration(FORM).await;
    test.ready_to_approve(ready).await;
    let cardiff =
        firm(1, "Pritchard Law").replace("Leeds Magistrates' Court", "Cardiff Crown Court").replace("2026-12-01", "2027-02-01");
    test.registration(&cardiff).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let cases: [(Fields, [bool; 2]); 9] = [
        (&[("court", "leeds mags")], [true, false]),
        (&[("within", "28")], [true, false]),
        (&[("from-day", "1"), ("from-month", "1"), ("from-year", "2027")], [false, true]),
        (&[("to-day", "31"), ("to-month", "12"), ("to-year", "2026")], [true, false]),
        (&[("kind", "solicitors-firm")], [true, true]),
        (&[("kind", "law-centre")], [false, false]),
        (&[("assigned", "me")], [false, false]),
        (&[("evidence", "ready")], [true, false]),
        (&[("late", "yes"), ("sort", "organisation")], [false, false]),
    ];
    for (fields, [first, second]) in cases {
        let address = find(&mut officer.browser, fields).await;
        let page = officer.browser.get(&address).await.text();
        assert_eq!((page.contains("Ó Néill"), page.contains("Pritchard Law")), (first, second), "{address}: {page}");
        assert!(page.contains("govuk-details\" open"), "the filters in use are open");
        assert!(!page.contains("form-shown-type"), "every type has its words: {page}");
    }
    let wrong = [("court", "Atlantis"), ("from-day", "31"), ("from-month", "2"), ("from-year", "2027")];
    let answer = officer.browser.submit("/registrations", "/registrations", &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(page.contains("href=\"#court\">Enter the name or code of one court"), "{page}");
    assert!(page.contains("href=\"#from-day\">Enter a real date") && page.contains("value=\"Atlantis\""), "{page}");
    for address in
        ["?standing=other", "?evidence=x", "?assigned=x", "?sort=x", "?within=8", "?from=x", "?kind=x", "?after=x", "?court=ZZZ"]
    {
        assert_eq!(officer.browser.get(&format!("/registrations{address}")).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn the_queue_is_gone_through_forwards_and_back() {
    let test = TestApp::start().await;
    for nth in 0..53 {
        test.registration(&firm(nth, &format!("Firm number {nth}"))).await;
        test.pass_seconds(1);
    }
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await.browser;
    let first = officer.get("/registrations").await.text();
    assert!(first.contains("Waiting (53)") && first.contains("Firm number 49") && !first.contains("Firm number 50"), "{first}");
    let link = |page: &str, rel: &str| {
        let end = page.find(&format!("rel=\"{rel}\""))?;
        let start = page[..end].rfind("href=\"")? + 6;
        Some(page[start..].split('"').next().unwrap().replace("&amp;", "&"))
    };
    assert_eq!(link(&first, "prev"), None);
    let second = officer.get(&link(&first, "next").expect("a next page")).await.text();
    assert!(second.contains("Firm number 52") && !second.contains("Firm number 49"), "{second}");
    assert_eq!(link(&second, "next"), None);
    let back = officer.get(&link(&second, "prev").expect("a page before")).await.text();
    assert!(back.contains("Firm number 0<") && back.contains("Firm number 49") && link(&back, "prev").is_none(), "{back}");
}

async fn ready(test: &TestApp, nth: usize, name: &str) -> RegistrationId {
    let id = test.registration(&firm(nth, name)).await;
    test.ready_to_approve(id).await;
    id
}

#[tokio::test]
async fn several_are_approved_together_and_undone_one_by_one_or_all() {
    let test = TestApp::start().await;
    let (one, two) = (ready(&test, 1, "Firm One").await, ready(&test, 2, "Firm Two").await);
    let bare = test.registration(&firm(3, "Firm Three")).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await.browser;
    let queue = officer.get("/registrations").await.text();
    assert_eq!(queue.matches("type=\"checkbox\" value=\"0").count(), 2, "only what is ready can be selected: {queue}");
    let none = officer.get("/registrations/approvals/check").await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.text().contains("Select at least one registration"));
    let check = officer.get(&format!("/registrations/approvals/check?id={one}&id={two}&id={bare}")).await;
    let page = check.text();
    assert!(page.contains("Approve 2 registrations together") && page.contains("4 people are invited"), "{page}");
    assert!(page.contains("These are not included") && page.contains("Firm Three</a>: Addresses not confirmed"), "{page}");

    let ids = [("id", one.to_string()), ("id", two.to_string())];
    let fields: Vec<(&str, &str)> = ids.iter().map(|(name, id)| (*name, id.as_str())).collect();
    // What the page says was seen of each, in the order of its rows.
    let hidden = |name: &str| -> Vec<String> {
        let mark = format!("name=\"{name}\" value=\"");
        let values = page.split(&mark).skip(1);
        values.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
    };
    let (rows, seen) = (hidden("id"), hidden("seen"));
    let sent: Vec<(&str, &str)> =
        rows.iter().map(|id| ("id", id.as_str())).chain(seen.iter().map(|seen| ("seen", seen.as_str()))).collect();
    let done = officer.post(&check, "/registrations/approvals", &sent).await;
    let again = officer.post(&check, "/registrations/approvals", &sent).await;
    assert_eq!((done.status, &done.location), (StatusCode::SEE_OTHER, &again.location), "a double click: {}", again.text());
    let list = officer.get(done.location.as_deref().expect("the list")).await;
    assert!(list.text().contains("2 registrations are approved. Undo until 12:10pm."), "{}", list.text());
    assert!(officer.get("/registrations").await.text().contains("2 approvals can still be undone"));
    let shown = officer.get(&format!("/registrations/{one}")).await.text();
    assert!(shown.contains("Undo until 12:10pm") && !shown.contains("Approve registration"), "{shown}");

    let undone = officer.post(&list, "/registrations/approvals/undo", &fields[..1]).await;
    assert_eq!(undone.location.as_deref(), Some("/registrations/approvals?undone=1"), "{}", undone.text());
    test.pass_seconds(600);
    test.app.approve_due_registrations().await.unwrap();
    let from = officer.get("/registrations").await;
    let late = officer.post(&from, "/registrations/approvals/undo", &fields[1..]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text().contains("Firm Two: This registration has been approved already"), "{}", late.text());
    let welsh = officer.get("/registrations/approvals?lang=cy").await.text();
    assert!(welsh.contains("Nid oes cymeradwyaeth yn aros i’w gweithredu."), "{welsh}");
}
