//! Activation: the last four digits of the mobile, and a code sent to it.

use app::{App, accounts::Step};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use minijinja::context;

use super::{Stop, at, stopped, token};
use crate::chassis::{Form, Nothing, Page, PageError, paths};

pub(super) async fn get(State(app): State<App>, page: Page, Path(link): Path<String>, headers: HeaderMap) -> Response {
    match at(&app, &page, &link, &headers, &[Step::Phone, Step::Code]).await {
        Ok(activation) => {
            let again = activation.step == Step::Code;
            let data =
                context! { link, last4 => activation.last4, by_call => activation.by_call, alone => activation.alone, again };
            page.render("accounts/activate-phone.html", data)
        }
        Err(answer) => answer,
    }
}

pub(super) async fn post(
    State(app): State<App>,
    page: Page,
    Path(link): Path<String>,
    headers: HeaderMap,
    form: Form<Nothing>,
) -> Response {
    match app.send_code(&link, token(&page, &headers), form.command.into()).await {
        Ok(()) => page.redirect(&paths::ACTIVATE_CODE.url([&link])),
        Err(failure) => match stopped(&page, &link, failure) {
            Stop::Away(answer) => answer,
            Stop::Field(_) => PageError::Fault.into_response(),
        },
    }
}
