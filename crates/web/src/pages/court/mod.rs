//! The court's lists: all cases, and what has newly been served. Who may see them is the policy's answer.

mod cases;
mod material;

use axum::{Router, routing::get};

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new().route(paths::COURT_CASES.pattern(), get(cases::get)).route(paths::COURT_MATERIAL.pattern(), get(material::get))
}
