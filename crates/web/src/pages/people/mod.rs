//! An organisation's people: for its administrator, and for those at HMCTS who bring people in and help them.

mod additions;
mod ask_to_join;
mod changes;
mod list;
mod mobile;
mod resend;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::PEOPLE.pattern(), get(list::own))
        .route(paths::ADDITIONS.pattern(), get(additions::get).post(additions::post))
        .route(paths::OWN_CHANGES.pattern(), get(changes::get).post(changes::post))
        .route(paths::WITHDRAW_CHANGE.pattern(), post(changes::withdraw))
        .route(paths::ORGANISATION_PEOPLE.pattern(), get(list::of))
        .route(paths::CORRECT_MOBILE.pattern(), get(mobile::get).post(mobile::post))
        .route(paths::ASK_TO_JOIN.pattern(), post(ask_to_join::post))
        .route(paths::RESEND_ACTIVATION.pattern(), post(resend::post))
}
