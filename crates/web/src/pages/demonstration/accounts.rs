//! The accounts of the demonstration with the code that each authenticator shows now.

use app::DemonstrationAccount;
use axum::{extract::Query, response::Response};
use domain::id::UserId;
use minijinja::{Value, context};
use serde::Deserialize;

use super::Window;
use crate::{
    chassis::{Page, PageError, paths},
    failure::said,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    after: Option<UserId>,
}

pub(super) async fn get(page: Page, window: Window, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let found = window.web.app.demonstration_accounts(&window.actor, asked.after).await;
    let (accounts, next) = found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let here = paths::DEMONSTRATION_ACCOUNTS.get();
    let data = context! {
        accounts => accounts.iter().map(|account| row(&page, account)).collect::<Vec<Value>>(),
        again => asked.after.map_or_else(|| here.to_owned(), |after| format!("{here}?after={after}")),
        next => next.map(|after| format!("{here}?after={after}")),
        first => asked.after.map(|_| here),
    };
    Ok(page.render("demonstration/accounts.html", data))
}

fn row(page: &Page, account: &DemonstrationAccount) -> Value {
    let user = &account.user;
    let groups: Vec<String> = user.groups.iter().map(|group| page.t(&format!("people-group-{group}"), &[])).collect();
    context! {
        name => user.name(), email => user.email.as_str(), organisation => account.organisation.as_str(), groups,
        code => account.code.as_deref(),
    }
}
