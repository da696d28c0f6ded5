//! Asking for help and answering it, as browsers see it: with an account, without one, by telephone; and who sees which answer.

use axum::http::StatusCode;
use domain::group::Group;
use testkit::{Browser, SignedIn, TestApp};

/// The boxes of a good URN request, without who asks.
pub(crate) const CASE: [(&str, &str); 15] = [
    ("act", "send"),
    ("reach", "email"),
    ("defendant-1-first-name", "Rhys"),
    ("defendant-1-last-name", "Example-Morgan"),
    ("defendant-1-aliases", "Rhys the Boat"),
    ("defendant-1-birth-day", "1"),
    ("defendant-1-birth-month", "2"),
    ("defendant-1-birth-year", "1990"),
    ("defendant-1-address", "1 Quayside\nZA1 1ZD"),
    ("offence-1-what", "Theft of a bicycle"),
    ("court", "B01LY00"),
    ("hearing-day", "24"),
    ("hearing-month", "11"),
    ("hearing-year", "2026"),
    ("text", ""),
];

/// Who somebody without an account says they are.
pub(crate) const STRANGER: [(&str, &str); 4] =
    [("name", "Gwen Parry"), ("organisation", "Parry & Co"), ("email", "gwen@parry.example"), ("telephone", "01632 960201")];

/// Sends a request and gives its reference.
pub(crate) async fn ask(browser: &mut Browser, kind: &str, fields: &[(&str, &str)]) -> String {
    let address = format!("/help/ask/{kind}");
    let sent = browser.submit(&address, &address, fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let confirmation = browser.get(sent.location.as_deref().unwrap()).await.text();
    assert!(confirmation.contains("We aim to answer by 30 November 2026"), "{confirmation}");
    let at = confirmation.find("HLP-").expect("a reference");
    confirmation[at..at + 13].to_owned()
}

pub(crate) fn stranger(rest: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    [&STRANGER[..], rest].concat()
}

pub(crate) const QUESTION: [(&str, &str); 3] =
    [("act", "send"), ("reach", "email"), ("text", "The page of my cases stays empty.")];

/// Finds a request by its reference; gives the address of its page.
pub(crate) async fn find(staff: &mut SignedIn, reference: &str) -> String {
    let found = staff.browser.get(&format!("/help-requests?reference={}", reference.to_lowercase())).await;
    assert_eq!(found.status, StatusCode::SEE_OTHER, "{}", found.text());
    found.location.expect("the request")
}

pub(crate) async fn act(staff: &mut SignedIn, address: &str, what: &str, fields: &[(&str, &str)]) {
    let done = staff.browser.submit(address, &format!("{address}/{what}"), fields).await;
    assert_eq!(done.location.as_deref(), Some(address), "{what}: {}", done.text());
}

#[tokio::test]
async fn somebody_without_an_account_asks_and_reads_the_answer_by_the_link_of_an_email() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let reference = ask(&mut browser, "technical", &stranger(&QUESTION)).await;
    test.deliver().await;
    let receipt = test.outside.last_email_to("gwen@parry.example").expect("a receipt");
    assert!(receipt.text.contains(&reference) && receipt.text.contains("30 November 2026"), "{}", receipt.text);
    let progress = browser.get(&format!("/help/follow/{reference}")).await.text();
    assert!(progress.contains("Received") && !progress.contains("Parry") && !progress.contains("empty"), "{progress}");

    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let address = find(&mut desk, &reference).await;
    act(&mut desk, &address, "assign", &[("act", "take")]).await;
    let taken = browser.get(&format!("/help/follow/{reference}")).await.text();
    assert!(taken.contains("Being worked on"), "{taken}");
    act(&mut desk, &address, "answer", &[("answer", "Sign out and in again.")]).await;
    test.deliver().await;
    let email = test.outside.last_email_to("gwen@parry.example").expect("an e-mail");
    assert!(!email.text.contains("Sign out and in"), "the answer is not in the e-mail");
    let at = email.text.find("/help/answers/").expect("a link");
    let link = email.text[at..].split_whitespace().next().unwrap().to_owned();
    let answer = browser.get(&link).await.text();
    assert!(answer.contains("Sign out and in again.") && answer.contains(&reference), "{answer}");

    act(&mut desk, &address, "reopen", &[("reopening", "It still stays empty.")]).await;
    assert_eq!(browser.get(&link).await.status, StatusCode::NOT_FOUND, "an open request has no answer");
}

