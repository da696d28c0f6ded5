//! Organisations, for officers: account numbers of the Legal Aid Agency (LAA) to verify, and changes that take two officers.
//!
//! Among them an administrator who is named where there is none; and, for whoever reads a new main e-mail address, where it is confirmed.

mod administrator;
mod changes;
mod confirm_email;
mod laa_accounts;

use axum::{Router, routing::get};

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::LAA_ACCOUNTS.pattern(), get(laa_accounts::get).post(laa_accounts::post))
        .route(paths::NAME_ADMINISTRATOR.pattern(), get(administrator::get).post(administrator::post))
        .route(paths::CONFIRM_NEW_EMAIL.pattern(), get(confirm_email::get).post(confirm_email::post))
        .merge(changes::router())
}
