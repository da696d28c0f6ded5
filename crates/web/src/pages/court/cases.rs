//! All the court's cases, the latest arrival first.

use app::App;
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
    let listed = app.search_court_cases(&caller, before).await;
    let listed = listed.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let row = |row: &views::cases::Listed| {
        context! {
            href => paths::CASE.url([&row.id]), urn => shown::urn(&row.urn), defendants => row.defendants.as_str(),
            jurisdiction => format!("jurisdiction-{}", row.jurisdiction),
            hearing => row.hearing.map(|date| date.to_string()), received => row.received.micros(),
        }
    };
    let rows: Vec<Value> = listed.rows.iter().map(row).collect();
    let next = listed.next.map(|(received, id)| at::after(paths::COURT_CASES.get(), (received, id.uuid())));
    Ok(page.render("court/cases.html", context! { rows, next, first => before.is_none() }))
}
