//! How far a registration is, by its reference; names nobody and nothing of the form.

use app::{App, FollowRefusal, Followed};
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use domain::{prosecutor_registration, reference::Reference, registration::REFERENCE_PREFIX};
use minijinja::{context, value::Serde};
use serde::Deserialize;

use crate::{
    chassis::{Errors, Page, PageError, paths},
    client::Client,
    failure::{Said, said},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    reference: Option<String>,
}

/// Asks for a reference and leads to its page.
pub(super) async fn ask(page: Page, Query(asked): Query<Asked>) -> Response {
    let Some(typed) = asked.reference else { return page.render("register/follow.html", context! {}) };
    if let Some(reference) = Reference::parse(REFERENCE_PREFIX, &typed) {
        return page.redirect(&paths::REGISTRATION_PROGRESS.url([&reference]));
    }
    if typed.trim().to_ascii_uppercase().starts_with(prosecutor_registration::REFERENCE_PREFIX)
        && let Some(reference) = Reference::parse(prosecutor_registration::REFERENCE_PREFIX, &typed)
    {
        return page.redirect(&format!("{}?reference={reference}", paths::PROSECUTOR_FOLLOW.get()));
    }
    let mut errors = Errors::new();
    errors.add("reference", "register-follow-not-a-reference");
    page.refuse("register/follow.html", context! { errors => Serde(&errors), typed })
}

/// What was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Done {
    sent: String,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    client: Client,
    Path(reference): Path<String>,
    Query(done): Query<Done>,
) -> Result<Response, PageError> {
    let followed = found(&app, &reference, &client).await?;
    let data = context! {
        reference => followed.reference.as_str(),
        sent => done.sent == "yes",
        progress => followed.progress.to_string(),
        confirmed => followed.confirmed,
        received => followed.received.to_string(),
        expected => followed.expected.to_string(),
        onboarding_email => app.settings.onboarding_email.as_str(),
        sender_email => app.settings.sender_email.as_str(),
        activation_days => domain::user::ACTIVATION_DAYS,
    };
    Ok(page.render("register/progress.html", data))
}

/// What the holder of a reference is told; a wrong one and none at all are the same.
pub(crate) async fn found(app: &App, reference: &str, client: &Client) -> Result<Followed, PageError> {
    match app.follow_registration(reference, &client.0).await {
        Ok(followed) => Ok(followed),
        Err(failure) => match said(failure)? {
            Said::Refused(FollowRefusal::TooMany(wait)) => Err(PageError::TooMany { wait }),
            Said::Refused(FollowRefusal::NotAReference) | Said::Claimed(_) | Said::Changed => Err(PageError::NotFound),
        },
    }
}
