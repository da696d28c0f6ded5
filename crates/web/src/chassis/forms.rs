//! Reads a posted form: the token, the command id and the typed fields.
//! Checks nothing about the fields beyond their names; parsing them is the handler's, so that it can show them again.

use axum::{
    body::to_bytes,
    extract::{FromRequest, Request},
    http::header::CONTENT_TYPE,
};
use serde::{Deserialize, de::DeserializeOwned};
use uuid::Uuid;

use super::{Page, PageError, csrf};

/// The most that a form without files may hold, in bytes: the longest form (PET) with every box full is about a fifth.
pub const LIMIT: usize = 512 * 1024;

/// The name of the hidden field with the command's id.
pub const COMMAND: &str = "command";

/// The fields of a form that only has a button.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Nothing {}

/// A posted form that came from our own page. Give the fields `#[serde(default)]`: a browser leaves out empty boxes.
///
/// A wrong token is our 403 page, anything that no browser would send our 400 page, too many bytes our 413 page.
#[derive(Debug, Clone)]
pub struct Form<T> {
    /// The id under which this form is recorded once, however often it is sent.
    pub command: Uuid,
    /// What was typed, as it was typed.
    pub fields: T,
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = PageError;

    async fn from_request(request: Request, _: &S) -> Result<Self, PageError> {
        let page = request.extensions().get::<Page>().cloned().ok_or(PageError::Fault)?;
        let kind = request.headers().get(CONTENT_TYPE).map(axum::http::HeaderValue::as_bytes).unwrap_or_default();
        if !kind.starts_with(b"application/x-www-form-urlencoded") {
            return Err(PageError::BadRequest);
        }
        let body = to_bytes(request.into_body(), LIMIT).await.map_err(|_| PageError::TooLarge { limit: LIMIT as u64 })?;
        let pairs: Vec<(String, String)> = serde_html_form::from_bytes(&body).map_err(|_| PageError::BadRequest)?;
        let command = checked(&page, &pairs)?;
        Ok(Self { command, fields: typed(&pairs)? })
    }
}

/// The typed fields of a posted form that came from our own page, without the hidden ones of the chassis: to be kept and given
/// back. `None` for anything else.
pub fn fields_of(page: &Page, body: &[u8]) -> Option<Vec<(String, String)>> {
    let mut pairs: Vec<(String, String)> = serde_html_form::from_bytes(body).ok()?;
    checked(page, &pairs).ok()?;
    pairs.retain(|(name, _)| name != csrf::FIELD && name != COMMAND);
    Some(pairs)
}

/// The command's id, if the token is that of this browser.
pub(super) fn checked(page: &Page, pairs: &[(String, String)]) -> Result<Uuid, PageError> {
    let value = |wanted: &str| pairs.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    if !csrf::matches(page.token(), value(csrf::FIELD).unwrap_or_default()) {
        return Err(PageError::Forbidden);
    }
    value(COMMAND).and_then(|id| Uuid::parse_str(id).ok()).ok_or(PageError::BadRequest)
}

/// The fields in the handler's own type; line ends as the operating system of nobody in particular (`\n`).
pub(super) fn typed<T: DeserializeOwned>(pairs: &[(String, String)]) -> Result<T, PageError> {
    let plain: Vec<(&str, String)> = pairs.iter().map(|(name, value)| (name.as_str(), value.replace("\r\n", "\n"))).collect();
    let encoded = serde_html_form::to_string(&plain).map_err(|_| PageError::BadRequest)?;
    serde_html_form::from_str(&encoded).map_err(|_| PageError::BadRequest)
}
