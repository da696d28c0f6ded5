//! The onboarding officers' pages: the queue, one registration with its file, the decision.

mod add_to;
mod approve;
mod file;
mod queue;
mod reject;
mod show;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::REGISTRATIONS.pattern(), get(queue::get))
        .route(paths::REGISTRATION.pattern(), get(show::get))
        .route(paths::REGISTRATION_FILE.pattern(), get(file::get))
        .route(paths::REGISTRATION_APPROVE.pattern(), post(approve::post))
        .route(paths::REGISTRATION_REJECT.pattern(), post(reject::post))
        .route(paths::REGISTRATION_ADD_TO.pattern(), get(add_to::get).post(add_to::post))
}
