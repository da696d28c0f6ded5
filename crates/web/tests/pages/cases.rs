//! The defence's way through a case in a browser, and the court's: what is shown, what is hidden, what a document is sent as.

use axum::http::StatusCode;
use domain::group::Group;
use testkit::{Answer, SignedIn, TestApp, TestCase, a_pdf};

const PEOPLE: [(&str, &str, &str); 2] = [("Gwen", "Morgan", "1990-03-01"), ("", "Harbour Freight Ltd", "")];
const URN: &str = "01LY1234526";

async fn start() -> (TestApp, TestCase, SignedIn) {
    let test = TestApp::start().await;
    let case = test.case(URN, &PEOPLE).await;
    test.file(URN, "IDPC", &case.defendants[..1], a_pdf(5)).await;
    let firm = test.firm("Hartwell & Pryce LLP", &["1A001L"]).await;
    let solicitor = solicitor(&test, firm).await;
    (test, case, solicitor)
}

async fn solicitor(test: &TestApp, firm: domain::id::OrganisationId) -> SignedIn {
    let user = test.person(firm, &[Group::DefenceLawyer]).await;
    test.sign_in(user, firm).await
}

fn defendant(case: &TestCase) -> String {
    format!("/cases/{}/defendants/{}", case.case, case.defendants[0])
}

const GWEN: [(&str, &str); 7] = [
    ("urn", "01 ly 12345/26"),
    ("kind", "person"),
    ("first_name", "gwen"),
    ("last_name", "MORGAN"),
    ("date-of-birth-day", "1"),
    ("date-of-birth-month", "3"),
    ("date-of-birth-year", "1990"),
];

async fn found(person: &mut SignedIn) -> Answer {
    person.browser.submit("/cases/find", "/cases/find", &GWEN).await
}

async fn declared(person: &mut SignedIn, case: &TestCase) -> Answer {
    let place = format!("{}/instruction", defendant(case));
    let fields = [("how", "own-solicitor"), ("on-day", "23"), ("on-month", "11"), ("on-year", "2026")];
    person.browser.submit(&place, &place, &fields).await
}

