//! What has newly been served on the court, the latest first.

use app::{App, NewMaterial};
use axum::{
    extract::{Query, State},
    response::Response,
};
use minijinja::{Value, context};

use crate::{
    Caller,
    chassis::{Page, PageError, paths},
    failure::said,
    pages::cases::{at, at::Before, shown},
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(before): Query<Before>,
) -> Result<Response, PageError> {
    let before = before.key()?;
    let listed = app.view_new_material(&caller, before).await;
    let listed = listed.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let rows: Vec<Value> = listed.rows.iter().map(shown_row).collect();
    let next = listed.next.map(|(at, id)| at::after(paths::COURT_MATERIAL.get(), (at, id.uuid())));
    Ok(page.render("court/material.html", context! { rows, next, first => before.is_none() }))
}

fn shown_row(row: &NewMaterial) -> Value {
    context! {
        href => paths::MATERIAL.url([&row.case, &row.id]),
        case => paths::CASE.url([&row.case]),
        urn => shown::urn(&row.urn),
        section => row.section.as_str(),
        pages => row.shown.pages, bytes => row.shown.bytes, at => row.shown.at.micros(),
        about => row.about.join(", "),
        served_by => row.served_by.as_str(),
        reference => row.reference.as_str(),
        date_of_service => row.date_of_service.map(|date| date.to_string()),
    }
}
