//! Which help is wanted: each kind leads to its own form, and says who answers it and how soon.

use app::App;
use axum::{extract::State, response::Response};
use domain::help_request::{Kind, TARGET_WORKING_DAYS};
use minijinja::context;

use crate::{Perhaps, chassis::Page};

pub(super) async fn get(page: Page, State(app): State<App>, Perhaps(session): Perhaps) -> Response {
    let kinds: Vec<String> = Kind::ALL.iter().map(ToString::to_string).collect();
    let data = context! {
        kinds, signed_in => session.is_some(), days => TARGET_WORKING_DAYS, due => app.help_due().to_string(),
    };
    page.render("help/start.html", data)
}
