//! Staff take a request, or put it back.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CommandId, HelpRequestId};
use serde::Deserialize;

use super::show::{Tried, after};
use crate::{
    Caller,
    chassis::{Form, Page, PageError},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    act: String,
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HelpRequestId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let done = app.assign_help_request(&caller, CommandId(form.command), id, form.fields.act != "put-back").await;
    after((&page, &app, &caller), id, done, Tried::default()).await
}
