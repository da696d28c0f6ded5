//! Staff record that they rang the asker and told the answer.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CommandId, HelpRequestId};

use super::show::{Tried, after};
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
    let done = app.record_told(&caller, CommandId(form.command), id).await;
    after((&page, &app, &caller), id, done, Tried::default()).await
}
