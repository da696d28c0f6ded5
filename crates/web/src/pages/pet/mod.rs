//! The pages of a defendant's PET form: its sections, one section to fill in, its history, and what the court was asked for.
//! What may be answered is said by the use case; nothing is decided here.

mod answers;
mod asked_for;
mod create;
mod history;
mod layout;
mod overview;
mod request;
mod section;

use app::Failure;
use axum::{
    Router,
    routing::{get, post},
};
use domain::values::Language;
use words::Lang;

use crate::{
    Web,
    chassis::{PageError, paths},
    failure::said,
};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::PET.pattern(), get(overview::get))
        .route(paths::PET_REQUEST.pattern(), post(request::post))
        .route(paths::PET_CREATE.pattern(), post(create::post))
        .route(paths::PET_HISTORY.pattern(), get(history::get))
        .route(paths::PET_SECTION.pattern(), get(section::get).post(section::post))
        .route(paths::FORMS_ASKED_FOR.pattern(), get(asked_for::get))
}

/// The language of the form's own words.
const fn language(lang: Lang) -> Language {
    match lang {
        Lang::En => Language::English,
        Lang::Cy => Language::Welsh,
    }
}

/// The page for a use case that refuses nothing of its own.
fn ended(failure: Failure<()>) -> PageError {
    said(failure).err().unwrap_or(PageError::NotFound)
}
