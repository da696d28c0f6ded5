//! Where the link of the e-mail leads: what activation takes, or why the link does not open and how to get another.

use app::{App, accounts::LinkState};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use minijinja::context;

use super::{Stop, stopped};
use crate::chassis::{Form, Nothing, Page, PageError, paths};

pub(super) async fn get(State(app): State<App>, page: Page, Path(link): Path<String>) -> Response {
    let state = match app.open_activation(&link).await {
        Ok(state) => state,
        Err(failure) => return answer(stopped(&page, &link, failure)),
    };
    let (status, why, again) = match state {
        LinkState::Usable => return page.render("accounts/activate.html", context! { link }),
        LinkState::Used => (StatusCode::GONE, "activate-used", false),
        LinkState::Replaced => (StatusCode::GONE, "activate-replaced", true),
        LinkState::Late => (StatusCode::GONE, "activate-late", true),
        LinkState::Unknown => (StatusCode::NOT_FOUND, "activate-unknown", false),
    };
    page.render_as(status, "accounts/activate-ended.html", context! { link, why, again, active => state == LinkState::Used })
}

pub(super) async fn renew(State(app): State<App>, page: Page, Path(link): Path<String>, form: Form<Nothing>) -> Response {
    match app.renew_activation(&link, form.command.into()).await {
        Ok(()) => page.redirect(paths::ACTIVATION_RENEWED.get()),
        Err(failure) => answer(stopped(&page, &link, failure)),
    }
}

pub(super) async fn renewed(page: Page) -> Response {
    page.render("accounts/activation-renewed.html", context! {})
}

fn answer(stop: Stop) -> Response {
    match stop {
        Stop::Away(answer) => answer,
        Stop::Field(_) => PageError::Fault.into_response(),
    }
}
