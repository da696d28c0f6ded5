//! Whoever asked opens their request again: the answer did not help.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    help_request::{LONGEST, Text, WorkRefusal},
    id::{CommandId, HelpRequestId},
    values::ValueError,
};
use serde::Deserialize;

use super::mine;
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    text: String,
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HelpRequestId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let typed = form.fields.text;
    let mut errors = Errors::new();
    match Text::parse(&typed) {
        Err(ValueError::TextMissing) => errors.add("text", "help-again-missing"),
        Err(ValueError::TextTooLong) => errors.add_with("text", "help-too-long", [("longest", LONGEST.into())]),
        Err(problem) => errors.add("text", problem.key()),
        Ok(text) => match app.ask_again(&caller, CommandId(form.command), id, text).await {
            Ok(()) => return Ok(page.redirect(&paths::MY_HELP_REQUEST.url([&id]))),
            Err(failure) => match said(failure)? {
                Said::Refused(WorkRefusal::NotThere) => return Err(PageError::NotFound),
                _ => errors.add("text", "help-work-open-already"),
            },
        },
    }
    Ok(page.refuse("help/own.html", mine::data(&page, &app, &caller, id, (&errors, &typed)).await?))
}
