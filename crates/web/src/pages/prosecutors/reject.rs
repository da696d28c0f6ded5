//! Rejects the registration of a prosecuting organisation with the officer's reason.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, RegistrationId},
    registration::{LONGEST_REASON, Seen},
};
use serde::Deserialize;

use super::show::{Tried, again, problem};
use crate::{
    Caller,
    chassis::{Form, Page, PageError, paths},
    failure::said,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    reason: String,
    seen: Option<i64>,
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let Typed { reason, seen } = form.fields;
    let which = (id, seen.map(Seen).unwrap_or_default());
    match app.reject_prosecutor(&caller, CommandId(form.command), which, &reason).await {
        Ok(()) => Ok(page.redirect(&paths::PROSECUTOR.url([&id]))),
        Err(failure) => {
            let (field, key) = problem(&said(failure)?)?;
            let mut tried = Tried { reason, seen, ..Tried::default() };
            tried.errors.add_with(field, &key, [("longest", LONGEST_REASON.into())]);
            again(&page, &app, &caller, id, &tried).await
        }
    }
}
