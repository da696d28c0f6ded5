//! A new password with the link of the e-mail; the second factor is asked for and stays as it is.

use app::{
    App,
    accounts::{Factor, FactorRefusal, LinkState, ResetPassword, ResetRefusal},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use minijinja::{context, value::Serde};
use serde::Deserialize;

use super::wait;
use crate::{
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

/// What is typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Typed {
    password: String,
    code: String,
    recovery_code: String,
}

const TEMPLATE: &str = "accounts/reset-password.html";

pub(super) async fn get(State(app): State<App>, page: Page, Path(link): Path<String>) -> Result<Response, PageError> {
    match app.open_password_reset(&link).await {
        Ok(LinkState::Usable) => Ok(page.render(TEMPLATE, context! { link })),
        Ok(state) => Ok(ended(&page, state)),
        Err(failure) => Err(said(failure).err().unwrap_or(PageError::NotFound)),
    }
}

pub(super) async fn post(
    State(app): State<App>,
    page: Page,
    Path(link): Path<String>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let typed = form.fields;
    let mut errors = Errors::new();
    if typed.password.is_empty() {
        errors.add("password", "password-missing");
    }
    let factor = match (typed.code.trim(), typed.recovery_code.trim()) {
        ("", "") => {
            errors.add("code", "code-or-recovery-missing");
            None
        }
        ("", recovery) => Some((Factor::Recovery(recovery.to_owned()), "recovery_code", "recovery-code-wrong")),
        (code, _) => Some((Factor::Authenticator(code.to_owned()), "code", "code-wrong")),
    };
    if let (true, Some((factor, field, wrong))) = (errors.is_empty(), factor) {
        match app.reset_password(&link, ResetPassword { password: typed.password, factor }, form.command.into()).await {
            Ok(()) => return Ok(page.redirect(paths::PASSWORD_REPLACED.get())),
            Err(failure) => match said(failure)? {
                Said::Refused(ResetRefusal::Link(state)) => return Ok(ended(&page, state)),
                Said::Refused(ResetRefusal::Factor(FactorRefusal::Wait { seconds })) => return Err(wait(seconds)),
                Said::Refused(ResetRefusal::Password(problem)) => errors.add("password", problem),
                Said::Refused(ResetRefusal::Factor(FactorRefusal::UsedBefore)) => errors.add(field, "code-used-before"),
                Said::Refused(ResetRefusal::Factor(FactorRefusal::Wrong)) => errors.add(field, wrong),
                Said::Claimed(_) | Said::Changed => return Ok(page.redirect(&paths::RESET_PASSWORD.url([&link]))),
            },
        }
    }
    Ok(page.refuse(TEMPLATE, context! { link, errors => Serde(&errors) }))
}

pub(super) async fn done(page: Page) -> Response {
    page.render("accounts/password-replaced.html", context! {})
}

fn ended(page: &Page, state: LinkState) -> Response {
    let (status, why) = match state {
        LinkState::Unknown => (StatusCode::NOT_FOUND, "reset-unknown"),
        LinkState::Late => (StatusCode::GONE, "reset-late"),
        LinkState::Usable | LinkState::Used | LinkState::Replaced => (StatusCode::GONE, "reset-used"),
    };
    page.render_as(status, "accounts/reset-ended.html", context! { why })
}
