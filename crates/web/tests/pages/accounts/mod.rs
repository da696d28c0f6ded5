//! Journeys of one person through activation, sign-in and security, and what happens off the path.

mod account;
mod activation;
mod kept_work;
mod reset;
mod sign_in;

use app::{Invitation, Who, accounts::SeedAccount};
use domain::{
    group::Group,
    id::{CommandId, UserId},
    organisation::HMCTS,
    values::{EmailAddress, Language, PersonName, PhoneNumber},
};
use testkit::{Answer, Browser, TestApp};
use totp_rs::{Builder, Secret};

pub(crate) const EMAIL: &str = "sian.oneill@court.example";
pub(crate) const PASSWORD: &str = "glaw trwm dros gaerffili";
pub(crate) const SECRET: [u8; 20] = *b"12345678901234567890";

/// A command of its own for each number.
pub(crate) fn command(n: u128) -> CommandId {
    CommandId(uuid::Uuid::from_u128(n))
}

pub(crate) fn invitation() -> Invitation {
    Invitation {
        name: PersonName::parse("Siân", "O’Neill").unwrap(),
        email: EmailAddress::parse(EMAIL).unwrap(),
        mobile: PhoneNumber::parse("07700 900123").unwrap(),
        organisation: HMCTS,
        groups: vec![Group::OnboardingOfficer],
        language: Language::English,
    }
}

/// Invites the person; the link of the e-mail.
pub(crate) async fn invited(test: &TestApp) -> (UserId, String) {
    let user = test.app.invite_user(Who::System, invitation(), command(1)).await.unwrap();
    test.deliver().await;
    (user, link_to(test, EMAIL))
}

/// The path of the link in the newest e-mail.
pub(crate) fn link_to(test: &TestApp, address: &str) -> String {
    let mail = test.outside.last_email_to(address).unwrap().text;
    let line = mail.lines().find(|line| line.starts_with("http://")).unwrap();
    line.strip_prefix("http://127.0.0.1:8000").unwrap().to_owned()
}

/// An account that is active, with the known password and authenticator.
pub(crate) async fn active(test: &TestApp) -> UserId {
    let user = test.app.invite_user(Who::System, invitation(), command(1)).await.unwrap();
    let known = SeedAccount { user, password: PASSWORD.to_owned(), totp_secret: SECRET };
    test.app.seed_account(known, command(2)).await.unwrap();
    test.deliver().await;
    user
}

/// What an authenticator with this secret shows now.
pub(crate) fn code_of(test: &TestApp, secret: &[u8]) -> String {
    let totp = Builder::new().with_secret(Secret::from(secret)).build().unwrap();
    totp.generate(u64::try_from(test.now().micros() / 1_000_000).unwrap()).to_string()
}

pub(crate) fn code(test: &TestApp) -> String {
    code_of(test, &SECRET)
}

/// Signs in with both factors.
pub(crate) async fn sign_in(test: &TestApp, browser: &mut Browser) -> Answer {
    let answer = browser.submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    assert_eq!(answer.location.as_deref(), Some("/sign-in/code"), "{}", answer.text());
    browser.submit("/sign-in/code", "/sign-in/code", &[("code", &code(test))]).await
}

/// The messages of kind e-mail with this word in the subject.
pub(crate) fn mails_about(test: &TestApp, word: &str) -> usize {
    test.outside.emails().iter().filter(|email| email.subject.contains(word)).count()
}
