//! Takes the caller's own organisation off the record, after one page that says what follows.

use app::App;
use axum::{extract::State, response::Response};
use domain::id::CommandId;

use super::{
    at::{At, OfCase},
    defendant,
};
use crate::{
    Caller,
    chassis::{Form, Nothing, Page, PageError, paths},
    failure::said,
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    At((case, id)): OfCase,
) -> Result<Response, PageError> {
    let opened = app.view_defendant(&caller, case, id).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    if !opened.withdraws {
        return Ok(page.redirect(&paths::DEFENDANT.url([&case, &id])));
    }
    Ok(page.render("cases/withdraw.html", defendant::data(&page, &app, &opened)))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    At((case, id)): OfCase,
    form: Form<Nothing>,
) -> Result<Response, PageError> {
    let place = paths::DEFENDANT.url([&case, &id]);
    match app.withdraw_link(&caller, CommandId(form.command), (case, id)).await {
        Ok(()) => Ok(page.redirect(&format!("{place}?done=withdrawn"))),
        // Already off the record, or changed meanwhile: the defendant's page says how it stands.
        Err(failure) => said(failure).map(|_| page.redirect(&place)),
    }
}
