//! E-mails to the registration address, whatever is in them: kept, read where they hold a form, answered where they may be. On both engines.

use std::fmt::Write as _;

use app::{Failure, MailTaken};
use bytes::Bytes;
use domain::{
    arrival::{Event, Ignored, State},
    group::Group,
    id::ArrivalId,
    registration::Seen,
};
use testkit::TestApp;
use views::arrivals::{self, Became};

/// The answers of a good form.
const FORM: &str = include_str!("form.csv");

/// A message from `from` with these attachments, each a name and its text.
pub(crate) fn message(from: &str, fields: &str, attached: &[(&str, &str)]) -> String {
    let mut text = format!(
        "Return-Path: <{from}>\r\nFrom: Somebody <{from}>\r\nTo: registration@courts.example\r\nSubject: Our form\r\nMessage-ID: <{}.{from}>\r\n\
         {fields}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlease find our form.\r\n",
        attached.len()
    );
    for (name, body) in attached {
        write!(
            text,
            "--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\r\n{body}\r\n"
        )
        .unwrap();
    }
    text + "--b--\r\n"
}

async fn receive(test: &TestApp, message: &str) -> MailTaken {
    test.app.receive_registration_mail(Bytes::copy_from_slice(message.as_bytes())).await.unwrap()
}

pub(crate) async fn kept(test: &TestApp, message: &str) -> (ArrivalId, State) {
    let MailTaken::Kept(id) = receive(test, message).await else { panic!("new") };
    let state: State = test.app.state(id.uuid()).await.unwrap();
    let file = state.received.as_ref().unwrap().file.clone().unwrap();
    assert_eq!(test.app.open_file(&file).await.unwrap(), message.as_bytes(), "kept as it came");
    (id, state)
}

pub(crate) async fn waiting(test: &TestApp) -> usize {
    test.waiting_registrations().await.len()
}

async fn a_form_by_mail_becomes_a_registration_once(test: &TestApp) {
    let text = message("Sian@oneill.example", "", &[("form.csv", FORM)]);
    let (id, state) = kept(test, &text).await;
    assert!(matches!(&state.became[..], [Event::Registered { part: 0, .. }]), "{:?}", state.became);
    let over_another_way = format!("Received: from a by b\r\n{text}");
    assert_eq!(receive(test, &over_another_way).await, MailTaken::Before(id));
    assert_eq!(waiting(test).await, 1);
    test.deliver().await;
    let emails = test.outside.emails();
    assert!(emails.iter().all(|it| it.to_address.ends_with("oneill.example") && !it.subject.contains("received your message")));
    let received = test.outside.last_email_to("sian@oneill.example").unwrap();
    assert!(received.text.contains("REG-"), "{}", received.text);
    assert!(test.app.store.verify().await.unwrap().is_clean());
}

#[tokio::test]
async fn an_administrator_who_writes_from_the_secure_service_is_not_answered_as_somebody_else() {
    let test = TestApp::start().await;
    let (_, state) = kept(&test, &message("sian@oneill.example.cjsm.net", "", &[("form.csv", FORM)])).await;
    assert!(matches!(&state.became[..], [Event::Registered { part: 0, .. }]), "{:?}", state.became);
    test.deliver().await;
    let emails = test.outside.emails();
    assert!(emails.iter().all(|it| it.to_address.ends_with("oneill.example") && !it.subject.contains("received your message")));
    assert!(test.outside.last_email_to("sian@oneill.example").is_some_and(|it| it.text.contains("REG-")));
}

