//! Where the link to the new main e-mail address of an organisation leads: a button confirms the address.

use app::{App, NewEmail};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use domain::id::CommandId;
use minijinja::context;

use crate::{
    chassis::{Form, Nothing, Page, PageError, paths},
    failure::said,
};

pub(super) async fn get(page: Page, State(app): State<App>, Path(link): Path<String>) -> Result<Response, PageError> {
    let found = app.open_new_email(&link).await;
    let found = found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let (status, state) = match &found {
        NewEmail::Open { .. } => (StatusCode::OK, "open"),
        NewEmail::Done => (StatusCode::OK, "done"),
        NewEmail::Late => (StatusCode::GONE, "late"),
        NewEmail::Closed => (StatusCode::GONE, "closed"),
    };
    let (organisation, address) = match &found {
        NewEmail::Open { organisation, address } => (organisation.as_str(), address.as_str()),
        _ => ("", ""),
    };
    let data = context! { state, organisation, address, days => app::CONFIRM_DAYS };
    Ok(page.render_as(status, "organisations/confirm-email.html", data))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    Path(link): Path<String>,
    form: Form<Nothing>,
) -> Result<Response, PageError> {
    if let Err(failure) = app.confirm_new_email(CommandId(form.command), &link).await {
        // The page says how it stands now.
        said(failure)?;
    }
    Ok(page.redirect(&paths::CONFIRM_NEW_EMAIL.url([&link])))
}
