//! Prosecuting organisations join: a questionnaire page by page, come back to by its own link; the links to its addresses; and the
//! officers' list, checks and decision.

mod act;
mod apply;
mod approve;
mod assign;
mod check;
mod checks;
mod compare;
mod confirm;
mod fields;
mod follow;
mod links;
mod list;
mod own;
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
        .route(paths::PROSECUTOR_LINKS.pattern(), post(links::post))
        .route(paths::PROSECUTOR_CONFIRM.pattern(), get(confirm::get).post(confirm::post))
        .route(paths::PROSECUTOR_OWN.pattern(), get(own::get))
        .route(paths::PROSECUTOR_ANSWER.pattern(), post(own::answer))
        .route(paths::PROSECUTOR_WITHDRAW.pattern(), get(own::ask_to_withdraw).post(own::withdraw))
        .route(paths::PROSECUTOR_APPLY.pattern(), get(apply::get))
        .route(paths::PROSECUTOR_SECTION.pattern(), get(section::get).post(section::post))
        .route(paths::PROSECUTOR_CHECK.pattern(), get(check::get).post(check::post))
        .route(paths::PROSECUTORS.pattern(), get(list::get))
        .route(paths::PROSECUTOR.pattern(), get(show::get))
        .route(paths::PROSECUTOR_REMITTANCE.pattern(), get(remittance::get))
        .route(paths::PROSECUTOR_CHECKS.pattern(), get(checks::get).post(checks::post))
        .route(paths::PROSECUTOR_ADDRESSES.pattern(), post(act::addresses))
        .route(paths::PROSECUTOR_ASSIGN.pattern(), get(assign::get).post(assign::post))
        .route(paths::PROSECUTOR_COMPARE.pattern(), get(compare::get))
        .route(paths::PROSECUTOR_QUERY.pattern(), get(act::ask).post(act::query))
        .route(paths::PROSECUTOR_HOLD.pattern(), get(act::ask_to_hold).post(act::hold))
        .route(paths::PROSECUTOR_RESUME.pattern(), post(act::resume))
        .route(paths::PROSECUTOR_UNDO.pattern(), post(act::undo))
        .route(paths::PROSECUTOR_APPROVE.pattern(), post(approve::post))
        .route(paths::PROSECUTOR_REJECT.pattern(), post(reject::post))
}
