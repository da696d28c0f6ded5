//! The staff's pages for requests for help: a queue for each kind, one request, and what is done with it.

mod add_note;
mod answer;
mod assign;
mod call_back;
mod close;
mod history;
mod moved;
mod note;
mod queue;
mod reopen;
mod show;
mod told;

use app::App;
use axum::{
    Router,
    response::Response,
    routing::{get, post},
};
use domain::{
    help_request::{LONGEST, Text, WorkRefusal},
    id::HelpRequestId,
    values::ValueError,
};
use show::{Tried, after, again};

use super::help::boxes::Boxes;
use crate::{
    Caller, Web,
    chassis::{Page, PageError, paths},
};

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
        .route(paths::HELP_TOLD.pattern(), post(told::post))
        .route(paths::HELP_MOVE.pattern(), post(moved::post))
        .route(paths::HELP_CLOSE.pattern(), post(close::post))
        .route(paths::HELP_REOPEN.pattern(), post(reopen::post))
}

/// What staff do by writing something: reads the box, does it, and shows the request again where something is wrong with either.
async fn in_words(
    staff: (&Page, &App, &Caller),
    id: HelpRequestId,
    fields: Vec<(String, String)>,
    (field, missing): (&str, &str),
    act: impl AsyncFnOnce(Text) -> app::Outcome<(), WorkRefusal>,
) -> Result<Response, PageError> {
    let mut tried = Tried { boxes: Boxes::sent(fields), ..Tried::default() };
    let Some(text) = words_of(&mut tried, field, missing) else { return again(staff, id, &tried).await };
    let done = act(text).await;
    after(staff, id, done, tried).await
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
