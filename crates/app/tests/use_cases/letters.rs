//! What e-mails say to an address that nobody has confirmed, and in which language they and the pages behind them are.

use app::TypedAcceptance;
use bytes::Bytes;
use testkit::TestApp;

/// The answers of a good form.
const FORM: &str = include_str!("form.csv");
const ADMINISTRATOR: &str = "sian@oneill.example";
/// What somebody who fills a form in to have us write to others would put for a name.
const BAIT: &str = "Your parcel is waiting at www.parcels.example";

fn baited() -> String {
    FORM.replace("Administrator's first name,Siân", &format!("Administrator's first name,{BAIT}"))
}

async fn uploaded(test: &TestApp, form: &str) {
    let token =
        test.app.read_registration("form.csv", Bytes::copy_from_slice(form.as_bytes()), "here").await.expect("a good form");
    test.app.submit_registration(test.app.new_id(), &token).await.unwrap();
    test.deliver().await;
}

async fn mailed(test: &TestApp, from: &str, form: &str) {
    let mail = format!("From: {from}\r\nMessage-ID: <1@d.example>\r\nContent-Type: text/csv; name=form.csv\r\n\r\n{form}");
    test.app.receive_registration_mail(Bytes::from(mail)).await.unwrap();
    test.deliver().await;
}

fn link(test: &TestApp, address: &str) -> String {
    let text = test.outside.last_email_to(address).expect("an e-mail").text;
    text.split("/register/confirm/").nth(1).expect("a link").split(['?', '\n']).next().unwrap().to_owned()
}

fn names_nobody(test: &TestApp) {
    let emails = test.outside.emails();
    assert!(!emails.is_empty());
    for email in emails {
        assert_eq!(email.to_name, "", "{}", email.subject);
        for said in ["parcel", "Néill", "Dear "] {
            assert!(!email.text.contains(said) && !email.subject.contains(said), "{said}: {}", email.text);
        }
    }
}

#[tokio::test]
async fn no_message_to_an_address_that_nobody_confirmed_holds_a_name_from_the_form() {
    let test = TestApp::start().await;
    uploaded(&test, &baited()).await;
    names_nobody(&test);
    let test = TestApp::start().await;
    mailed(&test, "stranger@elsewhere.example", &baited()).await;
    names_nobody(&test);
    let test = TestApp::start().await;
    mailed(&test, "stranger@elsewhere.example", &baited().replace("LL11 1AA", "nowhere")).await;
    assert!(test.outside.last_email_to(ADMINISTRATOR).unwrap().text.contains("/register/mend/"));
    names_nobody(&test);
}

#[tokio::test]
async fn who_confirmed_their_address_is_greeted_by_name() {
    let test = TestApp::start().await;
    uploaded(&test, FORM).await;
    let link = link(&test, ADMINISTRATOR);
    test.app.confirm_address(test.app.new_id(), &link, TypedAcceptance::default()).await.unwrap();
    let id = test.waiting_registrations().await[0].id;
    test.app.withdraw_registration(test.app.new_id(), id).await.unwrap();
    test.deliver().await;
    let email = test.outside.last_email_to(ADMINISTRATOR).unwrap();
    assert!(email.subject.contains("withdrawn") && email.text.starts_with("Dear Siân O'Neill,\n"), "{}", email.text);
    assert_eq!(email.to_name, "Siân O'Neill");
}

#[tokio::test]
async fn nobody_is_told_the_problems_of_a_form_whose_administrator_cannot_be_read() {
    let test = TestApp::start().await;
    mailed(&test, "stranger@elsewhere.example", &FORM.replace("sian@oneill.example", "to be confirmed")).await;
    let emails = test.outside.emails();
    assert_eq!(emails.len(), 1);
    assert!(emails[0].subject.starts_with("We have received your message / "), "{}", emails[0].subject);
    assert!(!emails[0].text.contains("problem"), "{}", emails[0].text);
}

#[tokio::test]
async fn a_welsh_message_says_that_nobody_checked_it_and_its_link_leads_to_a_welsh_page() {
    let test = TestApp::start().await;
    uploaded(&test, &FORM.replace("Country,Wales", "Country,Wales\nPreferred language,Welsh")).await;
    let welsh = test.outside.last_email_to(ADMINISTRATOR).unwrap().text;
    assert!(welsh.starts_with("Helo,\n") && welsh.contains("?prefer=cy\n"), "{welsh}");
    assert!(welsh.ends_with("Nid oes person wedi gwirio’r Gymraeg yn y neges hon eto."), "{welsh}");
    let test = TestApp::start().await;
    uploaded(&test, FORM).await;
    let english = test.outside.last_email_to(ADMINISTRATOR).unwrap().text;
    assert!(english.starts_with("Hello,\n") && !english.contains('?') && !english.contains("Welsh"), "{english}");
}
