//! Serving a document on the court in a browser: question by question, refused with a reason, confirmed once.

use axum::http::StatusCode;
use domain::{group::Group, prosecution_case::Jurisdiction};
use testkit::{Answer, SignedIn, TestApp, TestCase, a_pdf};

const PEOPLE: [(&str, &str, &str); 2] = [("Gwen", "Morgan", "1990-03-01"), ("Idris", "Vaughan", "1985-07-12")];

async fn start() -> (TestApp, TestCase, SignedIn) {
    let test = TestApp::start().await;
    let case = test.case("01LY1234526", &PEOPLE).await;
    let lawyer = test.sign_in_as(&[Group::DefenceLawyer]).await;
    test.instructed(&lawyer, case.case, case.defendants[0]).await;
    (test, case, lawyer)
}

fn serve(case: &TestCase) -> String {
    format!("/cases/{}/serve", case.case)
}

/// Answers the questions; gives the page to check.
async fn to_check(case: &TestCase, who: &mut SignedIn) -> Answer {
    let place = serve(case);
    let kind = who.browser.submit(&place, &place, &[("section", "DS")]).await;
    assert_eq!(kind.location, Some(format!("{place}/defendants")), "{}", kind.text());
    let defendants = format!("{place}/defendants");
    let whom = who.browser.submit(&defendants, &defendants, &[("defendant", &case.defendants[0].to_string())]).await;
    assert_eq!(whom.location, Some(format!("{place}/file")), "{}", whom.text());
    let file = format!("{place}/file");
    let page = who.browser.get(&file).await;
    let sent = who.browser.upload(&page, &file, &[], ("document", "../Defence statement\u{202e}.pdf", &a_pdf(3))).await;
    assert_eq!(sent.location, Some(format!("{place}/check")), "{}", sent.text());
    who.browser.get(&format!("{place}/check")).await
}

async fn confirm(who: &mut SignedIn, case: &TestCase, check: &Answer) -> Answer {
    let (material, shown) = (check.hidden("material").unwrap(), check.hidden("shown").unwrap());
    who.browser.post(check, &format!("{}/check", serve(case)), &[("material", &material), ("shown", &shown)]).await
}

#[tokio::test]
async fn a_document_is_served_with_a_reference_and_a_date_and_only_once() {
    let (test, case, mut lawyer) = start().await;
    let page = lawyer.browser.get(&format!("/cases/{}", case.case)).await.text();
    assert!(page.contains(&format!("href=\"{}\"", serve(&case))), "{page}");
    let check = to_check(&case, &mut lawyer).await;
    for wanted in [
        "01/LY/12345/26",
        "Gwen Morgan",
        "Defence statement",
        "PDF, 3 pages",
        "23 November 2026",
        "It does not serve the prosecution",
    ] {
        assert!(check.text().contains(wanted), "{wanted}: {}", check.text());
    }
    assert!(!check.text().contains("Idris"), "the other defendant is not theirs");
    let served = confirm(&mut lawyer, &case, &check).await;
    let place = served.location.clone().unwrap();
    assert!(place.starts_with(&format!("/cases/{}/served/", case.case)));
    // The same click again, and the same page from the history of the browser.
    assert_eq!(confirm(&mut lawyer, &case, &check).await.location, Some(place.clone()));
    let done = lawyer.browser.get(&place).await.text();
    for wanted in [
        "Served on the court. This did not serve the prosecution or other parties.",
        "SVC-",
        "deposited by 2:30pm on a business day",
    ] {
        assert!(done.contains(wanted), "{wanted}: {done}");
    }
    let at = done.find("SVC-").unwrap();
    let reference = done[at..at + 13].to_owned();
    let page = lawyer.browser.get(&format!("/cases/{}", case.case)).await.text();
    assert_eq!(page.matches(&reference).count(), 1, "{page}");
    let mut court = test.sign_in_as(&[Group::CourtAdministrator]).await;
    let page = court.browser.get(&format!("/cases/{}", case.case)).await.text();
    assert!(page.contains(&reference) && page.contains("Date of service: 23 November 2026"), "{page}");
    let list = court.browser.get("/court/material").await.text();
    assert!(list.contains("01/LY/12345/26") && list.contains(&reference), "{list}");
}

#[tokio::test]
async fn a_crown_court_case_and_one_that_did_not_start_here_say_what_to_do_instead() {
    let (test, case, mut lawyer) = start().await;
    for (urn, jurisdiction, here, wanted) in [
        ("01LY0000126", Jurisdiction::Crown, true, "Crown Court Digital Case System"),
        ("01LY0000226", Jurisdiction::Magistrates, false, "Serve the document on the court directly"),
    ] {
        let other = test.case_like(&case, urn, jurisdiction, here).await;
        assert_eq!(lawyer.browser.get(&serve(&other)).await.status, StatusCode::NOT_FOUND);
        test.instructed(&lawyer, other.case, other.defendants[0]).await;
        let page = lawyer.browser.get(&serve(&other)).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.text().contains(wanted), "{}", page.text());
        let form = lawyer.browser.get(&serve(&case)).await;
        let sent = lawyer.browser.post(&form, &serve(&other), &[("section", "DS")]).await;
        assert!(sent.status == StatusCode::CONFLICT && sent.text().contains(wanted));
        let page = lawyer.browser.get(&format!("/cases/{}", other.case)).await.text();
        assert!(page.contains("What to do instead"), "{page}");
    }
}

