//! What an officer does with the registration of a prosecuting organisation on the way to a decision: asks its sender, puts it on hold,
//! takes it up again, has the links sent again, undoes a first approval. The pages are those of any registration.

use app::{App, Failure};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, RegistrationId},
    registration::{DecideRefusal, LONGEST_QUERY, LONGEST_REASON},
};

use super::{
    checks::opened,
    show::{Tried, again, problem},
};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
    pages::registrations::act::{Action, Subject, Typed},
};

const QUERY: Action = Action { name: "query", path: "prosecutor-query", longest: LONGEST_QUERY };
const HOLD: Action = Action { name: "hold", path: "prosecutor-hold", longest: LONGEST_REASON };

pub(super) async fn ask(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, PageError> {
    let typed = page.kept_fields().unwrap_or_default();
    words(&page, &app, &caller, id, (&QUERY, &typed, &Errors::new())).await
}

pub(super) async fn query(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let asked = app.query_prosecutor(&caller, CommandId(form.command), id, &form.fields.words).await;
    done(&page, &app, &caller, id, (Some(&QUERY), &form.fields, asked)).await
}

pub(super) async fn ask_to_hold(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, PageError> {
    let typed = page.kept_fields().unwrap_or_default();
    words(&page, &app, &caller, id, (&HOLD, &typed, &Errors::new())).await
}

pub(super) async fn hold(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let held = app.hold_prosecutor(&caller, CommandId(form.command), id, &form.fields.words).await;
    done(&page, &app, &caller, id, (Some(&HOLD), &form.fields, held)).await
}

pub(super) async fn resume(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let resumed = app.resume_prosecutor(&caller, CommandId(form.command), id).await;
    done(&page, &app, &caller, id, (None, &form.fields, resumed)).await
}

pub(super) async fn undo(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    match app.undo_prosecutor_approval(&caller, CommandId(form.command), id, &form.fields.words).await {
        Ok(()) => Ok(page.redirect(&paths::PROSECUTOR.url([&id]))),
        Err(failure) => {
            let (field, key) = problem(&said(failure)?)?;
            let Typed { words, seen } = form.fields;
            let mut tried = Tried { words, seen, ..Tried::default() };
            let field = if field == "reason" { "words" } else { field };
            tried.errors.add_with(field, &key, [("longest", LONGEST_REASON.into())]);
            again(&page, &app, &caller, id, &tried).await
        }
    }
}

pub(super) async fn addresses(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    match app.resend_prosecutor_links(&caller, CommandId(form.command), id).await {
        Ok(()) => Ok(page.redirect(&format!("{}?done=links-sent", paths::PROSECUTOR.url([&id])))),
        Err(failure) => Err(said(failure).err().unwrap_or(PageError::Unavailable)),
    }
}

/// How an act of an officer ended.
type Acted = Result<(), Failure<DecideRefusal>>;

/// Leads back to the registration, or tells why nothing was done: beside the words, where those are wrong.
async fn done(
    page: &Page,
    app: &App,
    caller: &Caller,
    id: RegistrationId,
    (action, typed, outcome): (Option<&Action>, &Typed, Acted),
) -> Result<Response, PageError> {
    let failure = match outcome {
        Ok(()) => return Ok(page.redirect(&paths::PROSECUTOR.url([&id]))),
        Err(failure) => said(failure)?,
    };
    if let Some((action, errors)) = action.and_then(|action| Some((action, action.wrong_words(&failure)?))) {
        return words(page, app, caller, id, (action, typed, &errors)).await;
    }
    tell(page, app, caller, id, (typed.seen, failure)).await
}

/// Shows the registration as it is now, with the refusal and what changed since the officer looked.
pub(super) async fn tell(
    page: &Page,
    app: &App,
    caller: &Caller,
    id: RegistrationId,
    (seen, failure): (Option<i64>, Said<DecideRefusal>),
) -> Result<Response, PageError> {
    again(page, app, caller, id, &Tried::refused(page, seen, &failure)?).await
}

/// The page that takes an officer's words, or the registration where they can't be sent.
async fn words(
    page: &Page,
    app: &App,
    caller: &Caller,
    id: RegistrationId,
    which: (&Action, &Typed, &Errors),
) -> Result<Response, PageError> {
    subject(id, &opened(app, caller, id).await?).words(page, which)
}

pub(super) fn subject(id: RegistrationId, opened: &app::OpenedProsecutor) -> Subject<'_, domain::prosecutor_registration::State> {
    let organisation = opened.submitted.form.organisation.name.as_str();
    Subject { id, organisation, back: paths::PROSECUTOR.url([&id]), history: &opened.history }
}
