//! Sign in, first half: e-mail address and password.

use app::{
    App,
    accounts::{SignIn, SignInRefusal},
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use minijinja::{context, value::Serde};
use serde::Deserialize;

use super::{Onward, wait, with_cookie};
use crate::{
    Perhaps,
    chassis::{Errors, Form, Page, PageError, paths},
    client::Client,
    failure::{Said, said},
};

/// What is typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Typed {
    email: String,
    password: String,
}

/// As long as the second half may take, in seconds.
const HALF_WAY: u32 = 600;

pub(super) async fn get(page: Page, caller: Perhaps, Query(onward): Query<Onward>) -> Response {
    if caller.0.is_some() {
        return page.redirect(onward.place());
    }
    page.render(
        "accounts/sign-in.html",
        context! { action => onward.after(paths::SIGN_IN.get()), asked => !onward.next.is_empty(), lost => onward.lost },
    )
}

pub(super) async fn post(
    State(app): State<App>,
    page: Page,
    client: Client,
    Query(onward): Query<Onward>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let Typed { email, password } = form.fields;
    let mut errors = Errors::new();
    if email.trim().is_empty() {
        errors.add("email", "sign-in-email-missing");
    }
    if password.is_empty() {
        errors.add("password", "sign-in-password-missing");
    }
    if errors.is_empty() {
        match app.sign_in(SignIn { email: email.clone(), password, address: client.known() }).await {
            Ok(token) => {
                let answer = page.redirect(&onward.after(paths::SIGN_IN_CODE.get()));
                return Ok(with_cookie(answer, &page, page.site().cookies().sign_in(), &token, Some(HALF_WAY)));
            }
            Err(failure) => match said(failure)? {
                Said::Refused(SignInRefusal::Wait { seconds }) => return Err(wait(seconds)),
                _ => errors.add("email", "sign-in-wrong"),
            },
        }
    }
    let data = context! { action => onward.after(paths::SIGN_IN.get()), email, errors => Serde(&errors) };
    Ok(page.refuse("accounts/sign-in.html", data))
}
