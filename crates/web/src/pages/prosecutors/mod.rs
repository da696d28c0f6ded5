//! Prosecuting organisations join: a questionnaire page by page, come back to by its own link; and the officers' list and decision.

mod apply;
mod approve;
mod check;
mod fields;
mod follow;
mod list;
mod reject;
mod remittance;
mod section;
mod show;
mod start;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::PROSECUTOR_START.pattern(), get(start::get).post(start::post))
        .route(paths::PROSECUTOR_FOLLOW.pattern(), get(follow::get).post(follow::post))
        .route(paths::PROSECUTOR_APPLY.pattern(), get(apply::get))
        .route(paths::PROSECUTOR_SECTION.pattern(), get(section::get).post(section::post))
        .route(paths::PROSECUTOR_CHECK.pattern(), get(check::get).post(check::post))
        .route(paths::PROSECUTORS.pattern(), get(list::get))
        .route(paths::PROSECUTOR.pattern(), get(show::get))
        .route(paths::PROSECUTOR_REMITTANCE.pattern(), get(remittance::get))
        .route(paths::PROSECUTOR_APPROVE.pattern(), post(approve::post))
        .route(paths::PROSECUTOR_REJECT.pattern(), post(reject::post))
}
