//! The staff's pages for requests for help: a queue for each kind, one request, and what is done with it.

mod add_note;
mod answer;
mod assign;
mod call_back;
mod close;
mod note;
mod queue;
mod reopen;
mod show;

use axum::{
    Router,
    routing::{get, post},
};
use domain::{
    help_request::{LONGEST, Text},
    values::ValueError,
};
use show::Tried;

use crate::{Web, chassis::paths};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::HELP_REQUESTS.pattern(), get(queue::get))
        .route(paths::HELP_NOTE.pattern(), get(note::get).post(note::post))
        .route(paths::HELP_REQUEST.pattern(), get(show::get))
        .route(paths::HELP_ASSIGN.pattern(), post(assign::post))
        .route(paths::HELP_ADD_NOTE.pattern(), post(add_note::post))
        .route(paths::HELP_CALL_BACK.pattern(), post(call_back::post))
        .route(paths::HELP_REPLY.pattern(), post(answer::post))
        .route(paths::HELP_CLOSE.pattern(), post(close::post))
        .route(paths::HELP_REOPEN.pattern(), post(reopen::post))
}

/// The words in a box, or the problem with them beside it.
fn words_of(tried: &mut Tried, field: &str, missing: &str) -> Option<Text> {
    match Text::parse(tried.boxes.one(field)) {
        Err(ValueError::TextMissing) => tried.errors.add(field, missing),
        Err(ValueError::TextTooLong) => tried.errors.add_with(field, "help-too-long", [("longest", LONGEST.into())]),
        Err(problem) => tried.errors.add(field, problem.key()),
        Ok(text) => return Some(text),
    }
    None
}
