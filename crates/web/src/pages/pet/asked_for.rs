//! The court's list of forms that it was asked for, the oldest request first.

use app::App;
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::{id::FormId, time::Timestamp};
use minijinja::{context, value::Serde};
use serde::Deserialize;

use super::ended;
use crate::{
    Caller,
    chassis::{Page, PageError, paths},
    pages::cases::shown,
};

/// After which row the page begins: a moment and an id, no name.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    at: Option<i64>,
    after: Option<FormId>,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let after = asked.at.map(Timestamp::from_micros).zip(asked.after);
    let mut list = app.view_forms_asked_for(&caller, after).await.map_err(ended)?;
    for row in &mut list.rows {
        row.urn = shown::urn(&row.urn);
    }
    let next = list.next.map(|(at, id)| format!("{}?at={}&after={id}", paths::FORMS_ASKED_FOR.get(), at.micros()));
    let first = after.map(|_| paths::FORMS_ASKED_FOR.get());
    Ok(page.render("pet/asked-for.html", context! { rows => Serde(&list.rows), next, first }))
}