#[tokio::test]
async fn a_urn_is_read_after_signing_in_by_whoever_asked_and_by_no_colleague() {
    let test = TestApp::start().await;
    let firm = test.firm("Hartwell", &["1A234B"]).await;
    let asker = test.person(firm, &[Group::DefenceLawyer]).await;
    let colleague = test.person(firm, &[Group::DefenceLawyer, Group::OrganisationAdministrator]).await;
    let (mut asker, mut colleague) = (test.sign_in(asker, firm).await, test.sign_in(colleague, firm).await);
    let form = asker.browser.get("/help/ask/urn").await.text();
    assert!(!form.contains("name=\"organisation\""), "who asks is taken from the account");
    let reference = ask(&mut asker.browser, "urn", &CASE).await;
    let mut other = test.browser();
    ask(&mut other, "urn", &stranger(&[&CASE[..11], &[("text", "")]].concat())).await;

    let mut court = test.sign_in_as(&[Group::CourtAdministrator]).await;
    let queue = court.browser.get("/help-requests").await.text();
    let (first, second) = (queue.find(&reference).expect("the request"), queue.find("Parry &amp; Co").expect("the other"));
    assert!(first < second && queue.contains("Hearing tomorrow"), "tomorrow's hearing comes first: {queue}");
    assert!(!queue.contains("Example-Morgan") && !queue.contains("bicycle"), "a queue names no defendant");
    let address = find(&mut court, &reference).await;
    let page = court.browser.get(&address).await.text();
    assert!(page.contains("Example-Morgan") && page.contains("1 February 1990") && page.contains("Rhys the Boat"), "{page}");
    let nothing = court.browser.submit(&address, &format!("{address}/answer"), &[("urn-1", ""), ("answer", "")]).await;
    assert!(nothing.text().contains("Enter an answer, or the number of a case"), "{}", nothing.text());
    act(&mut court, &address, "answer", &[("urn-1", "41 wl 70001 26"), ("answer", "It is listed in court 2.")]).await;
    let looks = test.app.store.accesses_by(court.user.uuid(), None, 50).await.unwrap();
    assert!(looks.iter().any(|look| look.access.act == "open-help-request"), "opening it is recorded");

    test.deliver().await;
    for email in test.outside.emails() {
        let all = format!("{} {}", email.subject, email.text);
        for secret in ["Example-Morgan", "Rhys", "1990", "bicycle", "70001", "41WL"] {
            assert!(!all.contains(secret), "{secret} is in an e-mail: {all}");
        }
    }
    let list = asker.browser.get("/help/mine").await.text();
    assert!(list.contains(&reference) && list.contains("Answered"), "{list}");
    let at = list.find("href=\"/help/mine/").expect("a link") + 6;
    let own = list[at..].split('"').next().unwrap().to_owned();
    let answer = asker.browser.get(&own).await.text();
    assert!(answer.contains("41/WL/70001/26") && answer.contains("It is listed in court 2."), "{answer}");
    assert_eq!(colleague.browser.get(&own).await.status, StatusCode::NOT_FOUND);
    assert!(!colleague.browser.get("/help/mine").await.text().contains(&reference));

    let again = asker.browser.submit(&own, &format!("{own}/again"), &[("text", "That is another case.")]).await;
    assert_eq!(again.location.as_deref(), Some(own.as_str()), "{}", again.text());
    assert!(court.browser.get(&address).await.text().contains("That is another case."));
}

#[tokio::test]
async fn somebody_without_an_account_is_called_back_on_a_registers_number_before_a_urn_is_told() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let reference = ask(&mut browser, "urn", &stranger(&CASE)).await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let address = find(&mut desk, &reference).await;
    let answer = [("urn-1", "41WL7000126")];
    let refused = desk.browser.submit(&address, &format!("{address}/answer"), &answer).await;
    assert!(refused.text().contains("Call back first, on a number from the register"), "{}", refused.text());
    let bare = desk.browser.submit(&address, &format!("{address}/call-back"), &[]).await.text();
    assert!(
        bare.contains("Select the register that the number is from") && bare.contains("Enter the number that you rang"),
        "{bare}"
    );
    let call = |reached| [("register", "sra"), ("number", "01632 960999"), ("reached", reached)];
    act(&mut desk, &address, "call-back", &call("no")).await;
    assert_eq!(desk.browser.submit(&address, &format!("{address}/answer"), &answer).await.status, 422);
    act(&mut desk, &address, "call-back", &call("yes")).await;
    act(&mut desk, &address, "answer", &answer).await;
    let page = desk.browser.get(&address).await.text();
    assert!(page.contains("01632 960999 (Solicitors Register (SRA)) and spoke to the asker"), "{page}");

    test.deliver().await;
    let email = test.outside.last_email_to("gwen@parry.example").expect("an e-mail");
    assert!(email.text.contains("answered by telephone") && !email.text.contains("/help/answers/"), "{}", email.text);
    let progress = browser.get(&format!("/help/follow/{reference}")).await.text();
    assert!(progress.contains("Answered") && !progress.contains("70001"), "{progress}");
}

