//! Approves a registration.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, RegistrationId},
    registration::DecideRefusal,
};

use super::{
    act::{self, Typed},
    checks::check_name,
    show::{Tried, again},
};
use crate::{
    Caller,
    chassis::{Form, Page, PageError, paths},
    failure::{Said, said},
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
        Err(failure) => match said(failure)? {
            Said::Refused(DecideRefusal::ChecksMissing(missing)) => {
                let names: Vec<String> = missing.iter().map(|check| check_name(&page, check)).collect();
                let mut tried = Tried { seen: form.fields.seen, ..Tried::default() };
                tried.errors.add_with("checks", "registrations-checks-missing", [("checks", names.join("; ").into())]);
                again(&page, &app, &caller, id, &tried).await
            }
            other => act::tell(&page, &app, &caller, id, (form.fields.seen, other)).await,
        },
    }
}
