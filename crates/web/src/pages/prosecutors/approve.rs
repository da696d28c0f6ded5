//! Approves the registration of a prosecuting organisation.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CommandId, RegistrationId};
use serde::Deserialize;

use super::show::{Tried, again, problem};
use crate::{
    Caller,
    chassis::{Form, Page, PageError, paths},
    failure::said,
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
    match app.approve_prosecutor(&caller, CommandId(form.command), id).await {
        Ok(_) => Ok(page.redirect(&paths::PROSECUTOR.url([&id]))),
        Err(failure) => {
            let (field, key) = problem(&said(failure)?)?;
            let mut tried = Tried::default();
            tried.errors.add(field, &key);
            again(&page, &app, &caller, id, &tried).await
        }
    }
}
