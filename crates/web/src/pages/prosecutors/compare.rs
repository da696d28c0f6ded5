//! The registration of a prosecuting organisation beside what is alike to it: the page of any registration.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::RegistrationId;
use uuid::Uuid;

use crate::{
    Caller,
    chassis::{Page, PageError},
    failure::said,
    pages::registrations::compare::data,
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path((id, other)): Path<(RegistrationId, Uuid)>,
) -> Result<Response, PageError> {
    let compared = app.compare_prosecutor(&caller, id, other).await;
    let compared = compared.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    Ok(page.render("registrations/compare.html", data(&page, &compared)))
}
