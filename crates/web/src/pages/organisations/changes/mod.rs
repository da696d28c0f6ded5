//! The changes of organisations that take two officers: the list beside the queue, and one change with what officers do with it.

mod decide;
mod list;
mod show;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Web, chassis::paths};

/// The routes.
pub(super) fn router() -> Router<Web> {
    Router::new()
        .route(paths::CHANGES.pattern(), get(list::get))
        .route(paths::CHANGE.pattern(), get(show::get))
        .route(paths::CHANGE_APPROVE.pattern(), post(decide::approve))
        .route(paths::CHANGE_RESEND.pattern(), post(decide::resend))
        .route(paths::CHANGE_REFUSE.pattern(), post(decide::refuse))
}
