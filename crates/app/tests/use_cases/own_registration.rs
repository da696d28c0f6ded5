//! What the administrator does by the link of the e-mail: withdraws the registration, or answers a query with a new file.
//! At the same moment as an officer, twice, and too late.

use app::{
    Failure, OwnRefusal, OwnStanding, ReadRefusal,
    web_form::{AnswerFileRefusal, OpenForm, ToSend, Topic, WebFormFound, seen},
};
use bytes::Bytes;
use domain::{
    group::Group,
    id::RegistrationId,
    registration::{DecideRefusal, Seen, Standing, State},
};
use registration_form::{Answers, Unreadable};
use testkit::TestApp;
use views::arrivals::Became;

use super::registrations::FORM;

const ADMINISTRATOR: &str = "sian@oneill.example";

/// A registration, and the administrator's link to it.
async fn sent(test: &TestApp) -> (RegistrationId, String) {
    let id = test.registration(FORM).await;
    test.deliver().await;
    (id, link(test))
}

/// The administrator's newest link.
fn link(test: &TestApp) -> String {
    let text = test.outside.last_email_to(ADMINISTRATOR).expect("an e-mail").text;
    let at = ["/register/confirm/", "/register/own/"].into_iter().find_map(|place| text.split(place).nth(1)).expect("a link");
    at.split_whitespace().next().unwrap().to_owned()
}

/// The same with a question.
async fn asked(test: &TestApp) -> (RegistrationId, String) {
    let (id, _) = sent(test).await;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    test.app.query_registration(&officer.session, test.app.new_id(), id, "Is the telephone number right?").await.unwrap();
    test.deliver().await;
    (id, link(test))
}

async fn upload(test: &TestApp, link: &str, text: &str) -> Result<String, Failure<AnswerFileRefusal>> {
    test.app.answer_with_file(link, "again.csv", Bytes::copy_from_slice(text.as_bytes()), "here").await
}

async fn open(test: &TestApp, token: &str) -> OpenForm {
    match test.app.web_form(token).await.expect("a form") {
        WebFormFound::Open(open) => *open,
        WebFormFound::Sent(reference) => panic!("{reference} was sent"),
    }
}

async fn accept(test: &TestApp, token: &str) {
    let typed = [("terms-accepted", "yes"), ("accepted-by", "Siân O'Neill"), ("accepted-capacity", "Partner")];
    let typed: Answers = typed.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
    let before = open(test, token).await.form.answers(Topic::Terms);
    test.app.answer_topic(token, Topic::Terms, typed, &seen(&before)).await.unwrap();
}

async fn send(test: &TestApp, token: &str) -> Result<domain::reference::Reference, Failure<app::web_form::SendRefusal>> {
    let print = open(test, token).await.form.fingerprint();
    test.app.submit_web_form(None, test.app.new_id(), ToSend { token, seen: &print, answer: "It has moved." }).await
}

fn mended() -> String {
    FORM.replace("Main telephone,01978 123456", "Main telephone,01978 654321")
}

async fn the_sender_withdraws_while_an_officer_approves(test: &TestApp) {
    let (id, link) = sent(test).await;
    test.ready_to_approve(id).await;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let own = test.app.view_own_registration(&link).await.unwrap();
    assert!(own.may_withdraw);
    let (approved, withdrawn) = tokio::join!(
        test.app.approve_registration(&officer.session, test.app.new_id(), (id, Seen::ALL)),
        test.app.withdraw_registration(test.app.new_id(), own.id)
    );
    let state: State = test.app.state(id.uuid()).await.unwrap();
    let own = test.app.view_own_registration(&link).await.unwrap();
    assert!(!own.may_withdraw);
    if approved.is_ok() {
        assert!(matches!(withdrawn, Err(Failure::Refused(DecideRefusal::ApprovedAlready))), "{withdrawn:?}");
        assert!(matches!(state.standing, Standing::Approved(_)));
        assert_eq!(own.standing, OwnStanding::Approved);
    } else {
        assert!(matches!(approved, Err(Failure::Refused(DecideRefusal::WithdrawnAlready))), "{approved:?}");
        withdrawn.expect("one of the two");
        assert_eq!((state.standing, own.standing), (Standing::Withdrawn, OwnStanding::Withdrawn));
    }
}

