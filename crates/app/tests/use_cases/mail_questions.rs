//! E-mails that hold no file but a person's words: a request for help each, answered once, never with what they said.

use app::MailTaken;
use bytes::Bytes;
use domain::{
    arrival::{Event, State as Arrived},
    group::Group,
    help_request::{Event as Help, Kind, Road, State},
    id::{ArrivalId, HelpRequestId},
};
use testkit::TestApp;

fn mail(from: &str, to: &str, fields: &str, body: &str) -> Bytes {
    Bytes::from(format!(
        "Return-Path: <{from}>\r\nFrom: Gwen Parry <{from}>\r\nTo: {to}\r\nSubject: Account numbers\r\nMessage-ID: <1.{from}>\r\n{fields}\
         MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n{body}\r\n"
    ))
}

const QUESTION: &str = "Is it the office or the firm that has the number? <script>alert(1)</script>";
const REGISTRATION: &str = "registration@courts.example";

async fn taken(test: &TestApp, message: Bytes) -> (ArrivalId, Arrived) {
    let MailTaken::Kept(id) = test.app.receive_registration_mail(message).await.unwrap() else { panic!("new") };
    let state: Arrived = test.app.state(id.uuid()).await.unwrap();
    assert!(state.received.as_ref().unwrap().file.is_some(), "kept as it came, sealed");
    (id, state)
}

fn request_of(state: &Arrived) -> HelpRequestId {
    let [Event::AskedForHelp { request }] = &state.became[..] else { panic!("{:?}", state.became) };
    *request
}

async fn a_question_by_mail_becomes_a_request_with_a_reference_and_a_due_date(test: &TestApp) {
    let fields = "Authentication-Results: mx.courts.example; spf=pass smtp.mailfrom=gwen@parry.example\r\n";
    let message = mail("gwen@parry.example", REGISTRATION, fields, QUESTION);
    let (arrival, state) = taken(test, message.clone()).await;
    assert!(state.received.as_ref().unwrap().claims.iter().any(|claim| claim.method == "spf" && claim.believed));
    let asked = test.app.state::<State>(request_of(&state).uuid()).await.unwrap().asked.unwrap();
    assert_eq!((asked.kind, asked.road, asked.arrival), (Kind::Registration, Road::Email, Some(arrival)));
    assert_eq!(asked.due.to_string(), "2026-11-30");
    assert_eq!(asked.text.unwrap().as_str(), format!("Account numbers\n\n{QUESTION}"));
    assert!(asked.asker.account.is_none() && asked.asker.organisation.is_none());
    assert_eq!(asked.asker.email.unwrap().as_str(), "gwen@parry.example");

    assert_eq!(test.app.receive_registration_mail(message).await.unwrap(), MailTaken::Before(arrival));
    test.deliver().await;
    let emails = test.outside.emails();
    let [receipt] = &emails[..] else { panic!("answered once: {emails:?}") };
    assert_eq!(receipt.to_address, "gwen@parry.example");
    for said in [asked.reference.as_str(), "30 November 2026", "30 Tachwedd 2026", "/help/follow/HLP-"] {
        assert!(receipt.text.contains(said), "{said}: {}", receipt.text);
    }
    for secret in ["office", "script", "Account numbers", "account", "registered"] {
        assert!(!format!("{} {}", receipt.subject, receipt.text).contains(secret), "{secret}: {}", receipt.text);
    }
    assert!(test.app.store.verify().await.unwrap().is_clean());
}

on_both! {
    a_question_by_mail_becomes_a_request_with_a_reference_and_a_due_date:
        a_question_by_mail_becomes_a_request, a_question_by_mail_becomes_a_request_on_postgres;
}

#[tokio::test]
async fn a_known_sender_gets_the_same_receipt_as_a_stranger() {
    let test = TestApp::start().await;
    let firm = test.firm("Parry", &["1A234B"]).await;
    let known = test.person(firm, &[Group::DefenceLawyer]).await;
    let known = test.sign_in(known, firm).await.session.user.email.clone();
    let before = test.outside.emails().len();
    for from in [known.as_str(), "gwen@elsewhere.example"] {
        let (_, state) = taken(&test, mail(from, REGISTRATION, "", QUESTION)).await;
        request_of(&state);
    }
    test.deliver().await;
    let plain: Vec<String> = test.outside.emails()[before..]
        .iter()
        .map(|it| {
            let reference = it.text.split("HLP-").nth(1).unwrap()[..9].to_owned();
            it.text.replace(&reference, "").replace(&it.to_address, "")
        })
        .collect();
    assert_eq!(plain.len(), 2, "{plain:?}");
    assert_eq!(plain[0], plain[1]);
}

