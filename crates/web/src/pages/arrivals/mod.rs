//! What arrived by e-mail or upload and became no registration: officers look at it as text, and fetch it only after a warning.

mod file;
mod list;
mod show;

pub(super) use show::claimed;

use axum::{Router, routing::get};

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::ARRIVALS.pattern(), get(list::get))
        .route(paths::ARRIVAL.pattern(), get(show::get))
        .route(paths::ARRIVAL_FILE.pattern(), get(file::get).post(file::post))
}
