//! Reads a JSON body within bounds: its type, its size, its syntax. What it says is the handler's.

use axum::{
    body::to_bytes,
    extract::Request,
    http::{StatusCode, header::CONTENT_TYPE},
};
use bytes::Bytes;
use serde_json::Value;

use super::{
    answer::Refused,
    members::{self, Twice},
};
use crate::chassis::{Page, PageError, ProblemDetails};

/// The most that a body may hold, in bytes: a form with several thousand people.
pub(super) const MOST: usize = 2_000_000;

/// A body.
pub(super) struct Body {
    /// As it came.
    pub(super) bytes: Bytes,
    /// As JSON.
    pub(super) value: Value,
    /// What was given more than once in it: of that the value holds the last only, so it must be refused.
    pub(super) twice: Twice,
}

/// The body as it came, and as JSON.
pub(super) async fn json(page: &Page, request: Request) -> Result<Body, Refused> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/json") {
        let problem = ProblemDetails::named(page, StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-json");
        return Err(Refused::new(page, &problem));
    }
    let bytes = to_bytes(request.into_body(), MOST).await.map_err(|_| PageError::TooLarge { limit: MOST as u64 })?;
    match members::read(&bytes) {
        Ok((value, twice)) => Ok(Body { bytes, value, twice }),
        Err(error) => {
            let mut problem = ProblemDetails::named(page, StatusCode::BAD_REQUEST, "bad-json");
            let at = [("line", error.line().to_string().into()), ("column", error.column().to_string().into())];
            problem.detail = Some(page.t("api-problem-bad-json-detail", &at));
            Err(Refused::new(page, &problem))
        }
    }
}