#[tokio::test]
async fn a_sender_of_the_secure_service_is_the_person_behind_it() {
    let test = TestApp::start().await;
    let (_, state) = taken(&test, mail("gwen@parry.example.cjsm.net", REGISTRATION, "", QUESTION)).await;
    let asked = test.app.state::<State>(request_of(&state).uuid()).await.unwrap().asked.unwrap();
    assert_eq!(asked.asker.email.unwrap().as_str(), "gwen@parry.example");
    test.deliver().await;
    assert!(test.outside.last_email_to("gwen@parry.example").is_some());
    let (_, ours) = taken(&test, mail("help@courts.example.cjsm.net", REGISTRATION, "", QUESTION)).await;
    assert!(matches!(&ours.became[..], [Event::Ignored { .. }]), "{:?}", ours.became);
}

#[tokio::test]
async fn the_address_that_a_question_came_to_says_its_queue() {
    let test = TestApp::start().await;
    for (to, kind) in [("Help@courts.example", Kind::Technical), ("else@courts.example", Kind::Registration)] {
        let (_, state) = taken(&test, mail(&format!("a@{kind}.example"), to, "", QUESTION)).await;
        let asked = test.app.state::<State>(request_of(&state).uuid()).await.unwrap().asked.unwrap();
        assert_eq!(asked.kind, kind, "{to}");
    }
}

#[tokio::test]
async fn what_a_program_sent_makes_no_request_and_is_not_answered() {
    let test = TestApp::start().await;
    for (from, fields) in [
        ("a@elsewhere.example", "Auto-Submitted: auto-replied\r\n"),
        ("b@elsewhere.example", "List-Id: <news.example>\r\n"),
        ("help@courts.example", ""),
    ] {
        let (_, state) = taken(&test, mail(from, REGISTRATION, fields, QUESTION)).await;
        assert!(matches!(&state.became[..], [Event::Ignored { .. }]), "{from}: {:?}", state.became);
    }
    test.deliver().await;
    assert!(test.outside.emails().is_empty());
}

#[tokio::test]
async fn what_says_nothing_or_has_nobody_to_answer_stays_with_what_was_not_read() {
    let test = TestApp::start().await;
    for (from, body) in [("a@elsewhere.example", " \r\n\t"), ("no-reply@elsewhere.example", QUESTION)] {
        let (_, state) = taken(&test, mail(from, REGISTRATION, "", body)).await;
        assert!(matches!(&state.became[..], [Event::NotRead { .. }]), "{from}: {:?}", state.became);
    }
}

#[tokio::test]
async fn a_long_and_hostile_text_is_bounded_and_plain() {
    let test = TestApp::start().await;
    let body = format!("\u{202e}\u{7}Dear\tcourt {}", "word ".repeat(2_000));
    let (_, state) = taken(&test, mail("a@elsewhere.example", REGISTRATION, "", &body)).await;
    let asked = test.app.state::<State>(request_of(&state).uuid()).await.unwrap().asked.unwrap();
    let text = asked.text.unwrap();
    assert!(text.as_str().chars().count() <= domain::help_request::LONGEST && text.as_str().ends_with('…'));
    assert!(text.as_str().starts_with("Account numbers\n\nDear court word"), "{text}");
}

#[tokio::test]
async fn a_question_is_moved_to_the_queue_that_it_belongs_to() {
    let test = TestApp::start().await;
    let (_, state) = taken(&test, mail("a@elsewhere.example", REGISTRATION, "", QUESTION)).await;
    let request = request_of(&state);
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let shown = test.app.open_help_request(&officer.session, request).await.unwrap();
    assert!(shown.arrival.is_some(), "officers may see the message as it came");
    assert!(test.app.open_help_request(&desk.session, request).await.is_err());
    test.app.move_help_request(&officer.session, test.app.new_id(), request, Kind::Technical).await.unwrap();
    assert!(test.app.open_help_request(&officer.session, request).await.is_err());
    let shown = test.app.open_help_request(&desk.session, request).await.unwrap();
    assert!(shown.arrival.is_none() && matches!(shown.history.last(), Some(Help::Moved { .. })));
}
