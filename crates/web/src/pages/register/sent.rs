//! The confirmation that a registration is in: its reference, what happens next, and how long that takes.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use minijinja::context;

use super::follow;
use crate::{
    chassis::{Page, PageError},
    client::Client,
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    client: Client,
    Path(reference): Path<String>,
) -> Result<Response, PageError> {
    let followed = follow::found(&app, &reference, &client).await?;
    let data = context! {
        reference => followed.reference.as_str(),
        answered => followed.answered, confirmed => followed.confirmed,
        expected => followed.expected.to_string(),
        sender_email => app.settings.sender_email.as_str(),
        onboarding_email => app.settings.onboarding_email.as_str(),
        activation_days => domain::user::ACTIVATION_DAYS,
    };
    Ok(page.render("register/sent.html", data))
}
