//! What could not be delivered outside, for those who mend it.
//! Names kinds, times and reasons, never a person.

mod list;
mod retry;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new().route(paths::DELIVERIES.pattern(), get(list::get)).route(paths::RETRY_DELIVERY.pattern(), post(retry::post))
}
