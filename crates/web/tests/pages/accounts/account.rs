//! One's own account: password, authenticator, recovery codes, sessions.

use testkit::{Browser, TestApp};

use super::*;

async fn signed_in(test: &TestApp) -> Browser {
    let mut browser = test.browser();
    assert_eq!(sign_in(test, &mut browser).await.status, 303);
    test.pass_seconds(30);
    browser
}

/// Replaces the recovery codes; the new ones.
async fn new_codes(test: &TestApp, browser: &mut Browser) -> Vec<String> {
    let answer = browser.submit("/account/recovery-codes", "/account/recovery-codes", &[("code", &code(test))]).await;
    assert_eq!(answer.location.as_deref(), Some("/account/recovery-codes/new"), "{}", answer.text());
    test.pass_seconds(30);
    browser.get("/account/recovery-codes.txt").await.text().lines().skip(2).map(str::to_owned).collect()
}

#[tokio::test]
async fn a_recovery_code_signs_in_once_and_the_person_is_told() {
    let test = TestApp::start().await;
    active(&test).await;
    let codes = new_codes(&test, &mut signed_in(&test).await).await;
    assert_eq!(codes.len(), 10);
    for expected in [303, 422] {
        let mut browser = test.browser();
        browser.submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
        let typed = codes[3].to_uppercase().replace('-', " ");
        let answer = browser.submit("/sign-in/recovery", "/sign-in/recovery", &[("code", &typed)]).await;
        assert_eq!(answer.status.as_u16(), expected, "{}", answer.text());
    }
    test.deliver().await;
    assert_eq!(mails_about(&test, "how you sign in"), 2, "new codes, and one used");
    let mut browser = signed_in(&test).await;
    assert!(browser.get("/account").await.text().contains("9 left"));
}

#[tokio::test]
async fn recovery_codes_are_shown_for_a_quarter_of_an_hour() {
    let test = TestApp::start().await;
    active(&test).await;
    let mut browser = signed_in(&test).await;
    let codes = new_codes(&test, &mut browser).await;
    assert!(browser.get("/account/recovery-codes/new").await.text().contains(&codes[0]));
    test.pass_seconds(15 * 60);
    assert_eq!(browser.get("/account/recovery-codes/new").await.location.as_deref(), Some("/account"));
    assert_eq!(browser.get("/account/recovery-codes.txt").await.status, 404);
}

#[tokio::test]
async fn a_password_is_changed_with_the_former_one_and_a_code_and_other_sessions_end() {
    let test = TestApp::start().await;
    active(&test).await;
    let (mut here, mut there) = (signed_in(&test).await, signed_in(&test).await);
    let path = "/account/password";
    let wrong = here.submit(path, path, &[("current", "wrong"), ("password", "tri gair ar hap"), ("code", &code(&test))]).await;
    assert_eq!(wrong.status, 422);
    let fields = [("current", PASSWORD), ("password", "tri gair ar hap yma"), ("code", &code(&test))];
    assert_eq!(here.submit(path, path, &fields).await.location.as_deref(), Some("/account?done=password"));
    assert_eq!(here.get("/account").await.status, 200);
    assert_eq!(there.get("/account").await.status, 303);
    test.deliver().await;
    assert_eq!(mails_about(&test, "how you sign in"), 1);
}

#[tokio::test]
async fn an_authenticator_is_replaced_only_when_the_new_one_is_proved() {
    let test = TestApp::start().await;
    active(&test).await;
    let mut browser = signed_in(&test).await;
    assert_eq!(browser.get("/account/authenticator/new").await.location.as_deref(), Some("/account/authenticator"));
    let begun = browser.submit("/account/authenticator", "/account/authenticator", &[("code", &code(&test))]).await;
    assert_eq!(begun.location.as_deref(), Some("/account/authenticator/new"), "{}", begun.text());
    let shown = browser.get("/account/authenticator/new").await.text();
    let at = shown.find("app-reference\">").unwrap() + "app-reference\">".len();
    let key: String = shown[at..].chars().take_while(|c| *c != '<').filter(|c| *c != ' ').collect();
    let secret = Secret::try_from_base32(key.to_uppercase()).unwrap().as_bytes().to_vec();
    let path = "/account/authenticator/new";
    test.pass_seconds(30);
    assert_eq!(browser.submit(path, path, &[("code", &code(&test))]).await.status, 422, "the former app proves nothing here");
    let done = browser.submit(path, path, &[("code", &code_of(&test, &secret))]).await;
    assert_eq!(done.location.as_deref(), Some("/account?done=authenticator"));
    test.pass_seconds(30);
    let mut other = test.browser();
    other.submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    assert_eq!(other.submit("/sign-in/code", "/sign-in/code", &[("code", &code(&test))]).await.status, 422);
    assert_eq!(other.submit("/sign-in/code", "/sign-in/code", &[("code", &code_of(&test, &secret))]).await.status, 303);
}

#[tokio::test]
async fn a_person_ends_their_other_sessions_and_nobody_elses() {
    let test = TestApp::start().await;
    let user = active(&test).await;
    let (mut here, mut there) = (signed_in(&test).await, signed_in(&test).await);
    let page = here.get("/account").await;
    assert!(page.text().contains("This one"));
    let unknown = here.post(&page, "/account/sessions/end", &[("session", &"00".repeat(32))]).await;
    assert_eq!(unknown.status, 404);
    let other = page.hidden("session").unwrap();
    assert_eq!(here.post(&page, "/account/sessions/end", &[("session", &other)]).await.status, 303);
    assert_eq!((here.get("/home").await.status.as_u16(), there.get("/home").await.status.as_u16()), (200, 303));
    assert_eq!(test.app.store.sessions_of(user.uuid()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_person_is_written_to_in_the_language_of_their_choice() {
    let test = TestApp::start().await;
    active(&test).await;
    let mut browser = signed_in(&test).await;
    let path = "/account/language";
    let shown = browser.get(path).await.text();
    assert!(shown.contains("value=\"en\"") && shown.contains("value=\"cy\"") && shown.contains("Welsh"), "{shown}");
    let refused = browser.submit(path, path, &[("language", "klingon")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Select English or Welsh"));
    for _ in 0..2 {
        let answer = browser.submit(path, path, &[("language", "cy")]).await;
        assert_eq!(answer.location.as_deref(), Some("/account?done=language"), "{}", answer.text());
    }
    assert!(browser.get("/account?done=language").await.text().contains("We will write to you in that language"));
    new_codes(&test, &mut browser).await;
    test.deliver().await;
    assert_eq!((mails_about(&test, "how you sign in"), mails_about(&test, "sut rydych yn mewngofnodi")), (0, 1));
}
