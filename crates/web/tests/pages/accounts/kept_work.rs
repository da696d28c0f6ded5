//! Typed work survives a time-out.

use app::accounts::KeptWork;
use testkit::TestApp;

use super::*;

/// A page with fields that are given back.
const FIND: &str = "/cases/find";
/// A page that asks for a code.
const PLACE: &str = "/account/recovery-codes";

#[tokio::test]
async fn a_form_sent_after_the_session_ended_comes_back_after_signing_in() {
    let test = TestApp::start().await;
    let lawyer = app::Invitation { groups: vec![Group::DefenceLawyer], ..invitation() };
    let user = test.app.invite_user(Who::System, lawyer, command(1)).await.unwrap();
    let known = SeedAccount { user, password: PASSWORD.to_owned(), totp_secret: SECRET };
    test.app.seed_account(known, command(2)).await.unwrap();
    let mut browser = test.browser();
    sign_in(&test, &mut browser).await;
    let page = browser.get(FIND).await;
    test.pass_seconds(3_601);
    let to_sign_in = browser.post(&page, FIND, &[("last_name", "Llewellyn-Montgomery")]).await.location.unwrap();
    assert!(!to_sign_in.contains("Llewellyn"), "nothing typed is in an address");
    let first = browser.get(&to_sign_in).await;
    assert!(first.text().contains("What you typed has been kept"));
    let half = browser.post(&first, &to_sign_in, &[("email", EMAIL), ("password", PASSWORD)]).await.location.unwrap();
    let place = browser.submit(&half, &half, &[("code", &code(&test))]).await.location.unwrap();
    assert!(place.starts_with("/cases/find?kept="), "{place}");
    let back = browser.get(&place).await.text();
    assert!(back.contains("Here is what you typed") && back.contains("Llewellyn-Montgomery"));
    assert!(!browser.get(FIND).await.text().contains("Llewellyn-Montgomery"), "only under its name");
}

#[tokio::test]
async fn kept_work_is_for_the_same_person_for_a_day_and_without_codes() {
    let test = TestApp::start().await;
    let user = active(&test).await;
    let mut browser = test.browser();
    sign_in(&test, &mut browser).await;
    let page = browser.get(PLACE).await;
    test.pass_seconds(3_601);
    let sent = browser.post(&page, PLACE, &[("note", "Nodyn hir iawn"), ("code", "123456")]).await.location.unwrap();
    let name: String = sent.split("kept%3D").nth(1).unwrap().chars().take_while(char::is_ascii_hexdigit).collect();
    let owner = session_of(&test, user);
    let kept = test.app.kept_work(&owner, &name).await.unwrap().unwrap();
    let fields = vec![("note".to_owned(), "Nodyn hir iawn".to_owned())];
    assert_eq!(kept, KeptWork { path: PLACE.to_owned(), fields });
    let somebody_else = session_of(&test, UserId(uuid::Uuid::from_u128(77)));
    assert_eq!(test.app.kept_work(&somebody_else, &name).await.unwrap(), None);
    test.pass_seconds(86_400);
    assert_eq!(test.app.kept_work(&owner, &name).await.unwrap(), None);
}

#[tokio::test]
async fn a_form_that_is_not_ours_is_not_kept() {
    let test = TestApp::start().await;
    active(&test).await;
    let mut browser = test.browser();
    sign_in(&test, &mut browser).await;
    test.pass_seconds(3_601);
    let stranger = test.browser().get("/sign-in").await;
    let sent = browser.post(&stranger, PLACE, &[("note", "planted")]).await;
    assert_eq!(sent.location.as_deref(), Some("/sign-in?next=%2Fhome"));
}

#[tokio::test]
async fn a_file_sent_after_the_session_ended_is_not_kept_and_the_person_is_told() {
    let test = TestApp::start().await;
    active(&test).await;
    let mut browser = test.browser();
    sign_in(&test, &mut browser).await;
    let page = browser.get(PLACE).await;
    test.pass_seconds(3_601);
    let sent = browser.upload(&page, PLACE, &[], ("file", "a.pdf", b"%PDF-1.7")).await;
    assert!(browser.get(&sent.location.unwrap()).await.text().contains("choose the file again"));
}

#[tokio::test]
async fn signing_in_works_with_the_cookie_of_a_session_that_has_ended() {
    let test = TestApp::start().await;
    active(&test).await;
    let mut browser = test.browser();
    sign_in(&test, &mut browser).await;
    test.pass_seconds(3_601);
    assert_eq!(sign_in(&test, &mut browser).await.location.as_deref(), Some("/home"));
}

fn session_of(test: &TestApp, user: UserId) -> app::Session {
    let invited = invitation();
    app::Session {
        hash: [0; 32],
        user: views::users::User {
            id: user,
            organisation: invited.organisation,
            organisation_name: String::new(),
            first_name: invited.name.first.to_string(),
            last_name: invited.name.last.to_string(),
            email: EMAIL.to_owned(),
            mobile: invited.mobile.to_string(),
            groups: invited.groups,
            language: invited.language,
            invited: test.now(),
            activated: Some(test.now()),
        },
        memory: app::Memory::default(),
    }
}
