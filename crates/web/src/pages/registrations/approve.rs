//! Approves a registration.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, RegistrationId},
    registration::{Check, DecideRefusal},
};

use super::{
    act::{self, Typed},
    checks::check_name,
    show::{Tried, again},
};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
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
                let tried = Tried { seen: form.fields.seen, errors: missing_checks(&page, &missing), ..Tried::default() };
                again(&page, &app, &caller, id, &tried).await
            }
            other => act::tell(&page, &app, &caller, id, (form.fields.seen, other)).await,
        },
    }
}

/// Names the checks that come first.
pub(in crate::pages) fn missing_checks(page: &Page, missing: &[Check]) -> Errors {
    let names: Vec<String> = missing.iter().map(|check| check_name(page, check)).collect();
    let mut errors = Errors::new();
    errors.add_with("checks", "registrations-checks-missing", [("checks", names.join("; ").into())]);
    errors
}
