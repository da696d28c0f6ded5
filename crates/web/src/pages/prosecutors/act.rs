//! What an officer does with the registration of a prosecuting organisation on the way to a decision: asks its sender, puts it on hold,
//! takes it up again, takes it into hand, has the links sent again, undoes a first approval.

use app::{App, Failure, Handover};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, RegistrationId},
    registration::{DecideRefusal, LONGEST_QUERY, LONGEST_REASON},
};
use minijinja::{context, value::Serde};
use serde::Deserialize;

use super::{
    checks::opened,
    show::{Tried, again, problem},
};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

/// What an officer wrote, or whom it goes to: `me`, or nobody.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    words: String,
    from: String,
    to: String,
}

/// A page that takes words: the middle of its keys, the name of its path, the most characters.
type Words = (&'static str, &'static str, usize);

const QUERY: Words = ("query", "prosecutor-query", LONGEST_QUERY);
const HOLD: Words = ("hold", "prosecutor-hold", LONGEST_REASON);

pub(super) async fn ask(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, PageError> {
    words(&page, &app, &caller, id, (QUERY, "", &Errors::new())).await
}

pub(super) async fn query(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let asked = app.query_prosecutor(&caller, CommandId(form.command), id, &form.fields.words).await;
    done(&page, &app, &caller, id, (Some((QUERY, form.fields.words.as_str())), asked)).await
}

pub(super) async fn ask_to_hold(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, PageError> {
    words(&page, &app, &caller, id, (HOLD, "", &Errors::new())).await
}

pub(super) async fn hold(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let held = app.hold_prosecutor(&caller, CommandId(form.command), id, &form.fields.words).await;
    done(&page, &app, &caller, id, (Some((HOLD, form.fields.words.as_str())), held)).await
}

pub(super) async fn resume(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let resumed = app.resume_prosecutor(&caller, CommandId(form.command), id).await;
    done(&page, &app, &caller, id, (None, resumed)).await
}

pub(super) async fn assign(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let hands = Handover { from: form.fields.from.parse().ok(), to: (form.fields.to == "me").then_some(caller.user.id) };
    let assigned = app.assign_prosecutor(&caller, CommandId(form.command), id, hands).await;
    done(&page, &app, &caller, id, (None, assigned)).await
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
            let mut tried = Tried::default();
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
    (typed, outcome): (Option<(Words, &str)>, Acted),
) -> Result<Response, PageError> {
    let failure = match outcome {
        Ok(()) => return Ok(page.redirect(&paths::PROSECUTOR.url([&id]))),
        Err(failure) => said(failure)?,
    };
    let about_words = matches!(
        &failure,
        Said::Refused(
            DecideRefusal::WordsNeeded | DecideRefusal::WordsTooLong | DecideRefusal::ReasonNeeded | DecideRefusal::ReasonTooLong
        )
    );
    let (field, key) = problem(&failure)?;
    if let Some((kind, text)) = typed.filter(|_| about_words) {
        let mut errors = Errors::new();
        errors.add_with("words", &key, [("longest", kind.2.into())]);
        return words(page, app, caller, id, (kind, text, &errors)).await;
    }
    let mut tried = Tried::default();
    tried.errors.add(field, &key);
    again(page, app, caller, id, &tried).await
}

/// The page that takes an officer's words.
async fn words(
    page: &Page,
    app: &App,
    caller: &Caller,
    id: RegistrationId,
    ((name, to, longest), words, errors): (Words, &str, &Errors),
) -> Result<Response, PageError> {
    let opened = opened(app, caller, id).await?;
    let administrator = &opened.submitted.form.administrator.name;
    let data = context! {
        id => id.to_string(), back => paths::PROSECUTOR.url([&id]), action => name, to, longest,
        reference => opened.submitted.reference.as_str(), organisation => opened.submitted.form.organisation.name.as_str(),
        administrator => format!("{} {}", administrator.first, administrator.last), words, errors => Serde(errors),
    };
    let template = "registrations/act.html";
    Ok(if errors.is_empty() { page.render(template, data) } else { page.refuse(template, data) })
}
