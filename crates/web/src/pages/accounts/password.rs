//! Change the password: the former one, the new one, and a code.

use app::{
    App,
    accounts::{ChangePassword, FactorRefusal, ResetRefusal},
};
use axum::{extract::State, response::Response};
use minijinja::{context, value::Serde};
use serde::Deserialize;

use super::wait;
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

/// What is typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Typed {
    current: String,
    password: String,
    code: String,
}

const TEMPLATE: &str = "accounts/change-password.html";

pub(super) async fn get(page: Page, caller: Caller) -> Response {
    page.render(TEMPLATE, context! { email => caller.user.email.as_str() })
}

pub(super) async fn post(State(app): State<App>, page: Page, caller: Caller, form: Form<Typed>) -> Result<Response, PageError> {
    let Typed { current, password, code } = form.fields;
    let mut errors = Errors::new();
    for (field, typed, missing) in [
        ("current", &current, "password-current-missing"),
        ("password", &password, "password-missing"),
        ("code", &code, "code-missing"),
    ] {
        if typed.trim().is_empty() {
            errors.add(field, missing);
        }
    }
    if errors.is_empty() {
        match app.change_password(&caller, ChangePassword { current, new: password, code }, form.command.into()).await {
            Ok(()) => return Ok(page.redirect(&format!("{}?done=password", paths::ACCOUNT.get()))),
            Err(failure) => match said(failure)? {
                Said::Refused(ResetRefusal::Factor(FactorRefusal::Wait { seconds })) => return Err(wait(seconds)),
                Said::Refused(ResetRefusal::Password(problem)) => errors.add("password", problem),
                Said::Refused(ResetRefusal::Factor(FactorRefusal::Wrong)) => errors.add("current", "password-or-code-wrong"),
                _ => errors.add("code", "code-used-before"),
            },
        }
    }
    Ok(page.refuse(TEMPLATE, context! { email => caller.user.email.as_str(), errors => Serde(&errors) }))
}
