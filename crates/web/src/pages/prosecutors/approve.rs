//! Approves the registration of a prosecuting organisation.

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
    act::tell,
    show::{Tried, again},
};
use crate::{
    Caller,
    chassis::{Form, Page, PageError, paths},
    failure::{Said, said},
    pages::registrations::{act::Typed, approve::missing_checks},
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
        Err(failure) => match said(failure)? {
            Said::Refused(DecideRefusal::ChecksMissing(missing)) => {
                let tried = Tried { seen: form.fields.seen, errors: missing_checks(&page, &missing), ..Tried::default() };
                again(&page, &app, &caller, id, &tried).await
            }
            other => tell(&page, &app, &caller, id, (form.fields.seen, other)).await,
        },
    }
}
