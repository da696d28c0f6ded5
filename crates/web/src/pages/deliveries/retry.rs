//! Has a message that was given up delivered again.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::MessageId;
use serde::Deserialize;

use crate::{
    Caller,
    chassis::{Form, Page, PageError, paths},
    failure::said,
};

/// The form has nothing but its button.
#[derive(Debug, Deserialize)]
pub(super) struct Pressed {}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(message): Path<MessageId>,
    _: Form<Pressed>,
) -> Result<Response, PageError> {
    let again = app.retry_delivery(&caller, message).await;
    let again = again.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let done = if again { "again" } else { "before" };
    Ok(page.redirect(&format!("{}?done={done}", paths::DELIVERIES.get())))
}
