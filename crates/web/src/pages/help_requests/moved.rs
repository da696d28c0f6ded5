//! Staff move a request to another queue; whose queue it is now may be others', so they come back to their own.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    help_request::Kind,
    id::{CommandId, HelpRequestId},
};

use super::show::{Tried, after, again};
use crate::{
    Caller,
    chassis::{Form, Page, PageError, paths},
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
    let Ok(kind) = tried.boxes.one("queue").parse::<Kind>() else {
        tried.errors.add("queue", "help-move-missing");
        return again((&page, &app, &caller), id, &tried).await;
    };
    match app.move_help_request(&caller, CommandId(form.command), id, kind).await {
        Ok(()) => Ok(page.redirect(&format!("{}?moved={kind}", paths::HELP_REQUESTS.get()))),
        failed => after((&page, &app, &caller), id, failed, tried).await,
    }
}