async fn forms_with_problems_are_listed_for_their_administrator_only(test: &TestApp) {
    let wrong = FORM.replace("LL11 1AA", "nowhere").replace("Wrexham,1 High", "Wrexham,2 High");
    let (id, state) = kept(test, &message("clerk@elsewhere.example", "", &[("form.csv", &wrong)])).await;
    let [Event::NeedsMending(form)] = &state.became[..] else { panic!("{:?}", state.became) };
    assert!(form.problems > 0 && form.administrator.as_ref().unwrap().address == "sian@oneill.example");
    let list = arrivals::list(&test.app.store.read(), Became::ToMend, None).await.unwrap();
    assert_eq!(list.iter().map(|row| row.id).collect::<Vec<_>>(), [id]);
    test.deliver().await;
    let link = test.outside.last_email_to("sian@oneill.example").unwrap().text;
    let token = link.split("/register/mend/").nth(1).unwrap().split_whitespace().next().unwrap();
    let (_, mend) = test.app.registration_to_mend(token).await.unwrap();
    assert_eq!(u32::try_from(mend.problems.len()).unwrap(), form.problems);
    let answer = test.outside.last_email_to("clerk@elsewhere.example").unwrap();
    assert!(answer.subject.starts_with("We have received your message / Rydym wedi"), "{}", answer.subject);
    for secret in ["/register/", "Néill", "problem", "Siân"] {
        assert!(!answer.text.contains(secret), "{secret}: {}", answer.text);
    }
    assert_eq!(test.outside.emails().len(), 2);
}

async fn a_file_that_is_no_form_is_answered_with_how_to_send_one(test: &TestApp) {
    for (attached, said) in [
        (&[("scan.pdf", "%PDF-1.4 x")][..], "The file is a PDF"),
        (&[("logo.png", "\u{89}PNG\r\n"), ("notes.csv", "a,b\r\n1,2\r\n")][..], "not the registration form"),
    ] {
        let (_, state) = kept(test, &message("clerk@elsewhere.example", "", attached)).await;
        assert!(matches!(&state.became[..], [Event::NotRead { .. }]), "{:?}", state.became);
        test.deliver().await;
        let answer = test.outside.last_email_to("clerk@elsewhere.example").unwrap();
        assert!(answer.text.contains(said) && answer.text.contains("/register\n"), "{}", answer.text);
    }
    assert_eq!(arrivals::count(&test.app.store.read(), Became::NotRead).await.unwrap(), 2);
}

async fn what_a_program_sent_is_kept_and_never_answered(test: &TestApp) {
    for (from, field, why) in [
        ("a@elsewhere.example", "Auto-Submitted: auto-replied\r\n", Ignored::AutomaticReply),
        ("b@elsewhere.example", "List-Id: <news.example>\r\n", Ignored::MailingList),
        ("registration@courts.example", "", Ignored::FromOurselves),
        ("noreply@common-platform.example", "", Ignored::FromOurselves),
    ] {
        let (_, state) = kept(test, &message(from, field, &[("form.csv", FORM)])).await;
        assert_eq!(state.became, [Event::Ignored { why }]);
    }
    test.deliver().await;
    assert_eq!((test.outside.emails().len(), waiting(test).await), (0, 0));
}

macro_rules! on_both_engines {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $name() {
                super::$name(&super::TestApp::start().await).await;
            })+
        }
        mod postgres {
            $(#[tokio::test]
            async fn $name() {
                if let Some(test) = super::TestApp::start_on_postgres().await {
                    super::$name(&test).await;
                }
            })+
        }
    };
}

on_both_engines!(
    a_form_by_mail_becomes_a_registration_once,
    forms_with_problems_are_listed_for_their_administrator_only,
    a_file_that_is_no_form_is_answered_with_how_to_send_one,
    what_a_program_sent_is_kept_and_never_answered,
);

#[tokio::test]
async fn several_forms_in_one_message_are_each_their_own() {
    let test = TestApp::start().await;
    let other = FORM.replace("Ó Néill & Sons", "Pritchard").replace("oneill", "pritchard").replace("1A234B", "9Z999Z");
    let (_, state) =
        kept(&test, &message("sian@oneill.example", "", &[("a.csv", FORM), ("b.csv", &other), ("c.csv", "x")])).await;
    assert_eq!(state.became.len(), 2);
    assert_eq!(waiting(&test).await, 2);
    test.deliver().await;
    assert!(test.outside.last_email_to("sian@pritchard.example").is_some());
}

