//! What a prosecuting organisation needs before it begins; beginning makes a questionnaire with a link of its own.

use app::{App, Failure, PROSECUTOR_DRAFT_DAYS};
use axum::{extract::State, response::Response};
use minijinja::context;

use crate::{
    chassis::{Form, Nothing, Page, PageError, paths},
    client::Client,
    failure::said,
};

pub(super) async fn get(page: Page, State(app): State<App>) -> Response {
    let onboarding_email = app.settings.onboarding_email.as_str();
    page.render("prosecutors/start.html", context! { days => PROSECUTOR_DRAFT_DAYS, onboarding_email })
}

pub(super) async fn post(page: Page, State(app): State<App>, client: Client, _: Form<Nothing>) -> Result<Response, PageError> {
    match app.begin_prosecutor(&client.0).await {
        Ok(token) => Ok(page.redirect(&paths::PROSECUTOR_APPLY.url([&token]))),
        Err(Failure::Refused(wait)) => Err(PageError::TooMany { wait }),
        Err(failure) => Err(said(failure).err().unwrap_or(PageError::Unavailable)),
    }
}
