//! Approves the registration of a prosecuting organisation.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CommandId, RegistrationId};

use super::act::tell;
use crate::{
    Caller,
    chassis::{Form, Page, PageError, paths},
    failure::said,
    pages::registrations::act::Typed,
};

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    match app.approve_prosecutor(&caller, CommandId(form.command), (id, form.fields.seen())).await {
        Ok(_) => Ok(page.redirect(&paths::PROSECUTOR.url([&id]))),
        Err(failure) => tell(&page, &app, &caller, id, (form.fields.seen, said(failure)?)).await,
    }
}
