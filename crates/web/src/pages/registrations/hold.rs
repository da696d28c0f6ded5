//! Puts a registration on hold, for a reason that only officers read.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CommandId, RegistrationId};

use super::act::{self, HOLD, Typed};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::said,
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, PageError> {
    let typed = page.kept_fields().unwrap_or_default();
    act::form(&page, &app, &caller, id, (&HOLD, &typed, &Errors::new())).await
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    match app.hold_registration(&caller, CommandId(form.command), id, &form.fields.words).await {
        Ok(()) => Ok(page.redirect(&paths::REGISTRATION.url([&id]))),
        Err(failure) => act::refused(&page, &app, &caller, id, (&HOLD, &form.fields, said(failure)?)).await,
    }
}
