//! An invited person activates the account.

use domain::user::TERMS_VERSION;
use testkit::{Browser, TestApp};

use super::*;

/// The six digits of the newest text message.
fn texted(test: &TestApp) -> String {
    test.outside.texts().last().unwrap().text.chars().take(6).collect()
}

async fn accept(browser: &mut Browser, link: &str) {
    let terms = format!("{link}/terms");
    let answer = browser.submit(&terms, &terms, &[("accept", "yes"), ("version", TERMS_VERSION)]).await;
    assert_eq!(answer.location, Some(format!("{link}/phone")), "{}", answer.text());
}

async fn confirm_mobile(test: &TestApp, browser: &mut Browser, link: &str) {
    let phone = format!("{link}/phone");
    let page = browser.get(&phone).await;
    assert!(page.text().contains("0123") && !page.text().contains("7700"), "only the last four digits");
    assert_eq!(browser.post(&page, &phone, &[]).await.location, Some(format!("{link}/code")));
    test.deliver().await;
    let entered = format!("{link}/code");
    let answer = browser.submit(&entered, &entered, &[("code", &texted(test))]).await;
    assert_eq!(answer.location, Some(format!("{link}/password")), "{}", answer.text());
}

async fn choose_password(browser: &mut Browser, link: &str) {
    let path = format!("{link}/password");
    let answer = browser.submit(&path, &path, &[("password", PASSWORD)]).await;
    assert_eq!(answer.location, Some(format!("{link}/authenticator")), "{}", answer.text());
}

/// The secret that the page shows for typing.
async fn typed_key(browser: &mut Browser, link: &str) -> Vec<u8> {
    let shown = browser.get(&format!("{link}/authenticator")).await.text();
    assert!(shown.contains("<svg class=\"app-qr\""));
    let at = shown.find("app-reference\">").unwrap() + "app-reference\">".len();
    let key: String = shown[at..].chars().take_while(|c| *c != '<').filter(|c| *c != ' ').collect();
    Secret::try_from_base32(key.to_uppercase()).unwrap().as_bytes().to_vec()
}

async fn set_up(test: &TestApp, browser: &mut Browser, link: &str) -> Vec<u8> {
    let secret = typed_key(browser, link).await;
    let path = format!("{link}/authenticator");
    let answer = browser.submit(&path, &path, &[("code", &code_of(test, &secret))]).await;
    assert_eq!(answer.location, Some(format!("{link}/recovery-codes")), "{}", answer.text());
    secret
}

#[tokio::test]
async fn an_invited_person_activates_and_then_signs_in_with_both_factors() {
    let test = TestApp::start().await;
    let (_, link) = invited(&test).await;
    let mut browser = test.browser();
    assert!(browser.get(&link).await.text().contains("Activate your account"));
    accept(&mut browser, &link).await;
    confirm_mobile(&test, &mut browser, &link).await;
    choose_password(&mut browser, &link).await;
    let secret = set_up(&test, &mut browser, &link).await;
    let file = browser.get(&format!("{link}/recovery-codes.txt")).await;
    assert_eq!(file.text().lines().skip(2).count(), 10);
    assert_eq!(file.headers["cache-control"], "no-store");
    let path = format!("{link}/recovery-codes");
    assert_eq!(browser.submit(&path, &path, &[]).await.status, 422);
    assert_eq!(browser.submit(&path, &path, &[("kept", "yes")]).await.location.as_deref(), Some("/activated"));
    assert!(browser.get("/activated").await.text().contains("Your account is active"));

    // The code that proved the app is not good a second time; the next one is.
    let mut browser = test.browser();
    browser.submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    let again = browser.submit("/sign-in/code", "/sign-in/code", &[("code", &code_of(&test, &secret))]).await;
    assert!(again.status == 422 && again.text().contains("used already"));
    test.pass_seconds(30);
    let answer = browser.submit("/sign-in/code", "/sign-in/code", &[("code", &code_of(&test, &secret))]).await;
    assert_eq!(answer.location.as_deref(), Some("/home"), "{}", answer.text());
    assert!(browser.get("/home").await.text().contains("Welcome, Siân"));
}

