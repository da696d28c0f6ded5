//! Undoes a first approval, with words for whoever decides next.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, RegistrationId},
    registration::LONGEST_REASON,
};
use serde::Deserialize;

use super::super::show::{Tried, again, problem};
use crate::{
    Caller,
    chassis::{Form, Page, PageError, paths},
    failure::said,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in super::super) struct Typed {
    words: String,
    seen: Option<i64>,
}

pub(in super::super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let Typed { words, seen } = form.fields;
    match app.undo_first_approval(&caller, CommandId(form.command), id, &words).await {
        Ok(()) => Ok(page.redirect(&paths::REGISTRATION.url([&id]))),
        Err(failure) => {
            let (field, key) = problem(&said(failure)?)?;
            let field = if field == "reason" { "words" } else { field };
            let mut tried = Tried { words, seen, ..Tried::default() };
            tried.errors.add_with(field, &key, [("longest", LONGEST_REASON.into())]);
            again(&page, &app, &caller, id, &tried).await
        }
    }
}
