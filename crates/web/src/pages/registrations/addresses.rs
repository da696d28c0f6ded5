//! An officer has the links to the addresses of a registration sent again.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CommandId, RegistrationId};

use crate::{
    Caller,
    chassis::{Form, Nothing, Page, PageError, paths},
    failure::said,
};

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Nothing>,
) -> Result<Response, PageError> {
    match app.resend_confirmation(&caller, CommandId(form.command), id).await {
        Ok(()) => Ok(page.redirect(&format!("{}?done=links-sent", paths::REGISTRATION.url([&id])))),
        Err(failure) => Err(said(failure).err().unwrap_or(PageError::Unavailable)),
    }
}
