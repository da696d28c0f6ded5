//! What is told by telephone: who must be rung and was, whose number counts, and what the asker reads of it meanwhile.

use app::ExtractFile;
use axum::http::StatusCode;
use domain::{group::Group, register::Register};
use testkit::{SignedIn, TestApp};

use crate::help::{CASE, QUESTION, act, ask, find, stranger};

/// A call written down: telephone only, to be rung.
async fn noted(desk: &mut SignedIn, kind: &str, rest: &[(&str, &str)]) -> String {
    let note = format!("/help-requests/note/{kind}");
    let call = [("act", "send"), ("name", "Ben Hughes"), ("organisation", "Hughes & Co"), ("telephone", "07700 900323")];
    let fields = [&call[..], &[("reach", "telephone")], rest].concat();
    let kept = desk.browser.submit(&note, &note, &fields).await;
    kept.location.clone().expect("where it is kept")
}

fn reference_in(page: &str) -> String {
    let at = page.find("HLP-").expect("a reference");
    page[at..at + 13].to_owned()
}

#[tokio::test]
async fn somebody_without_an_email_is_rung_and_waits_in_the_queue_until_they_were_told() {
    let test = TestApp::start().await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let address = noted(&mut desk, "technical", &[("text", "The page stays empty.")]).await;
    let page = desk.browser.get(&address).await.text();
    let reference = reference_in(&page);
    assert!(page.contains("then ring them on 07700 900323") && !page.contains("they get an email"), "{page}");
    assert!(page.contains("href=\"tel:+447700900323\"") && !page.contains("Record that they were told"), "{page}");

    act(&mut desk, &address, "answer", &[("answer", "Sign out and in again.")]).await;
    test.deliver().await;
    assert!(test.outside.emails().is_empty(), "there is nobody to write to");
    let page = desk.browser.get(&address).await.text();
    assert!(page.contains("Record that they were told") && page.contains("Ring the asker"), "{page}");
    let queue = desk.browser.get("/help-requests?kind=technical").await.text();
    assert!(queue.contains(&reference) && queue.contains("Ring the asker"), "it waits: {queue}");
    let mut asker = test.browser();
    let follow = format!("/help/follow/{reference}");
    let progress = asker.get(&follow).await.text();
    assert!(progress.contains("We will ring you on the telephone number that you gave"), "{progress}");
    assert!(!progress.contains("Look in your email") && !progress.contains("900323"), "{progress}");

    act(&mut desk, &address, "told", &[]).await;
    let page = desk.browser.get(&address).await.text();
    assert!(page.contains("told the asker the answer by telephone") && !page.contains("Record that they were told"), "{page}");
    assert!(!desk.browser.get("/help-requests?kind=technical").await.text().contains(&reference));
    assert!(desk.browser.get("/help-requests?kind=technical&part=answered").await.text().contains(&reference));
    assert!(asker.get(&follow).await.text().contains("We told you the answer by telephone on"));
}

#[tokio::test]
async fn nobody_is_recorded_as_told_who_reads_the_answer() {
    let test = TestApp::start().await;
    let reference = ask(&mut test.browser(), "technical", &stranger(&QUESTION)).await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let address = find(&mut desk, &reference).await;
    act(&mut desk, &address, "answer", &[("answer", "Sign out and in again.")]).await;
    let refused = desk.browser.submit(&address, &format!("{address}/told"), &[]).await;
    assert!(refused.text().contains("Nobody waits to be told by telephone"), "{}", refused.text());
}

#[tokio::test]
async fn the_number_that_the_asker_gave_is_no_register_number_and_the_registers_own_is_shown() {
    let test = TestApp::start().await;
    let extract = "number,name,status,telephone\n612345,PARRY & CO,Authorised,01978 555000\n";
    let bytes = bytes::Bytes::copy_from_slice(extract.as_bytes());
    let (dated, name) = ("2026-11-01".parse().unwrap(), "extract.csv".to_owned());
    let file = ExtractFile { register: Register::Sra, dated, name, bytes };
    test.app.load_register(None, test.app.new_id(), file).await.unwrap();
    let reference = ask(&mut test.browser(), "urn", &stranger(&CASE)).await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let address = find(&mut desk, &reference).await;
    let page = desk.browser.get(&address).await.text();
    assert!(page.contains("01978 555000") && page.contains("PARRY &amp; CO, Solicitors Register (SRA), extract of"), "{page}");
    let own = [("register", "sra"), ("number", "+44 (0)1632 960201"), ("reached", "yes")];
    let refused = desk.browser.submit(&address, &format!("{address}/call-back"), &own).await;
    assert!(refused.text().contains("This is the number that the asker gave, which proves nothing"), "{}", refused.text());
    act(&mut desk, &address, "call-back", &[("register", "sra"), ("number", "01978 555000"), ("reached", "yes")]).await;
}

#[tokio::test]
async fn who_is_closed_without_an_answer_is_told_so_and_reads_why() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let reference = ask(&mut browser, "technical", &stranger(&QUESTION)).await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let address = find(&mut desk, &reference).await;
    assert!(desk.browser.get(&address).await.text().contains("reads this reason there. Do not write a name"));
    act(&mut desk, &address, "close", &[("closing", "It came twice: see the other one.")]).await;
    test.deliver().await;
    let email = test.outside.last_email_to("gwen@parry.example").expect("an e-mail");
    assert!(email.subject.contains(&reference) && email.subject.contains("closed") && !email.text.contains("twice"), "{email:?}");
    let progress = browser.get(&format!("/help/follow/{reference}")).await.text();
    assert!(progress.contains("Why it was closed") && progress.contains("It came twice: see the other one."), "{progress}");
    act(&mut desk, &address, "reopen", &[("reopening", "It did not.")]).await;
    assert!(!browser.get(&format!("/help/follow/{reference}")).await.text().contains("It came twice"));
}

#[tokio::test]
async fn a_request_is_moved_to_a_queue_of_others() {
    let test = TestApp::start().await;
    let reference = ask(&mut test.browser(), "technical", &stranger(&QUESTION)).await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = find(&mut desk, &reference).await;
    let nowhere = desk.browser.submit(&address, &format!("{address}/move"), &[("queue", "legal")]).await;
    assert!(nowhere.text().contains("Select a queue"), "{}", nowhere.text());
    let moved = desk.browser.submit(&address, &format!("{address}/move"), &[("queue", "registration")]).await;
    assert_eq!(moved.location.as_deref(), Some("/help-requests?moved=registration"), "{}", moved.text());
    let queue = desk.browser.get("/help-requests?moved=registration").await.text();
    assert!(queue.contains("The request was moved to “Help with registering”"), "{queue}");
    assert_eq!(desk.browser.get(&address).await.status, StatusCode::NOT_FOUND);
    let page = officer.browser.get(&address).await.text();
    assert!(page.contains("moved the request to “Help with registering”"), "{page}");
}

#[tokio::test]
async fn a_message_is_written_down_as_one_that_came_by_email() {
    let test = TestApp::start().await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let rest = [("road", "email"), ("email", "ben@hughes.example"), ("text", "The page stays empty.")];
    let address = noted(&mut desk, "technical", &rest).await;
    let page = desk.browser.get(&address).await.text();
    assert!(page.contains("wrote down an email") && !page.contains("wrote down a call"), "{page}");
}
