//! Asking for help, with an account or without: which kind, the request, its reference, the answer.
//!
//! What is typed about a defendant goes by POST only and is shown to whoever asked and to those who answer.

mod again;
mod answer;
mod ask;
pub(in crate::pages) mod boxes;
mod details;
mod follow;
pub(in crate::pages) mod form;
mod mine;
mod sent;
pub(in crate::pages) mod shown;
mod start;
pub(in crate::pages) mod wanted;

use axum::{
    Router,
    routing::{get, post},
};

pub(in crate::pages) use ask::problem;

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::HELP.pattern(), get(start::get))
        .route(paths::HELP_ASK.pattern(), get(ask::get).post(ask::post))
        .route(paths::HELP_SENT.pattern(), get(sent::get))
        .route(paths::HELP_FOLLOW.pattern(), get(follow::ask))
        .route(paths::HELP_PROGRESS.pattern(), get(follow::get))
        .route(paths::HELP_ANSWER.pattern(), get(answer::get))
        .route(paths::MY_HELP.pattern(), get(mine::list))
        .route(paths::MY_HELP_REQUEST.pattern(), get(mine::show))
        .route(paths::ASK_AGAIN.pattern(), post(again::post))
}