#[tokio::test]
async fn a_landline_is_rung_and_told_the_code_twice_digit_by_digit() {
    let test = TestApp::start().await;
    let landline = Invitation { mobile: PhoneNumber::parse("01632 960001").unwrap(), ..invitation() };
    test.app.invite_user(Who::System, landline, command(1)).await.unwrap();
    test.deliver().await;
    let (link, mut browser) = (link_to(&test, EMAIL), test.browser());
    accept(&mut browser, &link).await;
    let (phone, entered) = (format!("{link}/phone"), format!("{link}/code"));
    let page = browser.get(&phone).await;
    assert!(page.text().contains("We ring the number that ends in 0001"), "{}", page.text());
    browser.post(&page, &phone, &[]).await;
    test.deliver().await;
    assert!(test.outside.texts().is_empty(), "no text message reaches a landline");
    let calls = test.outside.calls();
    let call = calls.last().expect("a call");
    assert_eq!(call.to_number, "+441632960001");
    let digits = call.text.split("Your code is: ").nth(1).and_then(|rest| rest.split('.').next()).expect("the digits");
    assert_eq!(call.text.matches(digits).count(), 2, "{}", call.text);
    let code: String = digits.split(", ").collect();
    let answer = browser.submit(&entered, &entered, &[("code", &code)]).await;
    assert_eq!(answer.location, Some(format!("{link}/password")), "{}", answer.text());
}

#[tokio::test]
async fn looking_at_a_link_never_uses_it_up() {
    let test = TestApp::start().await;
    let (_, link) = invited(&test).await;
    let mut filter = test.browser();
    for _ in 0..5 {
        assert_eq!(filter.get(&link).await.status, 200);
        assert_eq!(filter.get(&format!("{link}/terms")).await.status, 200);
    }
    let head = filter.head(&link).await;
    assert_eq!(head.status, 200);
    accept(&mut test.browser(), &link).await;
}

#[tokio::test]
async fn a_person_cannot_skip_a_step_and_finds_their_place_again() {
    let test = TestApp::start().await;
    let (_, link) = invited(&test).await;
    let mut browser = test.browser();
    for step in ["phone", "code", "password", "authenticator", "recovery-codes", "recovery-codes.txt"] {
        assert_eq!(browser.get(&format!("{link}/{step}")).await.location, Some(format!("{link}/terms")), "{step}");
    }
    accept(&mut browser, &link).await;
    for step in ["code", "password", "authenticator", "recovery-codes"] {
        assert_eq!(browser.get(&format!("{link}/{step}")).await.location, Some(format!("{link}/phone")), "{step}");
    }
    confirm_mobile(&test, &mut browser, &link).await;
    let page = browser.get(&format!("{link}/password")).await;
    let skipped = browser.post(&page, &format!("{link}/recovery-codes"), &[("kept", "yes")]).await;
    assert_eq!(skipped.status, 303);
    assert_ne!(skipped.location.as_deref(), Some("/activated"));
    assert_eq!(browser.get(&format!("{link}/terms")).await.status, 200);
    assert_eq!(browser.get(&format!("{link}/code")).await.location, Some(format!("{link}/password")));
}

#[tokio::test]
async fn another_device_begins_anew_and_whoever_finishes_first_uses_the_link_up() {
    let test = TestApp::start().await;
    let (_, link) = invited(&test).await;
    let (mut phone, mut laptop) = (test.browser(), test.browser());
    for browser in [&mut phone, &mut laptop] {
        accept(browser, &link).await;
        confirm_mobile(&test, browser, &link).await;
        choose_password(browser, &link).await;
        set_up(&test, browser, &link).await;
    }
    let path = format!("{link}/recovery-codes");
    let late = phone.get(&path).await;
    assert_eq!(laptop.submit(&path, &path, &[("kept", "yes")]).await.location.as_deref(), Some("/activated"));
    assert_eq!(phone.post(&late, &path, &[("kept", "yes")]).await.location, Some(link.clone()));
    let used = phone.get(&link).await;
    assert_eq!(used.status, 410);
    assert!(used.text().contains("This account is active"));
}

#[tokio::test]
async fn a_late_link_says_so_and_has_a_fresh_one_sent_to_the_same_address_only() {
    let test = TestApp::start().await;
    let (_, link) = invited(&test).await;
    test.pass_seconds(29 * 86_400);
    let mut browser = test.browser();
    let late = browser.get(&link).await;
    assert!(late.status == 410 && late.text().contains("too old"));
    assert_eq!(browser.get(&format!("{link}/terms")).await.location, Some(link.clone()));
    let before = test.outside.emails().len();
    assert_eq!(browser.post(&late, &format!("{link}/renew"), &[]).await.location.as_deref(), Some("/activation-renewed"));
    test.deliver().await;
    assert_eq!(test.outside.emails().len(), before + 1);
    let fresh = link_to(&test, EMAIL);
    assert_ne!(fresh, link);
    assert!(browser.get(&link).await.text().contains("newer link"));
    assert_eq!(browser.get(&fresh).await.status, 200);
    for _ in 0..2 {
        browser.submit(&link, &format!("{link}/renew"), &[]).await;
    }
    assert_eq!(browser.submit(&link, &format!("{link}/renew"), &[]).await.status, 429);
}

