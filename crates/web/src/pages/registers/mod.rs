//! The extracts of registers that registrations are checked against: which are loaded, and loading another.

mod list;
mod load;

use axum::{Router, routing::get};

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new().route(paths::REGISTERS.pattern(), get(list::get).post(load::post))
}
