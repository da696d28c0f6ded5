//! Activation: keep the recovery codes; then the account is active.

use app::{App, accounts::Step};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use minijinja::{context, value::Serde};
use serde::Deserialize;

use super::{Stop, at, stopped, token};
use crate::{
    chassis::{Errors, Form, Page, paths},
    pages::accounts::{codes_file, with_cookie},
};

/// What is ticked.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Typed {
    kept: String,
}

pub(super) async fn get(State(app): State<App>, page: Page, Path(link): Path<String>, headers: HeaderMap) -> Response {
    show(&app, &page, &link, &headers, None).await
}

pub(super) async fn file(State(app): State<App>, page: Page, Path(link): Path<String>, headers: HeaderMap) -> Response {
    match at(&app, &page, &link, &headers, &[Step::RecoveryCodes]).await {
        Ok(activation) => codes_file(&page, &activation.recovery_codes),
        Err(answer) => answer,
    }
}

pub(super) async fn post(
    State(app): State<App>,
    page: Page,
    Path(link): Path<String>,
    headers: HeaderMap,
    form: Form<Typed>,
) -> Response {
    if form.fields.kept.is_empty() {
        return show(&app, &page, &link, &headers, Some("recovery-kept-missing")).await;
    }
    match app.finish_activation(&link, token(&page, &headers), form.command.into()).await {
        Ok(()) => {
            let answer = page.redirect(paths::ACTIVATED.get());
            with_cookie(answer, &page, page.site().cookies().activation(), "", Some(0))
        }
        Err(failure) => match stopped(&page, &link, failure) {
            Stop::Away(answer) => answer,
            Stop::Field(key) => show(&app, &page, &link, &headers, Some(key)).await,
        },
    }
}

pub(super) async fn done(page: Page) -> Response {
    page.render("accounts/activated.html", context! {})
}

async fn show(app: &App, page: &Page, link: &str, headers: &HeaderMap, problem: Option<&'static str>) -> Response {
    let activation = match at(app, page, link, headers, &[Step::RecoveryCodes]).await {
        Ok(activation) => activation,
        Err(answer) => return answer,
    };
    let mut errors = Errors::new();
    if let Some(key) = problem {
        errors.add("kept", key);
    }
    let data = context! { link, codes_list => activation.recovery_codes, errors => Serde(&errors) };
    match problem {
        None => page.render("accounts/activate-recovery-codes.html", data),
        Some(_) => page.refuse("accounts/activate-recovery-codes.html", data),
    }
}
