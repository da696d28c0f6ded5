//! An officer begins to fill a form in for somebody else.

use app::App;
use axum::{extract::State, response::Response};
use domain::id::CommandId;
use minijinja::context;

use crate::{
    Caller,
    chassis::{Form, Nothing, Page, PageError, paths},
    failure::said,
};

pub(super) async fn get(page: Page, State(app): State<App>, caller: Caller) -> Result<Response, PageError> {
    if !app.may_assist(&caller) {
        return Err(PageError::NotFound);
    }
    Ok(page.render("register/web/assisted.html", context! { days => app.settings.web_form_days }))
}

pub(super) async fn post(page: Page, State(app): State<App>, caller: Caller, form: Form<Nothing>) -> Result<Response, PageError> {
    match app.assist_registration(&caller, CommandId(form.command)).await {
        Ok(link) => Ok(page.redirect(&paths::WEB_FORM.url([&link]))),
        Err(failure) => Err(said(failure).err().unwrap_or(PageError::Unavailable)),
    }
}
