//! The pages of a person's own account: activation, sign-in, forgotten password, security.
//! What may be tried how often is the use cases'; here it is only said.

mod account;
mod activate;
mod authenticator;
mod forgotten_password;
mod language;
mod organisations;
mod password;
mod qr;
mod recovery_codes;
mod reset_password;
mod second_factor;
mod sign_in;
mod sign_out;

use axum::{
    Router,
    http::{
        HeaderValue,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE, SET_COOKIE},
    },
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::Deserialize;

use crate::{
    Web,
    chassis::{Page, PageError, paths},
};

/// The routes of this feature.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::SIGN_IN.pattern(), get(sign_in::get).post(sign_in::post))
        .route(paths::SIGN_IN_CODE.pattern(), get(second_factor::code).post(second_factor::post_code))
        .route(paths::SIGN_IN_RECOVERY.pattern(), get(second_factor::recovery).post(second_factor::post_recovery))
        .route(paths::SIGN_OUT.pattern(), post(sign_out::post))
        .route(paths::FORGOTTEN_PASSWORD.pattern(), get(forgotten_password::get).post(forgotten_password::post))
        .route(paths::FORGOTTEN_PASSWORD_SENT.pattern(), get(forgotten_password::sent))
        .route(paths::RESET_PASSWORD.pattern(), get(reset_password::get).post(reset_password::post))
        .route(paths::PASSWORD_REPLACED.pattern(), get(reset_password::done))
        .route(paths::ACCOUNT.pattern(), get(account::get))
        .route(paths::ACCOUNT_SESSIONS_END.pattern(), post(account::end))
        .route(paths::ACCOUNT_ORGANISATIONS.pattern(), get(organisations::get).post(organisations::post))
        .route(paths::ACCOUNT_ORGANISATIONS_ANSWER.pattern(), post(organisations::answer))
        .route(paths::ACCOUNT_LANGUAGE.pattern(), get(language::get).post(language::post))
        .route(paths::ACCOUNT_PASSWORD.pattern(), get(password::get).post(password::post))
        .route(paths::ACCOUNT_AUTHENTICATOR.pattern(), get(authenticator::get).post(authenticator::post))
        .route(paths::ACCOUNT_AUTHENTICATOR_NEW.pattern(), get(authenticator::new).post(authenticator::confirm))
        .route(paths::ACCOUNT_RECOVERY.pattern(), get(recovery_codes::get).post(recovery_codes::post))
        .route(paths::ACCOUNT_RECOVERY_NEW.pattern(), get(recovery_codes::new))
        .route(paths::ACCOUNT_RECOVERY_FILE.pattern(), get(recovery_codes::file))
        .merge(activate::router())
}

/// Where to go after signing in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Onward {
    next: String,
    /// What became of a form that was sent after the session had ended.
    lost: String,
}

impl Onward {
    /// A path of ours: never another host, never back to signing in.
    fn place(&self) -> &str {
        let next = self.next.as_str();
        let ours = next.starts_with('/')
            && !next.starts_with("//")
            && !next.starts_with(paths::SIGN_IN.get())
            && next.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
        if ours { next } else { paths::HOME.get() }
    }

    /// `path` with the place to go on to, where it is not the usual one.
    fn after(&self, path: &str) -> String {
        match self.place() {
            place if place == paths::HOME.get() => path.to_owned(),
            place => format!("{path}?next={}", crate::chassis::paths::in_query(place)),
        }
    }
}

/// Adds a cookie to an answer.
fn with_cookie(mut answer: Response, page: &Page, name: &str, value: &str, max_age: Option<u32>) -> Response {
    if let Some(cookie) = page.site().cookies().set(name, value, max_age) {
        answer.headers_mut().append(SET_COOKIE, cookie);
    }
    answer
}

/// Recovery codes as a text file to keep or print.
fn codes_file(page: &Page, codes: &[String]) -> Response {
    let service = page.site().brand().service.as_str();
    let mut text = format!("{}\r\n\r\n", page.t("recovery-file-intro", &[("service", service.into())]));
    for code in codes {
        text.push_str(code);
        text.push_str("\r\n");
    }
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
        (CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"recovery-codes.txt\"")),
    ];
    (headers, text).into_response()
}

/// Too many tries: the page says how long to wait.
const fn wait(seconds: u64) -> PageError {
    PageError::TooMany { wait: seconds }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_places_of_ours_follow_a_sign_in() {
        let place = |next: &str| Onward { next: next.to_owned(), ..Onward::default() }.place().to_owned();
        assert_eq!(place("/cases/7?page=2"), "/cases/7?page=2");
        for elsewhere in ["", "https://evil.example", "//evil.example", "/\\evil.example", "/a\r\nb", "/sign-in", "/sign-in/code"]
        {
            assert_eq!(place(elsewhere), "/home", "{elsewhere}");
        }
        assert_eq!(
            Onward { next: "/a?b=c&d=e".into(), ..Onward::default() }.after("/sign-in/code"),
            "/sign-in/code?next=%2Fa%3Fb%3Dc%26d%3De"
        );
    }
}
