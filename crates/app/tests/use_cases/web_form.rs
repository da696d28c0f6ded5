//! A registration that is filled in on the web: nothing typed is lost, nothing is overwritten unseen, and it is sent once.

use app::{
    Failure, Progress, TypedAcceptance,
    web_form::{
        Begin, OpenForm, PasteRefusal, RowList, SaveRefusal, SendRefusal, ToSend, Topic, TopicProgress, WebFormFound, seen,
    },
};
use domain::{
    group::Group,
    registration::{DecideRefusal, Road, Seen},
    values::{EmailAddress, Language},
};
use registration_form::Answers;
use testkit::TestApp;

const HERE: &str = "192.0.2.1";

fn answers(pairs: &[(&str, &str)]) -> Answers {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

fn tom() -> Answers {
    answers(&[
        ("first-name", "Tom"),
        ("last-name", "Hughes"),
        ("email", "tom@oneill.example"),
        ("mobile", "07700900456"),
        ("qualified-as", "solicitor"),
        ("role", "defence-lawyer, advocate"),
    ])
}

const TOPICS: [(Topic, &[(&str, &str)]); 6] = [
    (Topic::Organisation, &[("name", "Ó Néill & Sons Solicitors"), ("type", "solicitors-firm")]),
    (Topic::Address, &[("line1", "1 High Street"), ("town", "Wrexham"), ("postcode", "LL11 1AA"), ("country", "Wales")]),
    (Topic::Contact, &[("telephone", "01978 123456"), ("email", "office@oneill.example"), ("language", "cy")]),
    (Topic::Numbers, &[("regulator-number", "612345")]),
    (
        Topic::Administrator,
        &[
            ("admin-first-name", "Siân"),
            ("admin-last-name", "O'Neill"),
            ("admin-job-title", "Partner"),
            ("admin-email", "sian@oneill.example"),
            ("admin-mobile", "07700 900123"),
        ],
    ),
    (Topic::Terms, &[("terms-accepted", "yes"), ("accepted-by", "Siân O'Neill"), ("accepted-capacity", "Partner")]),
];

async fn begun(test: &TestApp) -> String {
    let email = EmailAddress::parse("somebody@oneill.example").unwrap();
    let begin = Begin { email, language: Language::English, upload: None };
    test.app.begin_registration(test.app.new_id(), begin, HERE).await.expect("a form")
}

async fn open(test: &TestApp, token: &str) -> OpenForm {
    match test.app.web_form(token).await.expect("a form") {
        WebFormFound::Open(open) => *open,
        WebFormFound::Sent(reference) => panic!("{reference} was sent"),
    }
}

async fn fill(test: &TestApp, token: &str, topics: &[(Topic, &[(&str, &str)])]) {
    for (topic, pairs) in topics {
        let before = open(test, token).await.form.answers(*topic);
        test.app.answer_topic(token, *topic, answers(pairs), &seen(&before)).await.expect("an answer");
    }
    test.app.add_row(token, RowList::Users, tom()).await.expect("a user");
}

fn to_send<'a>(token: &'a str, seen: &'a str) -> ToSend<'a> {
    ToSend { token, seen, answer: "" }
}

#[tokio::test]
async fn a_form_is_filled_in_and_sent_once() {
    let test = TestApp::start().await;
    let token = begun(&test).await;
    assert_eq!(
        open(&test, &token).await.form.progress(Topic::Numbers, &open(&test, &token).await.checked),
        TopicProgress::NotStarted
    );
    fill(&test, &token, &TOPICS).await;
    let now = open(&test, &token).await;
    assert!(
        now.form
            .topics()
            .into_iter()
            .filter(|it| *it != Topic::FirstHearing && *it != Topic::Offices)
            .all(|it| now.form.progress(it, &now.checked) == TopicProgress::Completed)
    );
    let print = now.form.fingerprint();
    let (one, two) = (test.app.new_id(), test.app.new_id());
    let (one, two) = tokio::join!(
        test.app.submit_web_form(None, one, to_send(&token, &print)),
        test.app.submit_web_form(None, two, to_send(&token, &print))
    );
    let reference = one.unwrap();
    assert_eq!(two.unwrap(), reference, "a double click is one registration");
    assert!(matches!(test.app.web_form(&token).await.unwrap(), WebFormFound::Sent(sent) if sent == reference));
    test.deliver().await;
    let receipt = test.outside.last_email_to("sian@oneill.example").expect("a receipt");
    assert!(receipt.text.contains("/register/confirm/") && receipt.subject.contains(reference.as_str()), "{receipt:?}");
    assert_eq!(test.app.follow_registration(reference.as_str(), HERE).await.unwrap().progress, Progress::Received);
}

#[tokio::test]
async fn what_is_wrong_is_kept_and_said_and_an_incomplete_form_is_not_sent() {
    let test = TestApp::start().await;
    let token = begun(&test).await;
    let wrong = answers(&[("telephone", "12"), ("email", "nobody")]);
    let saved = test.app.answer_topic(&token, Topic::Contact, wrong.clone(), &seen(&Answers::new())).await.unwrap();
    assert_eq!(saved.form.answers(Topic::Contact), wrong);
    let fields: Vec<_> =
        saved.checked.problems.iter().filter(|it| Topic::Contact.holds(it.part, it.field)).map(|it| it.field).collect();
    assert_eq!(fields, ["telephone", "email"]);
    assert_eq!(saved.form.progress(Topic::Contact, &saved.checked), TopicProgress::InProgress);
    let print = saved.form.fingerprint();
    let sent = test.app.submit_web_form(None, test.app.new_id(), to_send(&token, &print)).await;
    assert!(matches!(sent, Err(Failure::Refused(SendRefusal::Incomplete))), "{sent:?}");
    let long = answers(&[("telephone", &"1".repeat(9_000))]);
    let refused = test.app.answer_topic(&token, Topic::Contact, long, &seen(&wrong)).await;
    assert!(matches!(refused, Err(Failure::Refused(SaveRefusal::TooLong))));
}

#[tokio::test]
async fn two_windows_at_once_lose_nothing_unseen() {
    let test = TestApp::start().await;
    let token = begun(&test).await;
    let (one, two) = (answers(&[("name", "One"), ("type", "other")]), answers(&[("name", "Two"), ("type", "other")]));
    let empty = seen(&Answers::new());
    test.app.answer_topic(&token, Topic::Organisation, one.clone(), &empty).await.unwrap();
    test.app.answer_topic(&token, Topic::Organisation, one.clone(), &empty).await.expect("the same click twice");
    let refused = test.app.answer_topic(&token, Topic::Organisation, two.clone(), &empty).await;
    let Err(Failure::Refused(SaveRefusal::Changed { theirs, seen: now })) = refused else { panic!("{refused:?}") };
    assert_eq!(theirs, one);
    test.app.answer_topic(&token, Topic::Address, answers(&[("town", "Wrexham")]), &empty).await.expect("another page");
    let saved = test.app.answer_topic(&token, Topic::Organisation, two.clone(), &now).await.unwrap();
    assert_eq!((saved.form.answers(Topic::Organisation), saved.form.typed.organisation["town"].as_str()), (two, "Wrexham"));
    let print = saved.form.fingerprint();
    test.app.add_row(&token, RowList::Users, tom()).await.unwrap();
    let sent = test.app.submit_web_form(None, test.app.new_id(), to_send(&token, &print)).await;
    assert!(matches!(sent, Err(Failure::Refused(SendRefusal::Changed))), "what was not seen is not sent");
}

#[tokio::test]
async fn people_are_added_changed_and_removed_wherever_they_stand_by_now() {
    let test = TestApp::start().await;
    let token = begun(&test).await;
    let mut ann = tom();
    ann.insert("first-name".into(), "Ann".into());
    for row in [tom(), tom(), ann.clone()] {
        test.app.add_row(&token, RowList::Users, row).await.unwrap();
    }
    assert_eq!(open(&test, &token).await.form.typed.users, [tom(), ann.clone()], "a double click adds one");
    let (list, was) = (RowList::Users, RowList::Users.seen(&ann));
    test.app.remove_row(&token, list, (0, &list.seen(&tom()))).await.unwrap();
    test.app.remove_row(&token, list, (0, &list.seen(&tom()))).await.expect("gone is gone");
    let mut later = ann.clone();
    later.insert("last-name".into(), "Lee".into());
    let saved = test.app.change_row(&token, list, (1, &was), later.clone()).await.unwrap();
    assert_eq!((saved.index, saved.open.form.typed.users), (0, vec![later.clone()]));
    let refused = test.app.change_row(&token, list, (0, &was), tom()).await;
    assert!(matches!(refused, Err(Failure::Refused(SaveRefusal::Changed { theirs, .. })) if theirs == later));
}

#[tokio::test]
async fn good_rows_of_a_paste_are_added_and_bad_ones_come_back() {
    let test = TestApp::start().await;
    let token = begun(&test).await;
    fill(&test, &token, &TOPICS).await;
    let rows = "First name\tLast name\tWork e-mail\tMobile number\tQualified as\tRole\n\
                Ann\tLee\tann@oneill.example\t07700900457\tSolicitor\tAdvocate\n\
                Bob\tLee\tbob@oneill.example\t07700900123\tSolicitor\tAdvocate\n\
                Cyd\tLee\tnobody\t07700900458\tParalegal\tAdvocate\n";
    let saved = test.app.paste_users(&token, rows.to_owned()).await.unwrap();
    assert_eq!((saved.added, saved.known), (1, 0));
    let bad: Vec<_> = saved.bad.iter().map(|it| (it.row, it.problems.len())).collect();
    assert_eq!(bad, [(3, 1), (4, 2)]);
    let again = test.app.paste_users(&token, rows.lines().take(2).collect::<Vec<_>>().join("\n")).await.unwrap();
    assert_eq!((again.added, again.known, again.bad.len()), (0, 1, 0), "pasted twice is added once");
    assert_eq!(open(&test, &token).await.form.typed.users.len(), 2);
}

#[tokio::test]
async fn a_form_is_kept_for_thirty_days_and_its_link_comes_by_email() {
    let test = TestApp::start().await;
    let token = begun(&test).await;
    fill(&test, &token, &TOPICS).await;
    test.deliver().await;
    let mail = test.outside.last_email_to("somebody@oneill.example").expect("the link");
    let sent = mail.text.split("/register/web/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    assert_ne!(sent, token);
    assert_eq!(open(&test, &sent).await.form.fingerprint(), open(&test, &token).await.form.fingerprint());
    for text in ["O'Neill", "Hughes", "07700"] {
        assert!(!mail.text.contains(text), "{}", mail.text);
    }
    test.app.send_web_form_link(test.app.new_id(), &token, HERE).await.unwrap();
    test.deliver().await;
    assert!(matches!(test.app.web_form(&sent).await, Err(Failure::Hidden)), "a newer link ends the former");
    test.pass_seconds(30 * 86_400);
    test.app.sweep().await.unwrap();
    assert!(matches!(test.app.web_form(&token).await, Err(Failure::Hidden)));
    assert!(matches!(test.app.web_form("another").await, Err(Failure::Hidden)));
}

#[tokio::test]
async fn an_officer_fills_in_for_somebody_who_accepts_the_terms_by_the_link() {
    let test = TestApp::start().await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let firm = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    officer.session.user.email = "officer@court-service.example".to_owned();
    assert!(matches!(test.app.assist_registration(&firm.session, test.app.new_id()).await, Err(Failure::Hidden)));
    let token = test.app.assist_registration(&officer.session, test.app.new_id()).await.unwrap();
    assert!(!open(&test, &token).await.form.topics().contains(&Topic::Terms));
    fill(&test, &token, &TOPICS[..5]).await;
    let print = open(&test, &token).await.form.fingerprint();
    let send = || to_send(&token, &print);
    assert!(matches!(test.app.submit_web_form(None, test.app.new_id(), send()).await, Err(Failure::Hidden)));
    assert!(matches!(test.app.submit_web_form(Some(&firm.session), test.app.new_id(), send()).await, Err(Failure::Hidden)));
    let reference = test.app.submit_web_form(Some(&officer.session), test.app.new_id(), send()).await.unwrap();
    let row = views::registrations::by_reference(&test.app.store.read(), reference.as_str()).await.unwrap().unwrap();
    test.ready_to_approve(row.id).await;
    let approve = || test.app.approve_registration(&officer.session, test.app.new_id(), (row.id, Seen::ALL));
    assert!(matches!(approve().await, Err(Failure::Refused(DecideRefusal::AddressesNotConfirmed))), "the terms are not accepted");
    let opened = test.app.open_registration(&officer.session, row.id).await.unwrap();
    assert_eq!(opened.submitted.road, Road::Assisted { by: officer.user });
    test.deliver().await;
    let mail = test.outside.last_email_to("sian@oneill.example").expect("the link");
    let link = mail
        .text
        .split("/register/confirm/")
        .nth(1)
        .unwrap()
        .split(|c: char| c == '?' || c.is_whitespace())
        .next()
        .unwrap()
        .to_owned();
    let typed = |accepted, name: &str| TypedAcceptance { accepted, name: name.into(), capacity: "Partner".into() };
    for (accepted, name) in [(false, "Siân O'Neill"), (true, "  ")] {
        let refused = test.app.confirm_address(test.app.new_id(), &link, typed(accepted, name)).await;
        assert!(matches!(refused, Err(Failure::Refused(_))), "{refused:?}");
    }
    test.app.confirm_address(test.app.new_id(), &link, typed(true, "Siân O'Neill")).await.unwrap();
    let accepted =
        test.app.open_registration(&officer.session, row.id).await.unwrap().submitted.form.acceptance.expect("accepted");
    assert_eq!((accepted.name.as_str(), accepted.date), ("Siân O'Neill", test.now().london_date()));
    approve().await.unwrap();
}

#[tokio::test]
async fn a_long_list_of_users_is_pasted_at_once_and_no_longer_than_it_may_be() {
    let test = TestApp::start().await;
    let token = begun(&test).await;
    let row = |nth: u32| format!("Ann\tLee\tann{nth}@oneill.example\t077009{nth:05}\tSolicitor\tAdvocate\n");
    let saved = test.app.paste_users(&token, (0..600).map(row).collect()).await.unwrap();
    assert_eq!((saved.added, saved.bad.len()), (600, 0), "{:?}", saved.bad.first());
    let more = test.app.paste_users(&token, (0..10_600).map(row).collect()).await;
    assert!(matches!(more, Err(Failure::Refused(PasteRefusal::TooMany))), "{more:?}");
    assert_eq!(open(&test, &token).await.form.typed.users.len(), 600);
}
