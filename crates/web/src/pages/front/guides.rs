//! The guides: one for each task, each a template in either language that says what this software does, step by step.
//! A guide must not promise what the pages do not do.

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use domain::{help_request::TARGET_WORKING_DAYS, user::ACTIVATION_DAYS};
use minijinja::context;

use crate::chassis::{Page, PageError};

/// The guides, in the order in which a newcomer needs them.
pub(super) const GUIDES: [&str; 12] = [
    "register",
    "follow-registration",
    "activate",
    "sign-in",
    "administer",
    "find-a-case",
    "initial-details",
    "link",
    "pet-form",
    "serve",
    "ask-for-help",
    "urn",
];

pub(super) async fn list(page: Page) -> Response {
    page.render("guides/list.html", context! { guides => GUIDES })
}

pub(super) async fn show(page: Page, Path(guide): Path<String>) -> Response {
    let Some(at) = GUIDES.iter().position(|known| *known == guide) else {
        return PageError::NotFound.into_response();
    };
    let data = context! {
        guide => guide.as_str(),
        body => format!("guides/{}/{guide}.html", page.lang().code()),
        former => at.checked_sub(1).and_then(|before| GUIDES.get(before).copied()),
        following => GUIDES.get(at.saturating_add(1)).copied(),
        activation_days => ACTIVATION_DAYS,
        working_days => TARGET_WORKING_DAYS,
    };
    page.render("guides/guide.html", data)
}
