//! A forgotten password.

use testkit::TestApp;

use super::*;

const NEW: &str = "tri gair ar hap yma";

async fn asked(test: &TestApp) -> String {
    let mut browser = test.browser();
    let answer = browser.submit("/forgotten-password", "/forgotten-password", &[("email", EMAIL)]).await;
    assert_eq!(answer.location.as_deref(), Some("/forgotten-password/sent"));
    test.deliver().await;
    link_to(test, EMAIL)
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_with_the_link_and_the_authenticator() {
    let test = TestApp::start().await;
    active(&test).await;
    let mut open = test.browser();
    sign_in(&test, &mut open).await;
    test.pass_seconds(30);
    let link = asked(&test).await;
    let mut browser = test.browser();
    assert_eq!(browser.submit(&link, &link, &[("password", NEW)]).await.status, 422, "the link alone is not enough");
    assert_eq!(browser.submit(&link, &link, &[("password", NEW), ("code", "000000")]).await.status, 422);
    let answer = browser.submit(&link, &link, &[("password", NEW), ("code", &code(&test))]).await;
    assert_eq!(answer.location.as_deref(), Some("/password-replaced"), "{}", answer.text());
    assert_eq!(open.get("/home").await.status, 303, "every session ended");
    let again = browser.get(&link).await;
    assert!(again.status == 410 && again.text().contains("used"));
    test.deliver().await;
    assert_eq!(mails_about(&test, "how you sign in"), 1);
    let mut browser = test.browser();
    let old = browser.submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    assert_eq!(old.status, 422);
    let new = browser.submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", NEW)]).await;
    assert_eq!(new.location.as_deref(), Some("/sign-in/code"));
}

#[tokio::test]
async fn a_forgotten_password_is_asked_for_with_the_address_of_the_secure_service_too() {
    let test = TestApp::start().await;
    active(&test).await;
    let before = test.outside.emails().len();
    let secure = format!("{EMAIL}.cjsm.net");
    test.browser().submit("/forgotten-password", "/forgotten-password", &[("email", &secure)]).await;
    test.deliver().await;
    assert_eq!(test.outside.emails()[before..].iter().map(|it| it.to_address.as_str()).collect::<Vec<_>>(), [EMAIL]);
}

#[tokio::test]
async fn a_link_for_a_new_password_ends_after_an_hour_and_with_the_next() {
    let test = TestApp::start().await;
    active(&test).await;
    let first = asked(&test).await;
    let second = asked(&test).await;
    let mut browser = test.browser();
    assert_eq!(browser.get(&first).await.status, 410);
    assert_eq!(browser.get(&second).await.status, 200);
    test.pass_seconds(3_601);
    assert!(browser.get(&second).await.text().contains("too old"));
    assert_eq!(browser.get("/reset-password/unknown").await.status, 404);
}

#[tokio::test]
async fn asking_for_an_unknown_address_looks_the_same_and_sends_nothing() {
    let test = TestApp::start().await;
    active(&test).await;
    let before = test.outside.emails().len();
    for email in ["nobody@court.example", EMAIL] {
        let answer = test.browser().submit("/forgotten-password", "/forgotten-password", &[("email", email)]).await;
        assert_eq!(answer.location.as_deref(), Some("/forgotten-password/sent"));
    }
    test.deliver().await;
    assert_eq!(test.outside.emails().len(), before + 1);
}

#[tokio::test]
async fn no_more_than_three_such_mails_an_hour_leave_and_nobody_is_told() {
    let test = TestApp::start().await;
    active(&test).await;
    let before = test.outside.emails().len();
    for _ in 0..6 {
        let answer = test.browser().submit("/forgotten-password", "/forgotten-password", &[("email", EMAIL)]).await;
        assert_eq!(answer.location.as_deref(), Some("/forgotten-password/sent"));
        test.deliver().await;
    }
    assert_eq!(test.outside.emails().len(), before + 3);
}
