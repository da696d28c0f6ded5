//! The registration as its administrator sees it by the link of the e-mail: how far it is, what happens next, what is asked.

use app::{App, OwnRegistration, OwnStanding};
use axum::{
    extract::{Path, State},
    response::Response,
};
use minijinja::context;
use serde::Deserialize;

use crate::{
    chassis::{Form, Page, PageError, paths},
    failure::said,
};

#[derive(Debug, Deserialize)]
pub(super) struct Nothing {}

pub(super) async fn get(page: Page, State(app): State<App>, Path(link): Path<String>) -> Result<Response, PageError> {
    let own = found(&app, &link).await?;
    let (words, asked) = match &own.standing {
        OwnStanding::Queried { words, at } => (Some(words.as_str()), Some(at.micros())),
        OwnStanding::Rejected { reason } => (Some(reason.as_str()), None),
        _ => (None, None),
    };
    let unconfirmed: Vec<String> = own.unconfirmed.iter().map(ToString::to_string).collect();
    let data = context! {
        link, reference => own.reference.as_str(), name => own.organisation.as_str(),
        standing => <&str>::from(&own.standing), words, asked, unconfirmed, may_withdraw => own.may_withdraw,
        received => own.received.london_date().to_string(), expected => own.expected.to_string(),
        answered => own.answered.map(|at| at.london_date().to_string()),
        onboarding_email => app.settings.onboarding_email.as_str(), sender_email => app.settings.sender_email.as_str(),
        activation_days => domain::user::ACTIVATION_DAYS,
    };
    Ok(page.render("register/own.html", data))
}

/// Opens the form again to answer a query.
pub(super) async fn answer(
    page: Page,
    State(app): State<App>,
    Path(link): Path<String>,
    _: Form<Nothing>,
) -> Result<Response, PageError> {
    match app.reopen_registration(&link).await {
        Ok(form) => Ok(page.redirect(&paths::WEB_FORM.url([&form]))),
        Err(failure) => Err(said(failure).err().unwrap_or(PageError::Unavailable)),
    }
}

/// The registration that a link opens.
pub(super) async fn found(app: &App, link: &str) -> Result<OwnRegistration, PageError> {
    app.view_own_registration(link).await.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))
}
