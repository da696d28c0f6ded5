//! Whoever holds a reference has the links sent again, to the addresses on the form and to no other.

use app::{App, FollowRefusal};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::CommandId;

use crate::{
    chassis::{Form, Nothing, Page, PageError, paths},
    client::Client,
    failure::{Said, said},
};

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    client: Client,
    Path(reference): Path<String>,
    form: Form<Nothing>,
) -> Result<Response, PageError> {
    match app.resend_own_confirmation(CommandId(form.command), &reference, &client.0).await {
        Ok(()) => Ok(page.redirect(&format!("{}?sent=yes", paths::REGISTRATION_PROGRESS.url([&reference])))),
        Err(failure) => match said(failure)? {
            Said::Refused(FollowRefusal::TooMany(wait)) => Err(PageError::TooMany { wait }),
            Said::Refused(FollowRefusal::NotAReference) => Err(PageError::NotFound),
            Said::Claimed(_) | Said::Changed => Err(PageError::Unavailable),
        },
    }
}
