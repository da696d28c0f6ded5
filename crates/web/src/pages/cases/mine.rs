//! "My cases": the organisation's own, the latest first.

use app::{App, MyCase};
use axum::{
    extract::{Query, State},
    response::Response,
};
use minijinja::{Value, context};

use super::{at, at::Before, shown};
use crate::{
    Caller,
    chassis::{Page, PageError, paths},
    failure::said,
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(before): Query<Before>,
) -> Result<Response, PageError> {
    let before = before.key()?;
    let listed = app.view_my_cases(&caller, before).await;
    let listed = listed.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let rows: Vec<Value> = listed.rows.iter().map(|row| shown_row(row, &app, &page)).collect();
    let next = listed.next.map(|(since, defendant)| at::after(paths::MY_CASES.get(), (since, defendant.uuid())));
    Ok(page.render("cases/mine.html", context! { rows, next, first => before.is_none() }))
}

fn shown_row(row: &MyCase, app: &App, page: &Page) -> Value {
    context! {
        href => paths::CASE.url([&row.case]),
        defendant => paths::DEFENDANT.url([&row.case, &row.defendant]),
        urn => shown::urn(&row.urn),
        name => row.name.as_str(),
        hearing => row.hearing.as_ref().map(|it| shown::hearing(it, &app.tables.courts, page.lang())),
        jurisdiction => format!("jurisdiction-{}", row.jurisdiction),
        linked => row.linked,
        since => row.since.micros(),
    }
}
