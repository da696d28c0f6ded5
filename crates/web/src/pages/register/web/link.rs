//! The link back to the form is sent again, to the address that was given at the beginning.

use app::{App, web_form::BeginRefusal};
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
    Path(link): Path<String>,
    form: Form<Nothing>,
) -> Result<Response, PageError> {
    match app.send_web_form_link(CommandId(form.command), &link, &client.0).await {
        Ok(()) => Ok(page.redirect(&format!("{}?done=link-sent", paths::WEB_FORM.url([&link])))),
        Err(failure) => match said(failure)? {
            Said::Refused(BeginRefusal::TooMany(wait)) => Err(PageError::TooMany { wait }),
            Said::Claimed(_) | Said::Changed => Err(PageError::Unavailable),
        },
    }
}