#[tokio::test]
async fn an_unknown_link_says_how_to_get_one() {
    let test = TestApp::start().await;
    let unknown = test.browser().get("/activate/0123456789abcdef").await;
    assert_eq!(unknown.status, 404);
    assert!(unknown.text().contains("ask your organisation’s administrator"));
}

#[tokio::test]
async fn a_wrong_code_is_refused_and_tries_are_limited() {
    let test = TestApp::start().await;
    let (_, link) = invited(&test).await;
    let mut browser = test.browser();
    accept(&mut browser, &link).await;
    let phone = format!("{link}/phone");
    browser.submit(&phone, &phone, &[]).await;
    test.deliver().await;
    let path = format!("{link}/code");
    let right = texted(&test);
    let wrong = if right == "000000" { "111111" } else { "000000" };
    let page = browser.get(&path).await;
    for _ in 0..10 {
        assert_eq!(browser.post(&page, &path, &[("code", wrong)]).await.status, 422);
    }
    assert_eq!(browser.post(&page, &path, &[("code", &right)]).await.status, 429);
    test.pass_seconds(16 * 60);
    // The code itself has ended meanwhile.
    let ended = browser.post(&page, &path, &[("code", &right)]).await;
    assert!(ended.status == 422 && ended.text().contains("expired"), "{}", ended.text());
}

#[tokio::test]
async fn five_codes_an_hour_are_sent_and_only_the_newest_opens() {
    let test = TestApp::start().await;
    let (_, link) = invited(&test).await;
    let mut browser = test.browser();
    accept(&mut browser, &link).await;
    let (phone, path) = (format!("{link}/phone"), format!("{link}/code"));
    let mut codes = Vec::new();
    for _ in 0..5 {
        assert_eq!(browser.submit(&phone, &phone, &[]).await.status, 303);
        test.deliver().await;
        codes.push(texted(&test));
    }
    let sixth = browser.submit(&phone, &phone, &[]).await;
    assert!(sixth.status == 429 && sixth.text().contains("60 minutes"), "{}", sixth.text());
    assert_eq!(test.outside.texts().len(), 5);
    if codes.first() != codes.last() {
        assert_eq!(browser.submit(&path, &path, &[("code", &codes[0])]).await.status, 422);
    }
    assert_eq!(browser.submit(&path, &path, &[("code", &codes[4])]).await.status, 303);
}

#[tokio::test]
async fn a_password_made_of_what_everybody_knows_is_refused_with_the_reason() {
    let test = TestApp::start().await;
    let (_, link) = invited(&test).await;
    let mut browser = test.browser();
    accept(&mut browser, &link).await;
    confirm_mobile(&test, &mut browser, &link).await;
    let path = format!("{link}/password");
    for (password, said) in [("short", "8 characters"), ("Password123!", "list of common"), ("sianoneill1", "made of your name")]
    {
        let refused = browser.submit(&path, &path, &[("password", password)]).await;
        assert!(refused.status == 422 && refused.text().contains(said), "{password}");
        assert!(!refused.text().contains(password), "a password is never shown again");
    }
}

#[tokio::test]
async fn a_code_asked_for_twice_by_one_click_is_sent_once() {
    let test = TestApp::start().await;
    let (_, link) = invited(&test).await;
    let mut browser = test.browser();
    accept(&mut browser, &link).await;
    let phone = format!("{link}/phone");
    let page = browser.get(&phone).await;
    for _ in 0..2 {
        assert_eq!(browser.post(&page, &phone, &[]).await.status, 303);
    }
    test.deliver().await;
    assert_eq!(test.outside.texts().len(), 1);
}

#[tokio::test]
async fn what_a_wrong_number_proved_activates_nothing() {
    let test = TestApp::start().await;
    let (user, link) = invited(&test).await;
    let mut browser = test.browser();
    accept(&mut browser, &link).await;
    confirm_mobile(&test, &mut browser, &link).await;
    choose_password(&mut browser, &link).await;
    set_up(&test, &mut browser, &link).await;
    let path = format!("{link}/recovery-codes");
    let last = browser.get(&path).await;
    let mut desk = test.sign_in_as(&[domain::group::Group::ServiceDesk]).await;
    let mobile = format!("/people/{user}/mobile");
    let saved = desk.browser.submit(&mobile, &mobile, &[("mobile", "07700 900555"), ("reason", "Rang the register")]).await;
    assert!(saved.location.is_some(), "{}", saved.text());
    let looks = test.app.store.accesses_of(user.uuid(), None, 10).await.unwrap();
    assert!(looks.iter().all(|look| look.access.act == "open-mobile") && !looks.is_empty(), "{looks:?}");
    // No e-mail has gone out yet, and the former link ends all the same.
    assert_ne!(browser.post(&last, &path, &[("kept", "yes")]).await.location.as_deref(), Some("/activated"));
    test.deliver().await;
    assert!(link_to(&test, EMAIL) != link);
}
