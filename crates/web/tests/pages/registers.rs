//! Extracts of registers, as officers load them.

use axum::http::StatusCode;
use domain::group::Group;
use testkit::{Answer, SignedIn, TestApp};

const TODAY: [(&str, &str); 4] = [("register", "sra"), ("dated-day", "1"), ("dated-month", "11"), ("dated-year", "2026")];

async fn load(officer: &mut SignedIn, fields: &[(&str, &str)], text: &str) -> Answer {
    let page = officer.browser.get("/registers").await;
    officer.browser.upload(&page, "/registers", fields, ("extract", "sra.csv", text.as_bytes())).await
}

#[tokio::test]
async fn an_officer_loads_an_extract_and_sees_what_counts() {
    let test = TestApp::start().await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let before = officer.browser.get("/registers").await.text();
    assert!(before.contains("None loaded") && before.contains("nothing counts as passed"), "{before}");
    let done = load(&mut officer, &TODAY, "number,name,status\n1,One,Authorised\n2,<b>Two,Closed\n").await;
    let to = done.location.expect("the list");
    let page = officer.browser.get(&to).await.text();
    assert!(page.contains("SRA organisations: 2 entries of 1 November 2026 loaded.") && page.contains("sra.csv"), "{page}");
    assert!(page.contains(&officer.session.user.name()) && !page.contains("Out of date"));
    test.pass_seconds(20 * 86_400);
    let mut officer = test.sign_in(officer.user, officer.organisation).await;
    assert!(officer.browser.get("/registers").await.text().contains("Out of date"));
}

#[tokio::test]
async fn every_bad_row_is_said_and_what_was_left_out_too() {
    let test = TestApp::start().await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let bad = load(&mut officer, &TODAY, "number,name,status\n1,,Authorised\n,Two,<b>\n").await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = bad.text();
    assert!(page.contains("There are 2 problems in the file") && page.contains("The name is missing."), "{page}");
    assert!(page.contains("B2") && page.contains("A3") && page.contains("Nothing was loaded"), "{page}");
    let page = officer.browser.get("/registers").await;
    let nothing = officer.browser.upload(&page, "/registers", &[], ("extract", "", b"")).await.text();
    for said in ["Select the register", "Enter the date of the extract", "Select a file"] {
        assert!(nothing.contains(said), "{said}: {nothing}");
    }
    let remarks = load(&mut officer, &TODAY, "number,name,status,telephone\n1,One,Authorised,ask\n").await;
    assert_eq!(remarks.status, StatusCode::OK);
    assert!(remarks.text().contains("‘ask’ is not understood as a telephone number"), "{}", remarks.text());
    let again = load(&mut officer, &TODAY, "number,name,status,telephone\n1,One,Authorised,ask\n").await;
    assert!(again.text().contains("loaded already for this date"), "{}", again.text());
    let welsh = officer.browser.get("/registers?lang=cy").await.text();
    assert!(welsh.contains("Llwytho detholiad") && welsh.contains("Sefydliadau’r SRA"), "{welsh}");
}

#[tokio::test]
async fn nobody_but_an_officer_sees_or_loads_registers() {
    let test = TestApp::start().await;
    assert!(test.browser().get("/registers").await.location.is_some_and(|to| to.starts_with("/sign-in")));
    for group in [Group::OrganisationAdministrator, Group::ServiceDesk, Group::Operator] {
        let mut other = test.sign_in_as(&[group]).await;
        assert_eq!(other.browser.get("/registers").await.status, StatusCode::NOT_FOUND, "{group}");
        let own = other.browser.get("/register/upload").await;
        let answer =
            other.browser.upload(&own, "/registers", &TODAY, ("extract", "sra.csv", b"number,name,status\n1,a,b\n")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{group}");
    }
}