#[tokio::test]
async fn every_queue_is_worked_by_its_own_people_only() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let technical = ask(&mut browser, "technical", &stranger(&QUESTION)).await;
    let registering = ask(&mut browser, "registration", &stranger(&QUESTION)).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let foreign = officer.browser.get(&format!("/help-requests?reference={technical}")).await;
    assert!(foreign.status == 422 && foreign.text().contains("No request with this reference is in your queues"));
    let address = find(&mut desk, &technical).await;
    assert_eq!(officer.browser.get(&address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(officer.browser.get("/help-requests?kind=technical").await.status, StatusCode::NOT_FOUND);
    assert_eq!(desk.browser.get("/help-requests?kind=registration").await.status, StatusCode::NOT_FOUND);
    let registering = find(&mut officer, &registering).await;
    act(&mut officer, &registering, "notes", &[("note", "Rang the firm.")]).await;
    act(&mut officer, &registering, "close", &[("closing", "It came twice.")]).await;
    let page = officer.browser.get(&registering).await.text();
    assert!(page.contains("Rang the firm.") && page.contains("It came twice.") && page.contains("Closed"), "{page}");
    let nobody = test.browser().get("/help-requests").await;
    assert!(nobody.location.is_some_and(|to| to.starts_with("/sign-in")));
}

#[tokio::test]
async fn parts_of_a_queue_show_what_is_mine_nobodys_late_and_done() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let mine = ask(&mut browser, "technical", &stranger(&QUESTION)).await;
    let other = ask(&mut browser, "technical", &stranger(&QUESTION)).await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let address = find(&mut desk, &mine).await;
    act(&mut desk, &address, "assign", &[("act", "take")]).await;
    let mut part = async |name: &str| desk.browser.get(&format!("/help-requests?kind=technical&part={name}")).await.text();
    let has = |text: &str| (text.contains(&mine), text.contains(&other));
    assert_eq!(has(&part("open").await), (true, true));
    assert_eq!(has(&part("mine").await), (true, false));
    assert_eq!(has(&part("unassigned").await), (false, true));
    assert_eq!(has(&part("late").await), (false, false));
    assert_eq!(has(&part("answered").await), (false, false));
    test.pass_seconds(9 * 86_400);
    let firm = test.organisation("HMCTS again").await;
    let again = test.person(firm, &[Group::ServiceDesk]).await;
    let mut again = test.sign_in(again, firm).await;
    let late = again.browser.get("/help-requests?kind=technical&part=late").await.text();
    assert!(has(&late) == (true, true) && late.contains("Late (2)"), "{late}");
    let progress = browser.get(&format!("/help/follow/{mine}")).await.text();
    assert!(progress.contains("and are late"), "{progress}");
}

#[tokio::test]
async fn a_form_comes_back_with_every_problem_and_with_one_more_defendant() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let address = "/help/ask/urn";
    let empty = browser.submit(address, address, &[("act", "send")]).await;
    assert_eq!(empty.status, 422);
    for problem in [
        "Enter a name",
        "Enter the name of the organisation",
        "Select how you want to be reached",
        "Enter a first name",
        "Enter a last name",
        "Enter a date of birth",
        "no fixed address",
        "Enter what is alleged",
        "Select a court",
    ] {
        assert!(empty.text().contains(problem), "{problem}: {}", empty.text());
    }
    let more = browser.submit(address, address, &[("act", "add-defendant"), ("defendant-1-last-name", "Example")]).await.text();
    assert!(more.contains("Defendant 2") && more.contains("value=\"Example\"") && !more.contains("There is a problem"), "{more}");
    let unreachable = stranger(&[("act", "send"), ("reach", "telephone"), ("text", "Words")]);
    let unreachable: Vec<_> = unreachable.into_iter().filter(|(name, _)| *name != "telephone").collect();
    let refused = browser.submit("/help/ask/technical", "/help/ask/technical", &unreachable).await.text();
    assert!(refused.contains("Enter a telephone number, or choose to be reached by email"), "{refused}");
    let welsh = browser.get("/help/ask/urn?lang=cy").await.text();
    assert!(welsh.contains("Gofyn am rif (URN) achos") && welsh.contains("Dewiswch lys"), "{welsh}");
    assert_eq!(browser.get("/help/ask/legal-advice").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_call_is_written_down_by_staff_of_its_queue_without_the_details_of_a_case() {
    let test = TestApp::start().await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let fields = stranger(&[("act", "send"), ("reach", "telephone"), ("text", "Has no papers at hand.")]);
    let note = "/help-requests/note/urn";
    let kept = desk.browser.submit(note, note, &fields).await;
    let address = kept.location.clone().unwrap_or_else(|| panic!("{}", kept.text()));
    let page = desk.browser.get(&address).await.text();
    assert!(page.contains("wrote down a call") && page.contains("No details of the case were given"), "{page}");
    assert_eq!(desk.browser.get("/help-requests/note/registration").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn too_many_requests_from_one_network_have_to_wait() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let fields = stranger(&QUESTION);
    let page = browser.get("/help/ask/technical").await;
    for _ in 0..60 {
        // The same form again is the same request, and is counted all the same.
        browser.post(&page, "/help/ask/technical", &fields).await;
    }
    assert_eq!(browser.post(&page, "/help/ask/technical", &fields).await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn an_asker_is_written_to_at_the_ordinary_address_behind_that_of_the_secure_service() {
    let test = TestApp::start().await;
    let secure = |(name, value)| (name, if name == "email" { "gwen@parry.example.cjsm.net" } else { value });
    let fields: Vec<_> = stranger(&QUESTION).into_iter().map(secure).collect();
    ask(&mut test.browser(), "technical", &fields).await;
    test.deliver().await;
    assert!(test.outside.last_email_to("gwen@parry.example").is_some());
}
