//! Activation: the code of the text message or the call.

use app::{
    App,
    accounts::{CODE_MINUTES, Step},
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use minijinja::{context, value::Serde};
use serde::Deserialize;

use super::{Stop, at, stopped, token};
use crate::chassis::{Errors, Form, Page, paths};

/// What is typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Typed {
    code: String,
}

pub(super) async fn get(State(app): State<App>, page: Page, Path(link): Path<String>, headers: HeaderMap) -> Response {
    show(&app, &page, &link, &headers, None).await
}

pub(super) async fn post(
    State(app): State<App>,
    page: Page,
    Path(link): Path<String>,
    headers: HeaderMap,
    form: Form<Typed>,
) -> Response {
    if form.fields.code.trim().is_empty() {
        return show(&app, &page, &link, &headers, Some("code-missing")).await;
    }
    match app.check_code(&link, token(&page, &headers), &form.fields.code).await {
        Ok(()) => page.redirect(&paths::ACTIVATE_PASSWORD.url([&link])),
        Err(failure) => match stopped(&page, &link, failure) {
            Stop::Away(answer) => answer,
            Stop::Field(key) => show(&app, &page, &link, &headers, Some(key)).await,
        },
    }
}

async fn show(app: &App, page: &Page, link: &str, headers: &HeaderMap, problem: Option<&'static str>) -> Response {
    let activation = match at(app, page, link, headers, &[Step::Code]).await {
        Ok(activation) => activation,
        Err(answer) => return answer,
    };
    let mut errors = Errors::new();
    if let Some(key) = problem {
        errors.add("code", key);
    }
    let data = context! { link, last4 => activation.last4, by_call => activation.by_call, minutes => CODE_MINUTES, errors => Serde(&errors) };
    match problem {
        None => page.render("accounts/activate-code.html", data),
        Some(_) => page.refuse("accounts/activate-code.html", data),
    }
}
