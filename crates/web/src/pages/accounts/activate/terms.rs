//! Activation: accept the terms.

use app::App;
use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use domain::user::TERMS_VERSION;
use minijinja::{context, value::Serde};
use serde::Deserialize;

use super::{Stop, stopped, token};
use crate::{
    chassis::{Errors, Form, Page, paths},
    pages::{accounts::with_cookie, content},
};

/// What is ticked, and the version that the page showed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Typed {
    accept: String,
    version: String,
}

/// As long as the progress is kept, in seconds.
const KEPT: u32 = 2 * 3_600;

pub(super) async fn get(State(app): State<App>, page: Page, Path(link): Path<String>) -> Response {
    match app.open_activation(&link).await {
        Ok(app::accounts::LinkState::Usable) => show(&page, &link, None),
        _ => page.redirect(&paths::ACTIVATE.url([&link])),
    }
}

pub(super) async fn post(
    State(app): State<App>,
    page: Page,
    Path(link): Path<String>,
    headers: HeaderMap,
    form: Form<Typed>,
) -> Response {
    if form.fields.accept.is_empty() {
        return show(&page, &link, Some("activate-terms-missing"));
    }
    match app.accept_terms(&link, token(&page, &headers), &form.fields.version).await {
        Ok(begun) => {
            let answer = page.redirect(&paths::ACTIVATE_PHONE.url([&link]));
            match begun {
                Some(token) => with_cookie(answer, &page, page.site().cookies().activation(), &token, Some(KEPT)),
                None => answer,
            }
        }
        Err(failure) => match stopped(&page, &link, failure) {
            Stop::Away(answer) => answer,
            Stop::Field(key) => show(&page, &link, Some(key)),
        },
    }
}

fn show(page: &Page, link: &str, problem: Option<&'static str>) -> Response {
    let mut errors = Errors::new();
    if let Some(key) = problem {
        errors.add("accept", key);
    }
    let body = content::body(page.lang(), "terms");
    let data = context! { link, body, terms_version => TERMS_VERSION, errors => Serde(&errors) };
    match problem {
        None => page.render("accounts/activate-terms.html", data),
        Some(_) => page.refuse("accounts/activate-terms.html", data),
    }
}
