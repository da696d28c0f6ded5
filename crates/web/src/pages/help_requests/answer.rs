//! Staff answer: words, and the URN of each defendant.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    help_request::{LONGEST, MOST_DEFENDANTS, Text},
    id::{CommandId, HelpRequestId},
    values::{CaseUrn, ValueError},
};

use super::show::{Tried, after, again};
use crate::{
    Caller,
    chassis::{Form, Page, PageError},
    pages::help::boxes::Boxes,
};

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HelpRequestId>,
    form: Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let mut tried = Tried { boxes: Boxes::sent(form.fields), ..Tried::default() };
    let text = match Text::optional(tried.boxes.one("answer")) {
        Ok(text) => text,
        Err(ValueError::TextTooLong) => {
            tried.errors.add_with("answer", "help-too-long", [("longest", LONGEST.into())]);
            None
        }
        Err(problem) => tried.errors.take("answer", Err(problem)),
    };
    let urns = urns(&mut tried);
    if !tried.errors.is_empty() {
        return again((&page, &app, &caller), id, &tried).await;
    }
    let done = app.answer_help_request(&caller, CommandId(form.command), id, (text, urns)).await;
    after((&page, &app, &caller), id, done, tried).await
}

/// The number of each defendant, in the order of the boxes; an empty box is a number that was not found.
fn urns(Tried { errors, boxes }: &mut Tried) -> Vec<Option<CaseUrn>> {
    let mut urns = Vec::new();
    for place in 1..=MOST_DEFENDANTS {
        let field = format!("urn-{place}");
        if !boxes.all().contains_key(&field) {
            break;
        }
        urns.push(match CaseUrn::parse(boxes.one(&field)) {
            Err(ValueError::UrnMissing) => None,
            other => errors.take(&field, other),
        });
    }
    urns
}
