//! The description of the interface: the `OpenAPI` document for programs, and a page for people.

use app::App;
use axum::{extract::State, http::HeaderMap, response::Response};
use minijinja::context;
use utoipa::openapi::path::HttpMethod;

use super::{
    answer::{Answered, kept},
    body,
};
use crate::chassis::{Page, paths};

/// The problems that have a name of their own.
const PROBLEMS: [&str; 5] = ["bad-parameter", "not-json", "bad-json", "invalid-form", "key-used"];

/// What can be asked: the method, the address, and the key of the words.
pub(super) const OPERATIONS: [(HttpMethod, &str, &str); 5] = [
    (HttpMethod::Get, paths::API_COURTS.pattern(), "courts"),
    (HttpMethod::Get, paths::API_COURT.pattern(), "court"),
    (HttpMethod::Post, paths::API_REGISTRATIONS.pattern(), "send"),
    (HttpMethod::Get, paths::API_REGISTRATION.pattern(), "follow"),
    (HttpMethod::Get, paths::API_DOCUMENT.pattern(), "document"),
];

/// This document.
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "description", operation_id = "describe", responses(
    (status = 200, description = "The OpenAPI document", body = serde_json::Value),
    (status = 304, description = "Unchanged since the entity tag in `If-None-Match`"),
))]
pub(super) async fn document(headers: HeaderMap) -> Answered {
    kept(&headers, super::document().as_bytes().to_vec())
}

/// What programs can ask, for people who write them.
pub(super) async fn page(page: Page, State(app): State<App>) -> Response {
    let operations: Vec<_> = OPERATIONS
        .iter()
        .map(|(method, path, words)| {
            let method = if *method == HttpMethod::Post { "POST" } else { "GET" };
            context! { method, path => *path, text => page.t(&format!("api-operation-{words}"), &[]) }
        })
        .collect();
    let named: Vec<_> = PROBLEMS
        .iter()
        .map(|name| context! { name => *name, title => page.t(&format!("api-problem-{name}"), &[]), text => page.t(&format!("api-about-{name}"), &[]) })
        .collect();
    let data = context! { operations, named, base => app.settings.base_url.as_str(), most => body::MOST };
    page.render("api/about.html", data)
}
