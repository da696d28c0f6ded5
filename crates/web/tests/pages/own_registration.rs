//! The administrator's own page of a registration: withdrawn after a question, a query answered with a new file, a link that has ended.

use axum::http::StatusCode;
use domain::{group::Group, id::RegistrationId, registration::Seen};
use testkit::TestApp;

const FORM: &str = include_str!("../../../app/tests/use_cases/form.csv");

/// A registration, and the address of its administrator's page.
async fn sent(test: &TestApp) -> (RegistrationId, String) {
    let id = test.registration(FORM).await;
    test.deliver().await;
    (id, own(test))
}

/// The address that the administrator's newest e-mail leads to.
fn own(test: &TestApp) -> String {
    let text = test.outside.last_email_to("sian@oneill.example").expect("an e-mail").text;
    let link = ["/register/confirm/", "/register/own/"].into_iter().find_map(|place| text.split(place).nth(1)).expect("a link");
    format!("/register/own/{}", link.split_whitespace().next().unwrap())
}

async fn queried(test: &TestApp) -> (RegistrationId, String) {
    let (id, _) = sent(test).await;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    test.app.query_registration(&officer.session, test.app.new_id(), id, "Which <b>number</b>?").await.unwrap();
    test.deliver().await;
    (id, own(test))
}

#[tokio::test]
async fn a_registration_is_withdrawn_after_a_question_and_only_once() {
    let test = TestApp::start().await;
    let (_, own) = sent(&test).await;
    let mut browser = test.browser();
    let withdraw = format!("{own}/withdraw");
    assert!(browser.get(&own).await.text().contains(&format!("href=\"{withdraw}\"")));
    let asked = browser.get(&withdraw).await;
    for said in
        ["Are you sure you want to withdraw this registration?", "Ó Néill &amp; Sons Solicitors", "No, keep the registration"]
    {
        assert!(asked.text().contains(said), "{said}: {}", asked.text());
    }
    let welsh = browser.get(&format!("{withdraw}?lang=cy")).await.text();
    assert!(welsh.contains("Tynnu’r cofrestriad yn ôl") && !welsh.contains("register-withdraw"), "{welsh}");
    browser.get("/?lang=en").await;
    for _ in 0..2 {
        let done = browser.post(&asked, &withdraw, &[]).await;
        assert_eq!(done.location.as_deref(), Some(own.as_str()), "{}", done.text());
    }
    let page = browser.get(&own).await.text();
    assert!(page.contains("Withdrawn") && page.contains("You withdrew this registration"), "{page}");
    assert!(!page.contains("/withdraw\"") && !page.contains("not confirmed"), "{page}");
    assert_eq!(browser.get(&withdraw).await.location.as_deref(), Some(own.as_str()), "nothing is left to withdraw");
    test.deliver().await;
    let receipts = test.outside.emails().into_iter().filter(|mail| mail.subject.contains("is withdrawn")).count();
    assert_eq!(receipts, 1);
}

#[tokio::test]
async fn what_an_officer_approved_meanwhile_is_not_withdrawn_and_the_page_says_so() {
    let test = TestApp::start().await;
    let (id, own) = sent(&test).await;
    let mut browser = test.browser();
    let withdraw = format!("{own}/withdraw");
    let asked = browser.get(&withdraw).await;
    test.ready_to_approve(id).await;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    test.app.approve_registration(&officer.session, test.app.new_id(), (id, Seen::ALL)).await.unwrap();
    let late = browser.post(&asked, &withdraw, &[]).await;
    assert_eq!(late.location.as_deref(), Some(own.as_str()), "{}", late.text());
    let page = browser.get(&own).await.text();
    assert!(page.contains("Approved") && !page.contains("Withdrawn"), "{page}");
}

#[tokio::test]
async fn only_the_administrators_link_withdraws() {
    let test = TestApp::start().await;
    let (_, own) = sent(&test).await;
    let mut browser = test.browser();
    let asked = browser.get(&format!("{own}/withdraw")).await;
    let main = test.outside.last_email_to("office@oneill.example").expect("the other link").text;
    let main = main.split("/register/confirm/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    for link in [main.as_str(), "abc"] {
        let address = format!("/register/own/{link}/withdraw");
        assert_eq!(browser.get(&address).await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.post(&asked, &address, &[]).await.status, StatusCode::NOT_FOUND);
    }
    assert!(browser.get(&own).await.text().contains("/withdraw\""));
}

