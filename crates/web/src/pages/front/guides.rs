//! The guides: one for each task, each a template in either language that says what this software does, step by step.
//! A guide must not promise what the pages do not do.

use app::{App, PROSECUTOR_DRAFT_DAYS};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use domain::{help_request::TARGET_WORKING_DAYS, user::ACTIVATION_DAYS};
use minijinja::context;

use crate::chassis::{Page, PageError};

/// The guides, in the order in which a newcomer needs them.
pub(super) const GUIDES: [&str; 13] = [
    "register",
    "register-prosecutor",
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

/// The guides for those who let organisations in and answer help. They hold no secret, so anybody may read them.
const FOR_STAFF: [&str; 6] =
    ["check-registration", "decide-registration", "load-registers", "set-go-live", "answer-help", "answer-urn"];

pub(super) async fn list(page: Page) -> Response {
    page.render("guides/list.html", context! { guides => GUIDES, for_staff => FOR_STAFF })
}

pub(super) async fn show(page: Page, State(app): State<App>, Path(guide): Path<String>) -> Response {
    // Who reads through the guides is led from one to the next of the same readers.
    let found = [&GUIDES[..], &FOR_STAFF[..]].into_iter().find_map(|all| Some((all, all.iter().position(|it| *it == guide)?)));
    let Some((all, at)) = found else {
        return PageError::NotFound.into_response();
    };
    let data = context! {
        guide => guide.as_str(),
        body => format!("guides/{}/{guide}.html", page.lang().code()),
        former => at.checked_sub(1).and_then(|before| all.get(before).copied()),
        following => all.get(at.saturating_add(1)).copied(),
        activation_days => ACTIVATION_DAYS,
        draft_days => PROSECUTOR_DRAFT_DAYS,
        register_days => app.settings.register_days,
        undo_minutes => app.settings.undo_seconds.div_ceil(60),
        working_days => TARGET_WORKING_DAYS,
    };
    page.render("guides/guide.html", data)
}