#[tokio::test]
async fn a_solicitor_finds_declares_opens_and_links() {
    let (test, case, mut solicitor) = start().await;
    let place = defendant(&case);
    assert_eq!(solicitor.browser.get(&place).await.status, StatusCode::NOT_FOUND, "not found yet");

    let hit = found(&mut solicitor).await;
    assert_eq!((hit.status, hit.location.as_deref()), (StatusCode::SEE_OTHER, Some(place.as_str())));
    let page = solicitor.browser.get(&place).await.text();
    assert!(page.contains("Gwen Morgan") && page.contains("01/LY/12345/26") && page.contains("Theft of a bicycle"));
    assert!(page.contains("To open them, declare your instruction first"));
    assert_eq!(solicitor.browser.get(&format!("{place}/initial-details")).await.status, StatusCode::NOT_FOUND);

    let done = declared(&mut solicitor, &case).await;
    assert_eq!(done.location, Some(format!("{place}?done=declared")));
    let page = solicitor.browser.get(&format!("{place}?done=declared")).await.text();
    assert!(page.contains("Your instruction is recorded.") && page.contains("5 pages"));

    let idpc = solicitor.browser.get(&format!("{place}/initial-details")).await;
    assert_eq!(idpc.status, StatusCode::OK);
    assert_eq!(idpc.bytes, a_pdf(5));
    assert_eq!(idpc.headers["content-type"], "application/pdf");
    assert_eq!(idpc.headers["content-disposition"], "inline; filename=\"initial-details.pdf\"");
    assert_eq!(idpc.headers["cache-control"], "no-store");
    assert_eq!(idpc.headers["x-content-type-options"], "nosniff");
    let policy = idpc.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'") && policy.contains("sandbox"));

    let link = solicitor
        .browser
        .submit(&format!("{place}/link"), &format!("{place}/link"), &[("representation", "REPRESENTATION_ORDER")])
        .await;
    assert_eq!(link.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(link.text().contains("Select one of your organisation’s legal aid account numbers"));
    let fields = [("representation", "REPRESENTATION_ORDER"), ("account", "1A001L")];
    let check = solicitor.browser.post(&link, &format!("{place}/link"), &fields).await;
    let check_at = check.location.unwrap();
    let check = solicitor.browser.get(&check_at).await;
    assert!(check.text().contains("Hartwell &amp; Pryce LLP") && check.text().contains("1A001L"));
    let done = solicitor.browser.post(&check, &format!("{place}/link/check"), &fields).await;
    assert_eq!(done.location, Some(format!("{place}?done=linked")));
    assert!(solicitor.browser.get(&place).await.text().contains("Waiting to be accepted since"));
    test.deliver().await;
    let page = solicitor.browser.get(&place).await.text();
    assert!(page.contains(
        "We have told the Legal Aid Agency that Hartwell &amp; Pryce LLP, account 1A001L, acts for this defendant. This is not an application for legal aid and not a representation order."
    ));
    assert!(page.contains("Accepted by the Legal Aid Agency 23 November 2026"));

    assert!(solicitor.browser.get("/cases").await.text().contains("On record"));
    let glance = solicitor.browser.get(&format!("/cases/{}", case.case)).await.text();
    assert!(glance.contains("On record: Hartwell &amp; Pryce LLP") && glance.contains("Harbour Freight Ltd"));
    let asked = solicitor.browser.get(&format!("{place}/withdraw")).await;
    let withdrawn = solicitor.browser.post(&asked, &format!("{place}/withdraw"), &[]).await;
    assert_eq!(withdrawn.location, Some(format!("{place}?done=withdrawn")));
}

#[tokio::test]
async fn a_search_in_vain_reveals_nothing_and_is_limited() {
    let (_test, _, mut solicitor) = start().await;
    let page = solicitor.browser.get("/cases/find").await;
    let mut wrong = GWEN;
    wrong[3].1 = "Morgans";
    let nothing = solicitor.browser.post(&page, "/cases/find", &wrong).await;
    assert_eq!(nothing.status, StatusCode::OK);
    let text = nothing.text();
    assert!(text.contains("Nothing is wrong with your account.") && text.contains("ask the prosecutor or the court for the URN"));
    assert!(text.contains("Morgans"), "what was typed stays");
    for _ in 1..10 {
        solicitor.browser.post(&page, "/cases/find", &wrong).await;
    }
    let stopped = solicitor.browser.post(&page, "/cases/find", &GWEN).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(stopped.headers.contains_key("retry-after") && stopped.text().contains("15 minutes"));
}

#[tokio::test]
async fn an_unfinished_search_says_what_is_missing() {
    let (_test, _, mut solicitor) = start().await;
    let page = solicitor.browser.submit("/cases/find", "/cases/find", &[("kind", "person"), ("first_name", "<b>")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = page.text();
    for sentence in ["Enter a case number (URN)", "Enter a last name", "Enter a date of birth"] {
        assert!(text.contains(sentence), "{sentence}");
    }
    assert!(text.contains("&lt;b&gt;"));
    let page = solicitor.browser.submit("/cases/find", "/cases/find", &[("urn", "1"), ("kind", "organisation")]).await;
    assert!(page.text().contains("Enter the name of the organisation"));
    let page = solicitor.browser.submit("/cases/find", "/cases/find", &[("urn", "1")]).await;
    assert!(page.text().contains("Select whether the defendant is a person or an organisation"));
}

#[tokio::test]
async fn the_first_firm_is_told_and_the_second_is_refused_by_name() {
    let (test, case, mut first) = start().await;
    let place = defendant(&case);
    found(&mut first).await;
    declared(&mut first, &case).await;
    let fields = [("representation", "PRIVATE"), ("account", "")];
    let done = first
        .browser
        .submit(&format!("{place}/link/check?representation=PRIVATE"), &format!("{place}/link/check"), &fields)
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(first.browser.get(&place).await.text().contains("Not sent: no payment is involved."));

    let firm = test.firm("Quay Law", &["2B001L"]).await;
    let mut second = solicitor(&test, firm).await;
    found(&mut second).await;
    assert!(!second.browser.get(&place).await.text().contains("Hartwell"), "nothing before the declaration");
    let done = declared(&mut second, &case).await.location.unwrap();
    assert!(done.ends_with("?done=declared-and-told"));
    let page = second.browser.get(&done).await.text();
    assert!(page.contains("we are telling them now") && page.contains("Hartwell &amp; Pryce LLP has been on record"));
    assert_eq!(second.browser.get(&format!("{place}/initial-details")).await.status, StatusCode::OK, "opening does not wait");
    let refused = second
        .browser
        .submit(&format!("{place}/link/check?representation=PRIVATE"), &format!("{place}/link/check"), &fields)
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Hartwell &amp; Pryce LLP is on record for this defendant. Transfer comes later"));
}

#[tokio::test]
async fn a_declaration_is_checked_and_court_duty_needs_no_date() {
    let (_test, case, mut solicitor) = start().await;
    let place = format!("{}/instruction", defendant(&case));
    found(&mut solicitor).await;
    let page = solicitor.browser.submit(&place, &place, &[]).await;
    assert!(page.text().contains("Select how you were instructed"));
    let page = solicitor.browser.submit(&place, &place, &[("how", "public-access")]).await;
    assert!(page.text().contains("Enter the date of instruction"));
    let future = [("how", "public-access"), ("on-day", "24"), ("on-month", "11"), ("on-year", "2026")];
    let page = solicitor.browser.submit(&place, &place, &future).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text().contains("Date of instruction must be today or in the past"));
    let past = [("how", "court-duty"), ("on-day", "22"), ("on-month", "11"), ("on-year", "2026")];
    assert!(solicitor.browser.submit(&place, &place, &past).await.text().contains("Court duty is declared for today only"));
    let done = solicitor.browser.submit(&place, &place, &[("how", "court-duty")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let page = solicitor.browser.get(&defendant(&case)).await.text();
    assert!(page.contains("This gives access until 25 November 2026 at midnight"));
    assert!(page.contains("It does not put your organisation on record"));
}

#[tokio::test]
async fn every_page_of_a_case_speaks_welsh() {
    let (_test, case, mut solicitor) = start().await;
    found(&mut solicitor).await;
    declared(&mut solicitor, &case).await;
    let place = defendant(&case);
    for (page, sentence) in [
        ("/cases/find".to_owned(), "Dod o hyd i achos"),
        ("/cases".to_owned(), "Fy achosion"),
        (format!("/cases/{}", case.case), "Gwrandawiad cyntaf"),
        (place.clone(), "Eich cyfarwyddyd"),
        (format!("{place}/instruction"), "Datgan eich cyfarwyddyd"),
        (format!("{place}/link"), "Cysylltu eich sefydliad"),
        (format!("{place}/link/check?representation=PRIVATE"), "Gwiriwch cyn cysylltu"),
    ] {
        let answer = solicitor.browser.get(&format!("{page}{}lang=cy", if page.contains('?') { '&' } else { '?' })).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        assert!(answer.text().contains(sentence), "{page}");
        assert!(answer.text().contains("lang=\"cy\""), "{page}");
    }
}

#[tokio::test]
async fn what_is_not_theirs_is_not_there() {
    let (test, case, mut solicitor) = start().await;
    found(&mut solicitor).await;
    let mut stranger = test.sign_in_as(&[Group::DefenceLawyer]).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let place = defendant(&case);
    for page in [
        place.clone(),
        format!("{place}/instruction"),
        format!("{place}/initial-details"),
        format!("{place}/link"),
        format!("{place}/link/check?representation=PRIVATE"),
        format!("{place}/withdraw"),
        format!("/cases/{}", case.case),
        "/court/cases".to_owned(),
        "/court/material".to_owned(),
        "/cases/not-an-id".to_owned(),
        format!("/cases/{}/defendants/x", case.case),
        "/court/cases?before=x".to_owned(),
    ] {
        assert_eq!(stranger.browser.get(&page).await.status, StatusCode::NOT_FOUND, "{page}");
        assert_eq!(officer.browser.get(&page).await.status, StatusCode::NOT_FOUND, "{page}");
    }
    assert_eq!(officer.browser.get("/cases/find").await.status, StatusCode::NOT_FOUND);
    assert_eq!(officer.browser.get("/cases").await.status, StatusCode::NOT_FOUND);
    let other = format!("/cases/{}/defendants/{}", case.case, case.defendants[1]);
    assert_eq!(solicitor.browser.get(&other).await.status, StatusCode::NOT_FOUND, "another defendant of the same case");
    let nobody = test.browser().get(&place).await;
    assert_eq!(nobody.status, StatusCode::SEE_OTHER);
    assert!(nobody.location.unwrap().starts_with("/sign-in?next="));
}

#[tokio::test]
async fn the_court_lists_and_reads_cases() {
    let (test, case, _) = start().await;
    let statement = test.file(URN, "WS", &[], a_pdf(2)).await;
    let mut court = test.sign_in_as(&[Group::CourtAdministrator]).await;
    assert!(court.browser.get("/court/cases").await.text().contains("Gwen Morgan, Harbour Freight Ltd"));
    assert!(court.browser.get("/court/material").await.text().contains("Nothing has been served on the court yet."));
    let page = court.browser.get(&format!("/cases/{}", case.case)).await.text();
    assert!(page.contains("Witness statements") && page.contains("2 pages") && page.contains("Lavender Hill"));
    let document = court.browser.get(&format!("/cases/{}/material/{statement}", case.case)).await;
    assert_eq!(document.status, StatusCode::OK);
    assert_eq!(document.headers["content-disposition"], "inline; filename=\"document.pdf\"");
    let idpc = court.browser.get(&format!("{}/initial-details", defendant(&case))).await;
    assert_eq!(idpc.status, StatusCode::OK);
    let elsewhere = test.case("01LY7654326", &[("A", "B", "1990-01-01")]).await;
    assert_eq!(court.browser.get(&format!("/cases/{}/material/{statement}", elsewhere.case)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_document_that_cannot_be_recorded_is_not_shown() {
    let (test, case, mut solicitor) = start().await;
    found(&mut solicitor).await;
    declared(&mut solicitor, &case).await;
    test.app.store.shutdown().await;
    let answer = solicitor.browser.get(&format!("{}/initial-details", defendant(&case))).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(!answer.bytes.starts_with(b"%PDF"));
}

#[tokio::test]
async fn parts_of_a_document_are_answered_as_asked() {
    let (test, case, mut solicitor) = start().await;
    found(&mut solicitor).await;
    declared(&mut solicitor, &case).await;
    let place = format!("{}/initial-details", defendant(&case));
    let whole = a_pdf(5);
    let part = solicitor.browser.get_with(&place, &[("range", "bytes=100-299")]).await;
    assert_eq!(part.status, StatusCode::PARTIAL_CONTENT);
    assert_eq!(part.bytes, whole[100..300]);
    assert_eq!(part.headers["content-range"], format!("bytes 100-299/{}", whole.len()));
    let end = solicitor.browser.get_with(&place, &[("range", "bytes=-10")]).await;
    assert_eq!(end.bytes, whole[whole.len() - 10..]);
    let beyond = solicitor.browser.get_with(&place, &[("range", "bytes=99999999-")]).await;
    assert_eq!(beyond.status, StatusCode::RANGE_NOT_SATISFIABLE);
    let records = test.app.store.accesses_by(solicitor.user.uuid(), None, 50).await.unwrap();
    let readings = records.iter().filter(|record| record.access.act == "open-initial-details").count();
    assert_eq!(readings, 1, "the parts of one reading are one record");
}