#[tokio::test]
async fn a_query_is_answered_with_a_new_file() {
    let test = TestApp::start().await;
    let (_, own) = queried(&test).await;
    let mut browser = test.browser();
    let address = format!("{own}/file");
    let page = browser.get(&own).await.text();
    assert!(page.contains(&format!("href=\"{address}\"")) && page.contains("Which &lt;b&gt;number&lt;/b&gt;?"), "{page}");
    let page = browser.get(&address).await;
    assert!(page.text().contains("What the file says replaces what you sent"), "{}", page.text());
    let bad = FORM.replace("Postcode,LL11 1AA", "Postcode,LL1").replace("01978 123456", "01978 654321");
    let answer = browser.upload(&page, &address, &[], ("form", "again.csv", bad.as_bytes())).await;
    let tasks = answer.location.expect("the form");
    let list = browser.get(&tasks).await.text();
    assert!(list.contains("Which &lt;b&gt;number&lt;/b&gt;?"), "{list}");
    assert!(browser.get(&format!("{tasks}/contact")).await.text().contains("value=\"01978 654321\""));
    assert!(browser.get(&format!("{tasks}/address")).await.text().contains("is not a full postcode"));
    for (name, bytes, said) in
        [("form.pdf", b"%PDF-1.7 nothing".as_slice(), "There is a problem"), ("empty.csv", b"".as_slice(), "There is a problem")]
    {
        let refused = browser.upload(&page, &address, &[], ("form", name, bytes)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(refused.text().contains(said), "{name}: {}", refused.text());
    }
    let none = browser.upload(&page, &address, &[], ("other", "", b"")).await;
    assert!(none.text().contains("href=\"#form\""), "{}", none.text());
    let welsh = browser.get(&format!("{address}?lang=cy")).await.text();
    assert!(welsh.contains("Ateb â ffeil newydd") && !welsh.contains("register-answer"), "{welsh}");
}

#[tokio::test]
async fn where_nothing_was_asked_no_file_is_taken() {
    let test = TestApp::start().await;
    let (_, own) = sent(&test).await;
    let mut browser = test.browser();
    let address = format!("{own}/file");
    assert!(!browser.get(&own).await.text().contains(&address));
    assert_eq!(browser.get(&address).await.location.as_deref(), Some(own.as_str()));
    let page = browser.get("/register/upload").await;
    let refused = browser.upload(&page, &address, &[], ("form", "again.csv", FORM.as_bytes())).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_link_that_has_ended_offers_another() {
    let test = TestApp::start().await;
    let (_, own) = queried(&test).await;
    let mut browser = test.browser();
    test.pass_seconds(28 * 86_400);
    for address in [own.clone(), format!("{own}/withdraw"), format!("{own}/file")] {
        let late = browser.get(&address).await;
        assert_eq!(late.status, StatusCode::GONE, "{address}");
        assert!(late.text().contains("This link does not work any more") && late.text().contains("Send the links again"));
    }
    let late = browser.get(&own).await;
    for act in ["withdraw", "answer"] {
        assert_eq!(browser.post(&late, &format!("{own}/{act}"), &[]).await.status, StatusCode::GONE, "{act}");
    }
    let reference = late.text().split("/register/REG-").nth(1).unwrap().split('/').next().unwrap().to_owned();
    browser.post(&late, &format!("/register/REG-{reference}/links"), &[]).await;
    test.deliver().await;
    let new = self::own(&test);
    assert_ne!(new, own);
    assert_eq!(browser.get(&new).await.status, StatusCode::OK, "the newest link opens it");
}

#[tokio::test]
async fn who_confirmed_the_address_sees_what_was_understood_and_what_was_assumed() {
    let test = TestApp::start().await;
    // A court that is written otherwise, and an organisation without people: one assumption and one warning at least.
    let people = FORM.find("First name,Last name").unwrap();
    test.registration(&FORM[..people].replace("Yes", "yes please").replace("yes please", "Y")).await;
    test.deliver().await;
    let own = own(&test);
    let mut browser = test.browser();
    let before = browser.get(&own).await.text();
    assert!(before.contains("once you have confirmed your own address") && !before.contains("612345"), "{before}");
    let confirm = own.replace("/own/", "/confirm/");
    let asked = browser.get(&confirm).await;
    assert!(asked.text().contains("worth a second look") && asked.text().contains(&own), "{}", asked.text());
    browser.post(&asked, &confirm, &[]).await;
    assert!(browser.get(&confirm).await.text().contains("worth a second look"));
    let page = browser.get(&own).await.text();
    for said in ["What we understood of the form", "612345", "There is no sheet of users", "1A234B"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let welsh = browser.get(&format!("{own}?lang=cy")).await.text();
    assert!(welsh.contains("Yr hyn a ddeallwyd") && !welsh.contains("register-own-"), "{welsh}");
}

#[tokio::test]
async fn the_link_of_a_welsh_message_opens_welsh_pages_unless_the_reader_chose_english() {
    let test = TestApp::start().await;
    test.registration(&FORM.replace("Country,Wales", "Country,Wales\nPreferred language,Welsh")).await;
    test.deliver().await;
    let text = test.outside.last_email_to("sian@oneill.example").unwrap().text;
    let link = text.split_whitespace().find_map(|word| word.strip_prefix("http://127.0.0.1:8000")).unwrap().to_owned();
    assert!(link.ends_with("?prefer=cy"), "{link}");
    let mut browser = test.browser();
    assert!(
        browser.get(&link).await.text().contains("<html lang=\"cy\"") || browser.get(&link).await.text().contains("lang=\"cy\"")
    );
    assert!(browser.get("/terms").await.text().contains("Telerau"), "the next page too");
    let mut english = test.browser();
    english.get("/?lang=en").await;
    let page = english.get(&link).await.text();
    assert!(page.contains("Confirm your email address"), "{page}");
}

#[tokio::test]
async fn an_answer_is_said_to_be_sent_and_no_mail_is_promised_that_does_not_come() {
    let test = TestApp::start().await;
    let (id, own) = queried(&test).await;
    test.confirm_addresses(id).await;
    let mut browser = test.browser();
    let page = browser.get(&own).await;
    let form = browser.post(&page, &format!("{own}/answer"), &[]).await.location.expect("the form");
    // Whoever answers accepts the terms anew.
    let terms = browser.get(&format!("{form}/terms")).await;
    let accepted = [("terms-accepted", "yes"), ("accepted-by", "Siân O'Neill"), ("accepted-capacity", "Partner")];
    browser.post(&terms, &format!("{form}/terms"), &accepted).await;
    let check = browser.get(&format!("{form}/check")).await;
    // An officer goes on without the answer meanwhile.
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    test.app.resume_registration(&officer.session, test.app.new_id(), id).await.unwrap();
    assert_eq!(check.status, StatusCode::OK, "{}", check.text());
    let seen = check.hidden("seen").unwrap_or_default();
    let sent = browser.post(&check, &format!("{form}/check"), &[("seen", &seen), ("answer", "The second")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let page = browser.get(sent.location.as_deref().unwrap()).await.text();
    assert!(page.contains("Answer sent") && page.contains("You get no receipt by email"), "{page}");
    assert!(!page.contains("A receipt is on its way") && !page.contains("each get a link"), "{page}");
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let shown = officer.browser.get(&format!("/registrations/{id}")).await.text();
    assert!(shown.contains("The second"), "what was sent is not lost: {shown}");
}

#[tokio::test]
async fn a_registration_that_was_passed_on_is_not_called_approved() {
    let test = TestApp::start().await;
    let (id, own) = sent(&test).await;
    test.confirm_addresses(id).await;
    let firm = test.firm("Hartwell & Pryce LLP", &[]).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    test.app.add_to_organisation(&officer.session, test.app.new_id(), (id, Seen::ALL), firm).await.unwrap();
    let shown = officer.browser.get(&format!("/registrations/{id}")).await.text();
    assert!(shown.contains("passed this registration on") && shown.contains("Nobody has been invited"), "{shown}");
    assert!(!shown.contains("approved this registration") && !shown.contains("has been invited by email"), "{shown}");
    let mut browser = test.browser();
    let page = browser.get(&own).await.text();
    assert!(page.contains("Passed on") && page.contains("You are told by email when they have answered"), "{page}");
    let state: domain::registration::State = test.app.state(id.uuid()).await.unwrap();
    let progress = browser.get(&format!("/register/{}", state.submitted.unwrap().reference)).await.text();
    for page in [page, progress] {
        assert!(page.contains("an organisation that is registered") && !page.contains("Hartwell"), "named to nobody: {page}");
        assert!(!page.contains("Approved"), "{page}");
    }
}