#[tokio::test]
async fn addresses_that_nobody_reads_are_not_answered_but_their_form_counts() {
    let test = TestApp::start().await;
    kept(&test, &message("no-reply@elsewhere.example", "", &[("form.csv", FORM)])).await;
    test.deliver().await;
    assert!(test.outside.last_email_to("no-reply@elsewhere.example").is_none());
    assert_eq!(waiting(&test).await, 1);
}

#[tokio::test]
async fn a_sender_is_answered_so_many_times_an_hour_and_looked_into_so_many() {
    let test = TestApp::start().await;
    for nth in 0..40 {
        let text = message("clerk@elsewhere.example", "", &[]).replace("Our form", &format!("Our form {nth}"));
        receive(&test, &text.replace("Message-ID: <", &format!("Message-ID: <{nth}-"))).await;
    }
    test.deliver().await;
    assert_eq!(test.outside.emails().len(), 6);
    assert_eq!(arrivals::count(&test.app.store.read(), Became::Ignored).await.unwrap(), 10);
}

#[tokio::test]
async fn only_our_own_server_is_believed_about_a_sender() {
    let test = TestApp::start().await;
    let fields = "Authentication-Results: MX.courts.example; spf=pass smtp.mailfrom=a@b.example\r\n\
                  Authentication-Results: mx.evil.example; dmarc=pass header.from=b.example\r\n";
    let (_, state) = kept(&test, &message("a@b.example", fields, &[])).await;
    let claims = state.received.unwrap().claims;
    let said: Vec<(&str, bool)> = claims.iter().map(|it| (it.method.as_str(), it.believed)).collect();
    assert_eq!(said, [("spf", true), ("dmarc", false)]);
}

#[tokio::test]
async fn a_failing_store_of_documents_leaves_the_message_with_the_mail_server() {
    let test = TestApp::start().await;
    std::fs::remove_dir_all(test.folder().join("objects")).unwrap();
    std::fs::write(test.folder().join("objects"), "in the way").unwrap();
    let text = message("a@b.example", "", &[]);
    let outcome = test.app.receive_registration_mail(Bytes::copy_from_slice(text.as_bytes())).await;
    assert!(matches!(outcome, Err(Failure::Outside(_))), "{outcome:?}");
    assert_eq!(arrivals::count(&test.app.store.read(), Became::NotRead).await.unwrap(), 0);
}

#[tokio::test]
async fn a_form_as_it_was_sent_goes_a_year_after_the_decision_and_its_digest_stays() {
    let test = TestApp::start().await;
    let (arrival, _) = kept(&test, &message("sian@oneill.example", "", &[("form.csv", FORM)])).await;
    let id = test.waiting_registrations().await[0].id;
    test.pass_seconds(800 * 86_400);
    assert_eq!(test.app.erase_raw_forms().await.unwrap(), 0, "nobody has decided");
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    test.app.reject_registration(&officer.session, test.app.new_id(), (id, Seen::ALL), "Twice").await.unwrap();
    test.pass_seconds(366 * 86_400);
    let objects = test.app.objects.list().await.unwrap().len();
    assert_eq!(test.app.erase_raw_forms().await.unwrap(), 2, "the form, and the message that it came in");
    assert_eq!(test.app.erase_raw_forms().await.unwrap(), 0);
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let opened = test.app.open_registration(&officer.session, id).await.unwrap();
    assert!(opened.erased.is_some() && opened.submitted.file.is_some_and(|file| file.digest.len() == 64));
    assert!(matches!(test.app.download_registration_file(&officer.session, id).await, Err(Failure::Hidden)));
    let opened = test.app.open_arrival(&officer.session, arrival).await.unwrap();
    assert!(opened.erased.is_some() && opened.contents.is_none() && !opened.received.digest.is_empty());
    assert_eq!(objects, 2);
    let known = views::objects::referred_to(&test.app.store.read(), &[opened.received.file.unwrap().object]).await.unwrap();
    assert!(known.is_empty(), "the sweep may remove it");
    assert!(test.app.store.verify().await.unwrap().is_clean());
}
