//! Approves a registration.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CommandId, RegistrationId};

use super::act::{self, Typed};
use crate::{
    Caller,
    chassis::{Form, Page, PageError, paths},
    failure::said,
};

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    match app.approve_registration(&caller, CommandId(form.command), (id, form.fields.seen())).await {
        Ok(_) => Ok(page.redirect(&paths::REGISTRATION.url([&id]))),
        Err(failure) => act::tell(&page, &app, &caller, id, (form.fields.seen, said(failure)?)).await,
    }
}
