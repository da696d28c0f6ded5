//! Activation: choose a password.

use app::{App, accounts::Step};
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
    password: String,
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
    if form.fields.password.is_empty() {
        return show(&app, &page, &link, &headers, Some("password-missing")).await;
    }
    match app.choose_password(&link, token(&page, &headers), form.fields.password).await {
        Ok(()) => page.redirect(&paths::ACTIVATE_AUTHENTICATOR.url([&link])),
        Err(failure) => match stopped(&page, &link, failure) {
            Stop::Away(answer) => answer,
            Stop::Field(key) => show(&app, &page, &link, &headers, Some(key)).await,
        },
    }
}

async fn show(app: &App, page: &Page, link: &str, headers: &HeaderMap, problem: Option<&'static str>) -> Response {
    // Gone back to from the authenticator, it can be chosen again.
    let activation = match at(app, page, link, headers, &[Step::Password, Step::Authenticator]).await {
        Ok(activation) => activation,
        Err(answer) => return answer,
    };
    let mut errors = Errors::new();
    if let Some(key) = problem {
        errors.add("password", key);
    }
    let data = context! { link, email => activation.email, errors => Serde(&errors) };
    match problem {
        None => page.render("accounts/activate-password.html", data),
        Some(_) => page.refuse("accounts/activate-password.html", data),
    }
}
