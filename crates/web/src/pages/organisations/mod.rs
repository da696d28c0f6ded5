//! Organisations, for officers: account numbers of the Legal Aid Agency (LAA) to verify, changes that take two officers, and an
//! administrator to name where there is none.

mod administrator;
mod changes;
mod laa_accounts;

use axum::{Router, routing::get};

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::LAA_ACCOUNTS.pattern(), get(laa_accounts::get).post(laa_accounts::post))
        .route(paths::NAME_ADMINISTRATOR.pattern(), get(administrator::get).post(administrator::post))
        .merge(changes::router())
}
