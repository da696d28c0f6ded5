//! The administrator withdraws a registration, after being asked once more.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::CommandId;
use minijinja::context;

use super::own::found;
use crate::{
    chassis::{Form, Nothing, Page, PageError, paths},
    failure::said,
};

pub(super) async fn get(page: Page, State(app): State<App>, Path(link): Path<String>) -> Result<Response, PageError> {
    let own = match found(&page, &app, &link).await? {
        Ok(own) => own,
        Err(late) => return Ok(late),
    };
    if !own.may_withdraw {
        return Ok(page.redirect(&paths::REGISTRATION_OWN.url([&link])));
    }
    let data = context! { own => paths::REGISTRATION_OWN.url([&link]), reference => own.reference.as_str(), name => own.organisation.as_str() };
    Ok(page.render("register/withdraw.html", data))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    Path(link): Path<String>,
    form: Form<Nothing>,
) -> Result<Response, PageError> {
    let own = match found(&page, &app, &link).await? {
        Ok(own) => own,
        Err(late) => return Ok(late),
    };
    if let Err(failure) = app.withdraw_registration(CommandId(form.command), own.id).await {
        // Decided meanwhile: its page says how it stands.
        said(failure)?;
    }
    Ok(page.redirect(&paths::REGISTRATION_OWN.url([&link])))
}
