//! Staff open a request again, and say what is still wanted.

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
    let act = async |text| app.reopen_help_request(&caller, command, id, text).await;
    in_words((&page, &app, &caller), id, fields, ("reopening", "help-again-missing"), act).await
}
