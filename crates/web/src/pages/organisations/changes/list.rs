//! The changes that wait, those for a second officer first, and those that were decided last.

use app::{App, ChangeListed};
use axum::{extract::State, response::Response};
use minijinja::{Value, context};

use crate::{
    Caller,
    chassis::{Page, PageError, paths},
    failure::said,
};

pub(super) async fn get(page: Page, State(app): State<App>, caller: Caller) -> Result<Response, PageError> {
    let changes = app.view_organisation_changes(&caller).await;
    let changes = changes.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let today = app.now().london_date();
    let row = |it: &ChangeListed| {
        let age = it.change.requested.london_date().until(today).map_or(0, |span| span.get_days());
        context! {
            href => paths::CHANGE.url([&it.change.organisation, &it.change.id]), organisation => it.organisation.as_str(),
            kind => it.change.kind.as_str(), standing => it.change.standing.to_string(), requested => it.change.requested.micros(),
            age, approver => it.approver.as_deref(),
        }
    };
    let rows = |changes: &[ChangeListed]| -> Vec<Value> { changes.iter().map(row).collect() };
    let (first_approved, requested) = (rows(&changes.first_approved), rows(&changes.requested));
    let (unconfirmed, decided) = (rows(&changes.unconfirmed), rows(&changes.decided));
    Ok(page.render("organisations/changes.html", context! { first_approved, requested, unconfirmed, decided }))
}
