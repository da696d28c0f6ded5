//! The bytes as they came, to keep: after a page that warns, under a neutral name, never shown in the browser.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::ArrivalId;
use minijinja::context;

use crate::{
    Caller,
    attachment::attachment,
    chassis::{Form, Nothing, Page, PageError},
    failure::said,
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ArrivalId>,
) -> Result<Response, PageError> {
    let reference = app.arrival_to_download(&caller, id).await;
    let reference = reference.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    Ok(page.render("arrivals/file.html", context! { id => id.to_string(), reference }))
}

pub(super) async fn post(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ArrivalId>,
    _: Form<Nothing>,
) -> Result<Response, PageError> {
    let download = app.download_arrival_file(&caller, id).await;
    let download = download.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    Ok(attachment(&format!("arrival-{}.bin", download.reference), "application/octet-stream", download.bytes))
}
