//! Signing in and out, recovery codes, and limits on guessing.

use testkit::TestApp;

use super::*;

#[tokio::test]
async fn a_person_signs_in_with_both_factors_and_out_again() {
    let test = TestApp::start().await;
    active(&test).await;
    let mut browser = test.browser();
    assert_eq!(browser.get("/home").await.location.as_deref(), Some("/sign-in?next=%2Fhome"));
    assert_eq!(sign_in(&test, &mut browser).await.location.as_deref(), Some("/home"));
    let home = browser.get("/home").await;
    assert!(home.status == 200 && home.text().contains("Registrations") && !home.text().contains("Find a case"));
    let cookie = home.headers.get("set-cookie");
    assert!(cookie.is_none_or(|line| !line.to_str().unwrap().contains("session")));
    assert_eq!(browser.post(&home, "/sign-out", &[]).await.location.as_deref(), Some("/"));
    assert_eq!(browser.get("/home").await.status, 303);
}

#[tokio::test]
async fn a_password_alone_opens_nothing() {
    let test = TestApp::start().await;
    active(&test).await;
    let mut browser = test.browser();
    browser.submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    assert_eq!(browser.get("/home").await.status, 303);
    test.pass_seconds(601);
    assert_eq!(browser.get("/sign-in/code").await.location.as_deref(), Some("/sign-in"), "ten minutes and no more");
}

#[tokio::test]
async fn whoever_was_sent_to_sign_in_comes_back_to_their_page_and_to_no_other_host() {
    let test = TestApp::start().await;
    active(&test).await;
    let mut browser = test.browser();
    assert_eq!(browser.get("/account").await.location.as_deref(), Some("/sign-in?next=%2Faccount"));
    let typed = [("email", EMAIL), ("password", PASSWORD)];
    let half = browser.submit("/sign-in?next=%2Faccount", "/sign-in?next=%2Faccount", &typed).await;
    let second = half.location.unwrap();
    assert_eq!(second, "/sign-in/code?next=%2Faccount");
    assert_eq!(browser.submit(&second, &second, &[("code", &code(&test))]).await.location.as_deref(), Some("/account"));
    let mut other = test.browser();
    let evil = "/sign-in?next=https%3A%2F%2Fevil.example";
    assert_eq!(other.submit(evil, evil, &typed).await.location.as_deref(), Some("/sign-in/code"));
}

#[tokio::test]
async fn an_unknown_address_and_a_wrong_password_get_the_same_words() {
    let test = TestApp::start().await;
    active(&test).await;
    let words = |text: String| text.split("govuk-error-summary").nth(1).unwrap().split("</ul>").next().unwrap().to_owned();
    let mut browser = test.browser();
    let known = browser.submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", "not the password")]).await;
    let unknown = browser.submit("/sign-in", "/sign-in", &[("email", "nobody@court.example"), ("password", "not it")]).await;
    assert_eq!((known.status, unknown.status), (422.try_into().unwrap(), 422.try_into().unwrap()));
    assert_eq!(words(known.text()), words(unknown.text()));
    assert!(
        known.text().contains(EMAIL) && !known.text().contains("not the password"),
        "the address is kept, the password is not"
    );
}

#[tokio::test]
async fn ten_wrong_passwords_lock_for_a_quarter_of_an_hour_whether_or_not_there_is_an_account() {
    let test = TestApp::start().await;
    active(&test).await;
    for email in [EMAIL, "nobody@court.example"] {
        let mut browser = test.browser();
        let page = browser.get("/sign-in").await;
        for _ in 0..10 {
            assert_eq!(browser.post(&page, "/sign-in", &[("email", email), ("password", "wrong one")]).await.status, 422);
        }
        let locked = browser.post(&page, "/sign-in", &[("email", email), ("password", PASSWORD)]).await;
        assert!(locked.status == 429 && locked.text().contains("15 minutes"), "{email}: {}", locked.text());
        assert_eq!(locked.headers["retry-after"], "900");
    }
    test.deliver().await;
    assert_eq!(mails_about(&test, "how you sign in"), 1, "the person is told once");
    test.pass_seconds(15 * 60 + 1);
    assert_eq!(sign_in(&test, &mut test.browser()).await.location.as_deref(), Some("/home"));
}