async fn a_query_is_answered_with_a_new_file(test: &TestApp) {
    let (id, link) = asked(test).await;
    let token = upload(test, &link, &mended()).await.unwrap();
    let opened = open(test, &token).await;
    assert_eq!(opened.form.typed.organisation["telephone"], "01978 654321");
    assert!(opened.form.answers(Topic::Terms).is_empty(), "the terms are accepted anew");
    assert_eq!(opened.query.as_deref(), Some("Is the telephone number right?"));
    let state: State = test.app.state(id.uuid()).await.unwrap();
    assert!(matches!(state.standing, Standing::Queried { .. }), "nothing is sent before it is checked");
    accept(test, &token).await;
    let reference = send(test, &token).await.unwrap();
    assert_eq!(send_again(test, &token).await, reference, "sent twice is sent once");
    let state: State = test.app.state(id.uuid()).await.unwrap();
    assert_eq!(state.standing, Standing::Waiting);
    let submitted = state.submitted.unwrap();
    assert_eq!(submitted.form.organisation.telephone.spoken(), "01978 654321");
    let file = submitted.file.unwrap();
    assert_eq!((file.name.as_str(), file.bytes), ("again.csv", mended().len() as u64));
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let download = test.app.download_registration_file(&officer.session, id).await.unwrap();
    assert_eq!(download.bytes, mended().into_bytes(), "the officer has the file that came last");
    assert!(matches!(upload(test, &link, &mended()).await, Err(Failure::Hidden)), "no query is open");
}

async fn send_again(test: &TestApp, token: &str) -> domain::reference::Reference {
    test.app.submit_web_form(None, test.app.new_id(), ToSend { token, seen: "", answer: "" }).await.unwrap()
}

async fn a_file_with_problems_opens_to_be_mended_and_replaces_what_was_typed(test: &TestApp) {
    let (_, link) = asked(test).await;
    let first = test.app.reopen_registration(&link).await.unwrap();
    let bad = mended().replace("Postcode,LL11 1AA", "Postcode,LL1");
    let (one, two) = tokio::join!(upload(test, &link, &bad), upload(test, &link, &bad));
    let (one, two) = (one.unwrap(), two.unwrap());
    for token in [&first, &one, &two] {
        let opened = open(test, token).await;
        assert_eq!(opened.form.typed.organisation["postcode"], "LL1", "one form, however it is opened");
        assert!(opened.checked.problems.iter().any(|it| it.field == "postcode"));
    }
    assert!(matches!(send(test, &one).await, Err(Failure::Refused(app::web_form::SendRefusal::Incomplete))));
    let again = test.app.reopen_registration(&link).await.unwrap();
    assert_eq!(open(test, &again).await.form.typed.organisation["postcode"], "LL1", "opening it replaces nothing");
}

async fn a_file_that_cannot_be_read_is_kept_for_officers(test: &TestApp) {
    let (_, link) = asked(test).await;
    let token = test.app.reopen_registration(&link).await.unwrap();
    let refused = upload(test, &link, "%PDF-1.7 no form at all").await;
    let Err(Failure::Refused(AnswerFileRefusal::File(ReadRefusal::Unreadable(why)))) = refused else { panic!("{refused:?}") };
    assert_ne!(why, Unreadable::Empty);
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    assert_eq!(test.app.view_arrivals(&officer.session, Became::NotRead, None).await.unwrap().rows.len(), 1);
    assert_eq!(open(test, &token).await.form.typed.organisation["postcode"], "LL11 1AA", "what was there stays");
}

async fn a_link_that_has_ended_says_how_to_get_another(test: &TestApp) {
    let (id, link) = asked(test).await;
    let reference = test.app.view_own_registration(&link).await.unwrap().reference;
    test.pass_seconds(28 * 86_400);
    let late = OwnRefusal::Late(reference);
    assert!(matches!(test.app.view_own_registration(&link).await, Err(Failure::Refused(why)) if why == late));
    assert!(matches!(test.app.reopen_registration(&link).await, Err(Failure::Refused(why)) if why == late));
    let refused = upload(test, &link, &mended()).await;
    assert!(matches!(refused, Err(Failure::Refused(AnswerFileRefusal::Own(why))) if why == late));
    assert!(matches!(test.app.view_own_registration("another").await, Err(Failure::Hidden)));
    let state: State = test.app.state(id.uuid()).await.unwrap();
    assert!(matches!(state.standing, Standing::Queried { .. }));
}

on_both! {
    the_sender_withdraws_while_an_officer_approves: one_of_two_at_once_is_refused, one_of_two_at_once_is_refused_on_postgres;
    a_query_is_answered_with_a_new_file: a_new_file_answers_a_query, a_new_file_answers_a_query_on_postgres;
    a_file_with_problems_opens_to_be_mended_and_replaces_what_was_typed: a_bad_file_opens_to_be_mended, a_bad_file_opens_to_be_mended_on_postgres;
    a_file_that_cannot_be_read_is_kept_for_officers: an_unreadable_answer_is_kept, an_unreadable_answer_is_kept_on_postgres;
    a_link_that_has_ended_says_how_to_get_another: an_ended_link_refuses_everything, an_ended_link_refuses_everything_on_postgres;
}
