//! What the interface answers: JSON that may be kept for a while, or a problem.

use axum::{
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH},
    },
    response::{IntoResponse, Response},
};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::chassis::{Page, PageError, ProblemDetails};

/// How long programs may keep what is public, in seconds: a go-live date that an officer sets is seen after that.
const KEPT: &str = "public, max-age=300";

/// Why there is no answer: a problem, already written.
pub(super) struct Refused(Box<Response>);

/// The end of a handler.
pub(super) type Answered = Result<Response, Refused>;

impl Refused {
    /// A problem in the language of the request.
    pub(super) fn new(page: &Page, problem: &ProblemDetails) -> Self {
        Self(Box::new(problem.answer(page)))
    }
}

impl From<PageError> for Refused {
    fn from(error: PageError) -> Self {
        // The frame turns it into a problem.
        Self(Box::new(error.into_response()))
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        *self.0
    }
}

/// JSON under a status.
pub(super) fn json(status: StatusCode, body: &impl Serialize) -> Answered {
    let bytes = serde_json::to_vec(body).map_err(|error| PageError::fault(&error))?;
    Ok((status, [(CONTENT_TYPE, HeaderValue::from_static("application/json"))], bytes).into_response())
}

/// Public JSON with an entity tag; 304 where the program has it already.
pub(super) fn kept(request: &HeaderMap, bytes: Vec<u8>) -> Answered {
    let digest = Sha256::digest(&bytes);
    let tag = format!("\"{}\"", hex::encode(digest.get(..16).unwrap_or_default()));
    let headers = [
        (ETAG, HeaderValue::from_str(&tag).map_err(|error| PageError::fault(&error))?),
        (CACHE_CONTROL, HeaderValue::from_static(KEPT)),
    ];
    if has(request, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    Ok((headers, [(CONTENT_TYPE, HeaderValue::from_static("application/json"))], bytes).into_response())
}

/// RFC 9110 13.1.2: any of several tags, weak ones too.
fn has(request: &HeaderMap, tag: &str) -> bool {
    let given = request.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    given.flat_map(|value| value.split(',')).map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_has_already_is_not_sent_again() {
        let mut headers = HeaderMap::new();
        let first = kept(&headers, b"{}".to_vec()).unwrap_or_else(IntoResponse::into_response);
        let tag = first.headers()[ETAG].clone();
        assert_eq!(first.status(), StatusCode::OK);
        for given in [tag.to_str().unwrap().to_owned(), format!("\"other\", W/{}", tag.to_str().unwrap()), "*".to_owned()] {
            headers.insert(IF_NONE_MATCH, given.parse().unwrap());
            let again = kept(&headers, b"{}".to_vec()).unwrap_or_else(IntoResponse::into_response);
            assert_eq!(again.status(), StatusCode::NOT_MODIFIED, "{given}");
        }
        let changed = kept(&headers, b"[]".to_vec()).unwrap_or_else(IntoResponse::into_response);
        assert_eq!(changed.status(), StatusCode::NOT_MODIFIED, "a star fits everything");
        headers.insert(IF_NONE_MATCH, tag);
        let changed = kept(&headers, b"[]".to_vec()).unwrap_or_else(IntoResponse::into_response);
        assert_eq!(changed.status(), StatusCode::OK);
    }
}
