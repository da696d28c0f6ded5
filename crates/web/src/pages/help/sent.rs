//! The confirmation of a request: its reference, and by when it is meant to be answered. Says nothing of what was asked.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use minijinja::context;

use super::follow;
use crate::{
    Perhaps,
    chassis::{Page, PageError},
    client::Client,
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    Perhaps(session): Perhaps,
    client: Client,
    Path(reference): Path<String>,
) -> Result<Response, PageError> {
    let followed = follow::found(&app, &reference, &client).await?;
    let data = context! {
        reference => followed.reference.as_str(),
        due => followed.due.to_string(),
        signed_in => session.is_some(),
        sender_email => app.settings.sender_email.as_str(),
    };
    Ok(page.render("help/sent.html", data))
}
