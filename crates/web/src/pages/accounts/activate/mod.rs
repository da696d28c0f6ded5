//! Activation: one page a step, each reached by the link of the e-mail. Opening any of them uses nothing up.

mod authenticator;
mod code;
mod password;
mod phone;
mod recovery_codes;
mod start;
mod terms;

use app::{
    App, Failure,
    accounts::{Activation, ActivationRefusal, Step},
};
use axum::{
    Router,
    http::HeaderMap,
    response::{IntoResponse, Response},
    routing::{get, post},
};

use super::wait;
use crate::{
    Web,
    chassis::{Page, PageError, cookies, paths},
    failure::{Said, said},
};

/// The routes of the activation.
pub(super) fn router() -> Router<Web> {
    Router::new()
        .route(paths::ACTIVATE.pattern(), get(start::get))
        .route(paths::ACTIVATE_RENEW.pattern(), post(start::renew))
        .route(paths::ACTIVATION_RENEWED.pattern(), get(start::renewed))
        .route(paths::ACTIVATE_TERMS.pattern(), get(terms::get).post(terms::post))
        .route(paths::ACTIVATE_PHONE.pattern(), get(phone::get).post(phone::post))
        .route(paths::ACTIVATE_CODE.pattern(), get(code::get).post(code::post))
        .route(paths::ACTIVATE_PASSWORD.pattern(), get(password::get).post(password::post))
        .route(paths::ACTIVATE_AUTHENTICATOR.pattern(), get(authenticator::get).post(authenticator::post))
        .route(paths::ACTIVATE_RECOVERY.pattern(), get(recovery_codes::get).post(recovery_codes::post))
        .route(paths::ACTIVATE_RECOVERY_FILE.pattern(), get(recovery_codes::file))
        .route(paths::ACTIVATED.pattern(), get(recovery_codes::done))
}

/// The page of a step.
fn page_of(step: Step, link: &str) -> String {
    let path = match step {
        Step::Terms => paths::ACTIVATE_TERMS,
        Step::Phone => paths::ACTIVATE_PHONE,
        Step::Code => paths::ACTIVATE_CODE,
        Step::Password => paths::ACTIVATE_PASSWORD,
        Step::Authenticator => paths::ACTIVATE_AUTHENTICATOR,
        Step::RecoveryCodes => paths::ACTIVATE_RECOVERY,
    };
    path.url([&link])
}

/// The browser's token.
fn token<'a>(page: &Page, headers: &'a HeaderMap) -> Option<&'a str> {
    cookies::read(headers, page.site().cookies().activation())
}

/// Where the person is, if the page of `wanted` is for them now; else the way to the page that is.
async fn at(app: &App, page: &Page, link: &str, headers: &HeaderMap, wanted: &[Step]) -> Result<Activation, Response> {
    match app.activation(link, token(page, headers)).await {
        Ok(activation) if wanted.contains(&activation.step) => Ok(activation),
        Ok(activation) => Err(page.redirect(&page_of(activation.step, link))),
        Err(failure) => match stopped(page, link, failure) {
            Stop::Away(answer) => Err(answer),
            Stop::Field(_) => Err(PageError::Fault.into_response()),
        },
    }
}

/// Why a step was not done.
enum Stop {
    /// A field is wrong: the key of the sentence.
    Field(&'static str),
    /// The person goes elsewhere.
    Away(Response),
}

fn stopped(page: &Page, link: &str, failure: Failure<ActivationRefusal>) -> Stop {
    let away = |path: String| Stop::Away(page.redirect(&path));
    match said(failure) {
        Err(error) => Stop::Away(error.into_response()),
        Ok(Said::Claimed(_)) => away(paths::ACTIVATE.url([&link])),
        Ok(Said::Changed) => away(page_of(Step::Phone, link)),
        Ok(Said::Refused(refusal)) => match refusal {
            ActivationRefusal::Link(_) => away(paths::ACTIVATE.url([&link])),
            ActivationRefusal::BeginAgain | ActivationRefusal::TermsChanged => away(page_of(Step::Terms, link)),
            ActivationRefusal::StepMissing => away(page_of(Step::Phone, link)),
            ActivationRefusal::Wait { seconds } => Stop::Away(wait(seconds).into_response()),
            ActivationRefusal::WrongCode => Stop::Field("code-wrong"),
            ActivationRefusal::LateCode => Stop::Field("code-late"),
            ActivationRefusal::Password(key) => Stop::Field(key),
        },
    }
}