#[tokio::test]
async fn each_question_that_is_not_answered_is_named() {
    let (_test, case, mut lawyer) = start().await;
    let place = serve(&case);
    for (address, wanted) in [("", "Select what you are serving"), ("/defendants", "Select whom the document is served for")] {
        let address = format!("{place}{address}");
        let again = lawyer.browser.submit(&address, &address, &[]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text().contains(wanted), "{}", again.text());
    }
    let early = lawyer.browser.get(&format!("{place}/check")).await;
    assert_eq!(early.location, Some(place.clone()));
    let theirs = [("defendant", case.defendants[1].to_string())];
    let address = format!("{place}/defendants");
    let fields: Vec<(&str, &str)> = theirs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(lawyer.browser.submit(&address, &address, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_file_that_cannot_be_served_is_told_apart_and_the_chosen_one_stays() {
    let (_test, case, mut lawyer) = start().await;
    let place = format!("{}/file", serve(&case));
    let page = lawyer.browser.get(&place).await;
    for (bytes, wanted) in [
        (Vec::new(), "The selected file is empty"),
        (b"PK\x03\x04 no pdf".to_vec(), "This one is a zip file or other archive"),
        (b"<html><script>alert(1)</script>".to_vec(), "This one is a web page"),
        (b"MZ\x90\0\x03".to_vec(), "This one is a program"),
        (a_pdf(2)[..400].to_vec(), "The selected file is damaged"),
    ] {
        let told = lawyer.browser.upload(&page, &place, &[], ("document", "Statement.pdf", &bytes)).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.text().contains(wanted), "{wanted}: {}", told.text());
    }
    let none = lawyer.browser.upload(&page, &place, &[], ("document", "", b"")).await;
    assert!(none.text().contains("Select a PDF"), "{}", none.text());
    to_check(&case, &mut lawyer).await;
    let page = lawyer.browser.get(&place).await;
    assert!(page.text().contains("Chosen: ") && page.text().contains("3 pages"), "{}", page.text());
    let bad = lawyer.browser.upload(&page, &place, &[], ("document", "x.pdf", b"nothing")).await;
    assert!(bad.text().contains("Chosen: "), "{}", bad.text());
    let kept = lawyer.browser.upload(&page, &place, &[], ("document", "", b"")).await;
    assert_eq!(kept.location, Some(format!("{}/check", serve(&case))));
}

#[tokio::test]
async fn every_hostile_pdf_of_the_collection_gets_a_sentence() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/hostile/crafted");
    let Ok(files) = std::fs::read_dir(folder) else {
        println!("skipped: shared data absent");
        return;
    };
    let (_test, case, mut lawyer) = start().await;
    let place = format!("{}/file", serve(&case));
    let mut seen = 0;
    for file in files.filter_map(Result::ok).map(|it| it.path()).filter(|it| it.extension().is_some_and(|end| end == "pdf")) {
        let bytes = std::fs::read(&file).unwrap();
        let page = lawyer.browser.get(&place).await;
        let told = lawyer.browser.upload(&page, &place, &[], ("document", "x.pdf", &bytes)).await;
        let refused = told.status == StatusCode::UNPROCESSABLE_ENTITY && told.text().contains("The selected file");
        assert!(refused || told.status == StatusCode::SEE_OTHER, "{}: {}", file.display(), told.status);
        seen += 1;
    }
    assert!(seen > 0, "there are PDFs in the collection");
}

#[tokio::test]
async fn what_changed_after_it_was_shown_is_shown_again() {
    let (test, case, mut lawyer) = start().await;
    let check = to_check(&case, &mut lawyer).await;
    let place = serve(&case);
    let changed = lawyer.browser.submit(&place, &place, &[("section", "WS")]).await;
    assert_eq!(changed.location, Some(format!("{place}/check")), "everything else is answered");
    let again = confirm(&mut lawyer, &case, &check).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again.text().contains("What you were shown has changed") && again.text().contains("Witness statements"),
        "{}",
        again.text()
    );
    let served = confirm(&mut lawyer, &case, &again).await;
    assert_eq!(served.status, StatusCode::SEE_OTHER);
    let mut other = test.sign_in_as(&[Group::DefenceLawyer]).await;
    for address in [serve(&case), format!("{}/check", serve(&case)), served.location.unwrap()] {
        assert_eq!(other.browser.get(&address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    let form = other.browser.get("/register/upload").await;
    let sent = other.browser.upload(&form, &format!("{place}/file"), &[], ("document", "x.pdf", &a_pdf(1))).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_page_reads_in_welsh() {
    let (_test, case, mut lawyer) = start().await;
    let page = lawyer.browser.get(&format!("{}?lang=cy", serve(&case))).await.text();
    assert!(page.contains("Beth ydych chi’n ei gyflwyno?") && page.contains("Datganiad yr amddiffyniad"), "{page}");
    let check = to_check(&case, &mut lawyer).await;
    assert!(
        check.text().contains("Gwiriwch cyn i chi gyflwyno") && check.text().contains("23 Tachwedd 2026"),
        "{}",
        check.text()
    );
    let served = confirm(&mut lawyer, &case, &check).await;
    let done = lawyer.browser.get(&served.location.unwrap()).await.text();
    assert!(done.contains("Ni chyflwynodd hyn i’r erlyniad nac i bartïon eraill."), "{done}");
}
