//! A forgotten password: the same answer for every address.

use app::App;
use axum::{extract::State, response::Response};
use domain::values::EmailAddress;
use minijinja::{context, value::Serde};
use serde::Deserialize;

use crate::{
    chassis::{Errors, Form, Page, PageError, paths},
    client::Client,
    failure::said,
};

/// What is typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Typed {
    email: String,
}

pub(super) async fn get(page: Page) -> Response {
    page.render("accounts/forgotten-password.html", context! {})
}

pub(super) async fn post(State(app): State<App>, page: Page, client: Client, form: Form<Typed>) -> Result<Response, PageError> {
    let mut errors = Errors::new();
    let Ok(email) = EmailAddress::parse(&form.fields.email) else {
        errors.add("email", "sign-in-email-format");
        let data = context! { email => form.fields.email, errors => Serde(&errors) };
        return Ok(page.refuse("accounts/forgotten-password.html", data));
    };
    if let Err(failure) = app.forgotten_password(email.as_str(), client.known().as_deref(), form.command.into()).await {
        said(failure)?;
    }
    Ok(page.redirect(paths::FORGOTTEN_PASSWORD_SENT.get()))
}

pub(super) async fn sent(page: Page) -> Response {
    page.render("accounts/forgotten-password-sent.html", context! { minutes => app::accounts::RESET_MINUTES })
}