#[tokio::test]
async fn an_address_is_the_same_however_it_is_written() {
    let test = TestApp::start().await;
    active(&test).await;
    let mut browser = test.browser();
    for written in [format!(" {} ", EMAIL.to_uppercase()), format!("{EMAIL}.cjsm.net")] {
        let answer = browser.submit("/sign-in", "/sign-in", &[("email", &written), ("password", PASSWORD)]).await;
        assert_eq!(answer.location.as_deref(), Some("/sign-in/code"), "{written}");
    }
}

#[tokio::test]
async fn the_address_of_the_secure_service_gives_no_further_tries() {
    let test = TestApp::start().await;
    active(&test).await;
    let mut browser = test.browser();
    let page = browser.get("/sign-in").await;
    let secure = format!("{EMAIL}.cjsm.net");
    for email in [EMAIL, &secure].into_iter().cycle().take(10) {
        assert_eq!(browser.post(&page, "/sign-in", &[("email", email), ("password", "wrong one")]).await.status, 422);
    }
    for email in [EMAIL, &secure] {
        assert_eq!(browser.post(&page, "/sign-in", &[("email", email), ("password", PASSWORD)]).await.status, 429, "{email}");
    }
}

#[tokio::test]
async fn a_code_works_once_and_a_step_early_or_late() {
    let test = TestApp::start().await;
    active(&test).await;
    assert_eq!(sign_in(&test, &mut test.browser()).await.status, 303);
    assert_eq!(sign_in(&test, &mut test.browser()).await.status, 422, "the same code again");
    let early = {
        test.pass_seconds(60);
        let code = code(&test);
        test.pass_seconds(-30);
        code
    };
    let mut browser = test.browser();
    browser.submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    assert_eq!(browser.submit("/sign-in/code", "/sign-in/code", &[("code", &early)]).await.status, 303);
    test.pass_seconds(300);
    let old = {
        test.pass_seconds(-90);
        let code = code(&test);
        test.pass_seconds(90);
        code
    };
    let mut browser = test.browser();
    browser.submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    assert_eq!(browser.submit("/sign-in/code", "/sign-in/code", &[("code", &old)]).await.status, 422);
}

#[tokio::test]
async fn guessing_the_second_factor_locks_too() {
    let test = TestApp::start().await;
    active(&test).await;
    let mut browser = test.browser();
    browser.submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    let page = browser.get("/sign-in/code").await;
    let right = code(&test);
    let wrong = if right == "000000" { "111111" } else { "000000" };
    for _ in 0..10 {
        assert_eq!(browser.post(&page, "/sign-in/code", &[("code", wrong)]).await.status, 422);
    }
    assert_eq!(browser.post(&page, "/sign-in/code", &[("code", &right)]).await.status, 429);
    test.deliver().await;
    assert_eq!(mails_about(&test, "how you sign in"), 1);
}

#[tokio::test]
async fn two_requests_with_one_code_start_one_session() {
    let test = TestApp::start().await;
    let user = active(&test).await;
    let (mut one, mut two) = (test.browser(), test.browser());
    for browser in [&mut one, &mut two] {
        browser.submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    }
    let (first, second) = (one.get("/sign-in/code").await, two.get("/sign-in/code").await);
    let right = code(&test);
    let fields = [("code", right.as_str())];
    let (a, b) = tokio::join!(one.post(&first, "/sign-in/code", &fields), two.post(&second, "/sign-in/code", &fields));
    let mut both = [a.status.as_u16(), b.status.as_u16()];
    both.sort_unstable();
    assert_eq!(both, [303, 422]);
    assert_eq!(test.app.store.sessions_of(user.uuid()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_session_ends_after_an_idle_hour_and_a_busy_half_day() {
    let test = TestApp::start().await;
    active(&test).await;
    let mut browser = test.browser();
    sign_in(&test, &mut browser).await;
    test.pass_seconds(3_601);
    assert_eq!(browser.get("/home").await.status, 303);
    let mut browser = test.browser();
    sign_in(&test, &mut browser).await;
    for _ in 0..23 {
        test.pass_seconds(1_800);
        assert_eq!(browser.get("/home").await.status, 200);
    }
    test.pass_seconds(1_801);
    assert_eq!(browser.get("/home").await.status, 303);
}
