//! Whoever holds a reference has the links sent again, to the addresses of the questionnaire and to no other.
//! Every reference gets one answer: nobody learns here that a registration exists.

use app::{App, Failure};
use axum::{extract::State, response::Response};
use domain::{id::CommandId, prosecutor_registration::REFERENCE_PREFIX, reference::Reference};
use serde::Deserialize;

use crate::{
    chassis::{Form, Page, PageError, paths},
    client::Client,
    failure::said,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    reference: String,
}

pub(super) async fn post(page: Page, State(app): State<App>, client: Client, form: Form<Asked>) -> Result<Response, PageError> {
    let Form { command, fields: Asked { reference } } = form;
    match app.resend_own_prosecutor_links(CommandId(command), &reference, &client.0).await {
        Ok(()) => {}
        Err(Failure::Refused(wait)) => return Err(PageError::TooMany { wait }),
        Err(failure) => return Err(said(failure).err().unwrap_or(PageError::Unavailable)),
    }
    let known = Reference::parse(REFERENCE_PREFIX, &reference).map(|known| format!("&reference={known}")).unwrap_or_default();
    Ok(page.redirect(&format!("{}?sent=yes{known}", paths::PROSECUTOR_FOLLOW.get())))
}
