//! One's own account: details, the means of signing in, open sessions.

use app::{App, accounts::EndSession};
use axum::{
    extract::{Query, State},
    response::Response,
};
use minijinja::{context, value::Serde};
use serde::{Deserialize, Serialize};

use crate::{
    Caller,
    chassis::{Form, Page, PageError, paths},
    failure::said,
};

/// What was just done, to be said once.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Just {
    done: String,
}

/// What has just been done, by the words that say so.
const DONE: [&str; 5] = ["password", "authenticator", "sessions", "recovery", "language"];

/// Which session to end; empty for all but this.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Which {
    session: String,
}

#[derive(Serialize)]
struct Shown {
    id: String,
    began: i64,
    last_used: i64,
    this_one: bool,
}

pub(super) async fn get(
    State(app): State<App>,
    page: Page,
    caller: Caller,
    Query(just): Query<Just>,
) -> Result<Response, PageError> {
    let account = app.view_account(&caller).await.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let sessions: Vec<Shown> = account
        .sessions
        .iter()
        .map(|it| Shown { id: it.id.clone(), began: it.began.micros(), last_used: it.last_used.micros(), this_one: it.this_one })
        .collect();
    let groups: Vec<String> = account.user.groups.iter().map(|group| page.t(&format!("people-group-{group}"), &[])).collect();
    let data = context! {
        name => account.user.name(),
        email => account.user.email,
        last4 => account.last4,
        language => account.user.language.as_str(),
        organisation => account.organisation,
        groups, changes_organisation => account.changes_organisation,
        recovery_codes_left => account.recovery_codes_left,
        sessions => Serde(&sessions),
        done => DONE.iter().find(|it| **it == just.done).map(|it| format!("account-done-{it}")),
    };
    Ok(page.render("accounts/account.html", data))
}

pub(super) async fn end(State(app): State<App>, page: Page, caller: Caller, form: Form<Which>) -> Result<Response, PageError> {
    let which = if form.fields.session.is_empty() { EndSession::Others } else { EndSession::One(form.fields.session) };
    if let Err(failure) = app.end_session(&caller, &which).await {
        said(failure)?;
    }
    Ok(page.redirect(&format!("{}?done=sessions", paths::ACCOUNT.get())))
}
