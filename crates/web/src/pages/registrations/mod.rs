//! The onboarding officers' pages: the queue, one registration with its file, the decision.

mod addresses;
mod approve;
mod checks;
mod compare;
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
        .route(paths::REGISTRATION_CHECKS.pattern(), get(checks::get).post(checks::post))
        .route(paths::REGISTRATION_COMPARE.pattern(), get(compare::get))
        .route(paths::REGISTRATION_UNDO.pattern(), post(checks::undo))
        .route(paths::REGISTRATION_FILE.pattern(), get(file::get))
        .route(paths::REGISTRATION_ADDRESSES.pattern(), post(addresses::post))
        .route(paths::REGISTRATION_APPROVE.pattern(), post(approve::post))
        .route(paths::REGISTRATION_REJECT.pattern(), post(reject::post))
}
