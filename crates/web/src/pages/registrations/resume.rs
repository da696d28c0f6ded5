//! Takes up again what was on hold or waited for an answer.

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
    match app.resume_registration(&caller, CommandId(form.command), id).await {
        Ok(()) => Ok(page.redirect(&paths::REGISTRATION.url([&id]))),
        Err(failure) => act::tell(&page, &app, &caller, id, (form.fields.seen, said(failure)?)).await,
    }
}
