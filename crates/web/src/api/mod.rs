//! The interface for programs: JSON, described by an `OpenAPI` document that is made of the same code as the routes.
//! Reads no session: what a program may do, anybody may.

mod answer;
mod body;
mod courts;
mod describe;
mod form;
mod members;
mod registrations;

use std::sync::LazyLock;

use axum::{Router, routing::get};
use utoipa::OpenApi;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{Web, chassis::paths};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Common Platform",
        version = "1",
        description = "The criminal courts that use the service, and the registration of organisations that act in them. \
                       Errors are problem details (RFC 9457). Nothing here needs an account, and cookies are not read.",
        license(name = "MIT", identifier = "MIT")
    ),
    tags(
        (name = "courts", description = "The criminal courts of England and Wales"),
        (name = "registrations", description = "Registering an organisation"),
        (name = "description", description = "This document")
    )
)]
struct Document;

fn parts() -> (Router<Web>, utoipa::openapi::OpenApi) {
    OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(courts::list))
        .routes(routes!(courts::show))
        .routes(routes!(registrations::create))
        .routes(routes!(registrations::follow))
        .routes(routes!(describe::document))
        .split_for_parts()
}

/// The routes for programs.
pub(crate) fn router() -> Router<Web> {
    parts().0
}

/// The page that describes them to people.
pub(crate) fn pages() -> Router<Web> {
    Router::new().route(paths::API.pattern(), get(describe::page))
}

/// The `OpenAPI` document, as it is served.
pub fn document() -> &'static str {
    static DOCUMENT: LazyLock<String> = LazyLock::new(|| parts().1.to_pretty_json().unwrap_or_default());
    &DOCUMENT
}
