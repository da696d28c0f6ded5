//! New recovery codes, on proof by the authenticator app; shown for a quarter of an hour.

use app::{App, accounts::FactorRefusal};
use axum::{extract::State, response::Response};
use minijinja::{context, value::Serde};
use serde::Deserialize;

use super::{codes_file, wait};
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
}

const TEMPLATE: &str = "accounts/recovery-codes.html";

pub(super) async fn get(page: Page, _caller: Caller) -> Response {
    page.render(TEMPLATE, context! {})
}

pub(super) async fn post(State(app): State<App>, page: Page, caller: Caller, form: Form<Typed>) -> Result<Response, PageError> {
    let mut errors = Errors::new();
    if form.fields.code.trim().is_empty() {
        errors.add("code", "code-missing");
    } else {
        match app.replace_recovery_codes(&caller, form.fields.code, form.command.into()).await {
            Ok(()) => return Ok(page.redirect(paths::ACCOUNT_RECOVERY_NEW.get())),
            Err(failure) => match said(failure)? {
                Said::Refused(FactorRefusal::Wait { seconds }) => return Err(wait(seconds)),
                Said::Refused(FactorRefusal::Wrong) => errors.add("code", "code-wrong"),
                _ => errors.add("code", "code-used-before"),
            },
        }
    }
    Ok(page.refuse(TEMPLATE, context! { errors => Serde(&errors) }))
}

pub(super) async fn new(State(app): State<App>, page: Page, caller: Caller) -> Result<Response, PageError> {
    Ok(match shown(&app, &caller).await? {
        Some(codes) => page.render("accounts/recovery-codes-new.html", context! { codes_list => codes }),
        None => page.redirect(paths::ACCOUNT.get()),
    })
}

pub(super) async fn file(State(app): State<App>, page: Page, caller: Caller) -> Result<Response, PageError> {
    let codes = shown(&app, &caller).await?.ok_or(PageError::NotFound)?;
    Ok(codes_file(&page, &codes))
}

async fn shown(app: &App, caller: &Caller) -> Result<Option<Vec<String>>, PageError> {
    app.new_recovery_codes(caller).await.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))
}
