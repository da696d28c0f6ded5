//! Staff add a note that the asker does not see.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CommandId, HelpRequestId};

use super::{
    show::{Tried, after, again},
    words_of,
};
use crate::{
    Caller,
    chassis::{Form, Page, PageError},
    pages::help::boxes::Boxes,
};

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HelpRequestId>,
    form: Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let mut tried = Tried { boxes: Boxes::sent(form.fields), ..Tried::default() };
    let Some(text) = words_of(&mut tried, "note", "help-note-missing") else {
        return again((&page, &app, &caller), id, &tried).await;
    };
    let done = app.add_help_note(&caller, CommandId(form.command), id, text).await;
    after((&page, &app, &caller), id, done, tried).await
}
