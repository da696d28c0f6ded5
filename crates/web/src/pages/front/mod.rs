//! What anybody may read without an account: the start page, the guides, and what machines ask for.
//! Knows no case and no person, so nothing here is recorded.

mod contact;
mod guides;
mod history;
mod machines;
mod start;

use axum::{Router, routing::get};

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::START.pattern(), get(start::get))
        .route(paths::CONTACT.pattern(), get(contact::get))
        .route(paths::GUIDES.pattern(), get(guides::list))
        .route(paths::GUIDE.pattern(), get(guides::show))
        .route(paths::ROBOTS.pattern(), get(machines::robots))
        .route(paths::SECURITY_TXT.pattern(), get(machines::security))
        .route(paths::FAVICON.pattern(), get(machines::favicon))
}
