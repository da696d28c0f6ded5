//! What machines are told when something goes wrong: one JSON object (RFC 9457), in the language that was asked for.
//! Tells nobody anything about the inside, no more than the error pages do.

use axum::{
    http::{
        HeaderValue, StatusCode,
        header::{ALLOW, CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER},
    },
    response::{IntoResponse, Response},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Page, PageError, paths};

/// Why a request was not answered as asked (RFC 9457).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProblemDetails {
    /// What kind of problem it is: a reference to its description, or `about:blank` where the status says it all.
    #[serde(rename = "type")]
    pub kind: String,
    /// The problem in a few words.
    pub title: String,
    /// The HTTP status, again.
    pub status: u16,
    /// What is wrong here and what to do next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// What to quote when asking for help.
    pub reference: String,
    /// Everything that has to be mended, all at once, in the order of the form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemItem>,
}

/// One thing that has to be mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProblemItem {
    /// Where it stands in the body, as a JSON pointer (RFC 6901).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// The query parameter or header that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// What is wrong, as a word that does not change with the language.
    pub code: String,
    /// What is wrong.
    pub detail: String,
    /// How to mend it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
}

impl ProblemDetails {
    /// A problem of ours, by its name: its words are `api-problem-{name}` and its description stands on the page of the interface.
    pub fn named(page: &Page, status: StatusCode, name: &str) -> Self {
        Self {
            kind: format!("{}#{name}", paths::API.get()),
            title: page.t(&format!("api-problem-{name}"), &[]),
            status: status.as_u16(),
            detail: Some(page.t(&format!("api-problem-{name}-detail"), &[])),
            reference: reference(page),
            errors: Vec::new(),
        }
    }

    /// The same problem with what has to be mended.
    #[must_use]
    pub fn with(mut self, errors: Vec<ProblemItem>) -> Self {
        self.errors = errors;
        self
    }

    /// A problem that its status names.
    fn of_status(page: &Page, status: StatusCode) -> Self {
        let known = [400, 403, 404, 405, 413, 415, 429, 500, 503].contains(&status.as_u16());
        let title = if known {
            page.t(&format!("api-problem-{}", status.as_u16()), &[])
        } else {
            status.canonical_reason().unwrap_or_default().to_owned()
        };
        let detail = known.then(|| page.t(&format!("api-problem-{}-detail", status.as_u16()), &[]));
        Self {
            kind: "about:blank".to_owned(),
            title,
            status: status.as_u16(),
            detail,
            reference: reference(page),
            errors: Vec::new(),
        }
    }

    /// The answer, in the language of the page.
    pub fn answer(&self, page: &Page) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let language = HeaderValue::from_static(page.lang().code());
        let kind = HeaderValue::from_static("application/problem+json");
        let body = serde_json::to_vec(self).unwrap_or_default();
        (status, [(CONTENT_TYPE, kind), (CONTENT_LANGUAGE, language)], body).into_response()
    }
}

/// Turns a bare error, ours or a library's, into a problem; leaves everything else alone.
pub(super) fn dressed(answer: Response, page: &Page) -> Response {
    let ours = answer.extensions().get::<PageError>().map(|error| error.status());
    let failed = answer.status().is_client_error() || answer.status().is_server_error();
    let bare = Some(answer.status()).filter(|_| failed && super::frame::is_bare(answer.headers()));
    let Some(status) = ours.or(bare) else { return answer };
    let mut dressed = ProblemDetails::of_status(page, status).answer(page);
    for name in [ALLOW, RETRY_AFTER] {
        for value in answer.headers().get_all(&name) {
            dressed.headers_mut().append(&name, value.clone());
        }
    }
    dressed
}

fn reference(page: &Page) -> String {
    let reference = page.request_id().simple().to_string().to_uppercase();
    reference.get(..8).unwrap_or(&reference).to_owned()
}
