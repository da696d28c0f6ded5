//! Approves or refuses a change, with the officer's words.

use app::{App, Failure};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{ChangeId, CommandId, OrganisationId},
    organisation::{ChangeRefusal, LONGEST_ABOUT_CHANGE},
};

use super::show::{Typed, data};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

pub(super) async fn approve(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(which): Path<(OrganisationId, ChangeId)>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let (command, typed) = (CommandId(form.command), form.fields);
    let approved = app.approve_organisation_change(&caller, command, which, (&typed.found, typed.is_second())).await;
    let what = approved.map(|holds| match (holds, typed.is_second()) {
        (true, _) => "approved",
        // What a second officer approved and does not hold waits for the reader of the new address.
        (false, true) => "second-approved",
        (false, false) => "first-approved",
    });
    ended(&page, &app, &caller, which, (typed, "found", what)).await
}

pub(super) async fn refuse(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(which): Path<(OrganisationId, ChangeId)>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let (command, typed) = (CommandId(form.command), form.fields);
    let refused = app.refuse_organisation_change(&caller, command, which, &typed.reason).await;
    ended(&page, &app, &caller, which, (typed, "reason", refused.map(|()| "refused"))).await
}

/// Sends the link to a new main address again.
pub(super) async fn resend(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(which): Path<(OrganisationId, ChangeId)>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let sent = app.resend_new_email(&caller, CommandId(form.command), which).await;
    ended(&page, &app, &caller, which, (form.fields, "reason", sent.map(|()| "link-sent"))).await
}

/// Leads back to the change, which says what was done, or tells why nothing was.
async fn ended(
    page: &Page,
    app: &App,
    caller: &Caller,
    which: (OrganisationId, ChangeId),
    (typed, field, outcome): (Typed, &str, Result<&str, Failure<ChangeRefusal>>),
) -> Result<Response, PageError> {
    match outcome {
        Ok(what) => Ok(page.redirect(&format!("{}?done={what}", paths::CHANGE.url([&which.0, &which.1])))),
        Err(failure) => tell(page, app, caller, which, (typed, field, &said(failure)?)).await,
    }
}

/// The change as it is now, with why nothing was done beside the words.
async fn tell(
    page: &Page,
    app: &App,
    caller: &Caller,
    which: (OrganisationId, ChangeId),
    (typed, field, problem): (Typed, &str, &Said<ChangeRefusal>),
) -> Result<Response, PageError> {
    let key = match problem {
        Said::Refused(ChangeRefusal::NotThere) => return Err(PageError::NotFound),
        Said::Refused(refusal) => format!("changes-refused-{}", <&str>::from(refusal)),
        Said::Claimed(what) if what == "mobile" => "changes-refused-mobile-taken".to_owned(),
        Said::Claimed(what) if what == "laa-account" => "changes-refused-laa-account-held".to_owned(),
        Said::Claimed(_) | Said::Changed => "problem-changed-meanwhile".to_owned(),
    };
    let mut errors = Errors::new();
    errors.add_with(field, &key, [("longest", LONGEST_ABOUT_CHANGE.into())]);
    let data = data(app, caller, which, &typed, &errors).await?;
    Ok(page.refuse("organisations/change.html", data))
}
