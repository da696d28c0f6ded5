//! The onboarding officers' pages: the queue, one registration with its file and its history, what an officer does with it.

pub(super) mod act;
mod add_to;
mod addresses;
mod approvals;
mod approve;
pub(super) mod assign;
pub(super) mod checks;
pub(super) mod compare;
mod file;
mod filter;
mod find;
pub(super) mod happened;
mod hold;
mod query;
mod queue;
mod reject;
mod resume;
pub(super) mod show;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::REGISTRATIONS.pattern(), get(queue::get).post(find::post))
        .route(paths::APPROVALS.pattern(), get(approvals::get).post(approvals::post))
        .route(paths::APPROVALS_CHECK.pattern(), get(approvals::check))
        .route(paths::APPROVALS_UNDO.pattern(), post(approvals::undo))
        .route(paths::REGISTRATION.pattern(), get(show::get))
        .route(paths::REGISTRATION_CHECKS.pattern(), get(checks::get).post(checks::post))
        .route(paths::REGISTRATION_COMPARE.pattern(), get(compare::get))
        .route(paths::REGISTRATION_UNDO.pattern(), post(checks::undo))
        .route(paths::REGISTRATION_FILE.pattern(), get(file::get))
        .route(paths::REGISTRATION_ADDRESSES.pattern(), post(addresses::post))
        .route(paths::REGISTRATION_ASSIGN.pattern(), get(assign::get).post(assign::post))
        .route(paths::REGISTRATION_QUERY.pattern(), get(query::get).post(query::post))
        .route(paths::REGISTRATION_HOLD.pattern(), get(hold::get).post(hold::post))
        .route(paths::REGISTRATION_RESUME.pattern(), post(resume::post))
        .route(paths::REGISTRATION_APPROVE.pattern(), post(approve::post))
        .route(paths::REGISTRATION_REJECT.pattern(), post(reject::post))
        .route(paths::REGISTRATION_ADD_TO.pattern(), get(add_to::get).post(add_to::post))
}
