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
use serde::Deserialize;

use super::{
    checks::check_name,
    show::{Tried, again, problem},
};
use crate::{
    Caller,
    chassis::{Form, Page, PageError, paths},
    failure::{Said, said},
};

#[derive(Debug, Deserialize)]
pub(super) struct Nothing {}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Nothing>,
) -> Result<Response, PageError> {
    match app.approve_registration(&caller, CommandId(form.command), id).await {
        Ok(_) => Ok(page.redirect(&paths::REGISTRATION.url([&id]))),
        Err(failure) => {
            let said = said(failure)?;
            let mut tried = Tried::default();
            if let Said::Refused(DecideRefusal::ChecksMissing(missing)) = &said {
                let names: Vec<String> = missing.iter().map(|check| check_name(&page, check)).collect();
                tried.errors.add_with("checks", "registrations-checks-missing", [("checks", names.join("; ").into())]);
            } else {
                let (field, key) = problem(&said)?;
                tried.errors.add(field, &key);
            }
            again(&page, &app, &caller, id, &tried).await
        }
    }
}
