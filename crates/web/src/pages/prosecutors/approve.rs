//! Approves the registration of a prosecuting organisation.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, RegistrationId},
    registration::Seen,
};
use serde::Deserialize;

use super::show::{Tried, again, problem};
use crate::{
    Caller,
    chassis::{Form, Page, PageError, paths},
    failure::said,
};

/// How far the officer had read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    seen: Option<i64>,
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let which = (id, form.fields.seen.map(Seen).unwrap_or_default());
    match app.approve_prosecutor(&caller, CommandId(form.command), which).await {
        Ok(_) => Ok(page.redirect(&paths::PROSECUTOR.url([&id]))),
        Err(failure) => {
            let (field, key) = problem(&said(failure)?)?;
            let mut tried = Tried::default();
            tried.errors.add(field, &key);
            again(&page, &app, &caller, id, &tried).await
        }
    }
}
