//! Staff close a request without an answer, and say why.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CommandId, HelpRequestId};

use super::in_words;
use crate::{
    Caller,
    chassis::{Form, Page, PageError},
};

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HelpRequestId>,
    form: Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let (fields, command) = (form.fields, CommandId(form.command));
    let act = async |text| app.close_help_request(&caller, command, id, text).await;
    in_words((&page, &app, &caller), id, fields, ("closing", "help-close-missing"), act).await
}
