//! Replace the authenticator app: prove yourself with the former or a recovery code, then set up the new one.

use app::{
    App,
    accounts::{ConfirmAuthenticator, Factor, FactorRefusal, NewAuthenticator},
};
use axum::{extract::State, response::Response};
use minijinja::{Value, context, value::Serde};
use serde::Deserialize;

use super::{qr, wait};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

/// What is typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Typed {
    code: String,
    recovery_code: String,
}

const PROVE: &str = "accounts/authenticator.html";
const SET_UP: &str = "accounts/authenticator-new.html";

pub(super) async fn get(page: Page, _caller: Caller) -> Response {
    page.render(PROVE, context! {})
}

pub(super) async fn post(State(app): State<App>, page: Page, caller: Caller, form: Form<Typed>) -> Result<Response, PageError> {
    let mut errors = Errors::new();
    let (factor, field, wrong) = match (form.fields.code.trim(), form.fields.recovery_code.trim()) {
        ("", "") => {
            errors.add("code", "code-or-recovery-missing");
            return Ok(page.refuse(PROVE, context! { errors => Serde(&errors) }));
        }
        ("", recovery) => (Factor::Recovery(recovery.to_owned()), "recovery_code", "recovery-code-wrong"),
        (code, _) => (Factor::Authenticator(code.to_owned()), "code", "code-wrong"),
    };
    match app.begin_replacing_authenticator(&caller, &factor, form.command.into()).await {
        Ok(()) => return Ok(page.redirect(paths::ACCOUNT_AUTHENTICATOR_NEW.get())),
        Err(failure) => match said(failure)? {
            Said::Refused(FactorRefusal::Wait { seconds }) => return Err(wait(seconds)),
            Said::Refused(FactorRefusal::Wrong) => errors.add(field, wrong),
            _ => errors.add(field, "code-used-before"),
        },
    }
    Ok(page.refuse(PROVE, context! { errors => Serde(&errors) }))
}

pub(super) async fn new(State(app): State<App>, page: Page, caller: Caller) -> Result<Response, PageError> {
    Ok(match begun(&app, &caller).await? {
        Some(authenticator) => page.render(SET_UP, shown(&authenticator, &Errors::new())),
        None => page.redirect(paths::ACCOUNT_AUTHENTICATOR.get()),
    })
}

pub(super) async fn confirm(
    State(app): State<App>,
    page: Page,
    caller: Caller,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let Some(authenticator) = begun(&app, &caller).await? else {
        return Ok(page.redirect(paths::ACCOUNT_AUTHENTICATOR.get()));
    };
    let mut errors = Errors::new();
    if form.fields.code.trim().is_empty() {
        errors.add("code", "code-missing");
        return Ok(page.refuse(SET_UP, shown(&authenticator, &errors)));
    }
    let typed = ConfirmAuthenticator { code: form.fields.code };
    match app.replace_authenticator(&caller, &typed, form.command.into()).await {
        Ok(()) => return Ok(page.redirect(&format!("{}?done=authenticator", paths::ACCOUNT.get()))),
        Err(failure) => match said(failure)? {
            Said::Refused(FactorRefusal::Wait { seconds }) => return Err(wait(seconds)),
            _ => errors.add("code", "code-wrong"),
        },
    }
    Ok(page.refuse(SET_UP, shown(&authenticator, &errors)))
}

async fn begun(app: &App, caller: &Caller) -> Result<Option<NewAuthenticator>, PageError> {
    app.replacing_authenticator(caller).await.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))
}

fn shown(authenticator: &NewAuthenticator, errors: &Errors) -> Value {
    context! { key => authenticator.key.as_str(), qr => Serde(&qr::draw(&authenticator.url)), errors => Serde(errors) }
}
