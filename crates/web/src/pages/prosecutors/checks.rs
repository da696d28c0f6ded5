//! The checks of a prosecuting organisation: the page of any registration's checks, on another form.

use app::{App, OpenedProsecutor};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CommandId, RegistrationId};
use minijinja::context;

use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::said,
    pages::registrations::{
        checks::{Subject, Typed, blocked, data, refused, taken},
        happened::newer,
    },
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, PageError> {
    let opened = opened(&app, &caller, id).await?;
    Ok(page.render("registrations/checks.html", data(&page, &subject(id, &opened), &opened.evidence, (None, &Errors::new()))))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let opened = opened(&app, &caller, id).await?;
    let (typed, mut errors) = (Typed::of(form.fields), Errors::new());
    let found = taken(&page, &opened.evidence, &typed, &mut errors);
    if errors.is_empty() {
        match app.record_prosecutor_checks(&caller, CommandId(form.command), (id, typed.seen()), found).await {
            Ok(_) => return Ok(page.redirect(&format!("{}#checks", paths::PROSECUTOR.url([&id])))),
            Err(failure) => refused(&mut errors, said(failure)?),
        }
    }
    let changed = newer(&page, &opened.history, typed.seen().0, opened.evidence.seen);
    let left_over = typed.left_over(&opened.evidence);
    let data = data(&page, &subject(id, &opened), &opened.evidence, (Some(&typed), &errors));
    Ok(page.refuse("registrations/checks.html", context! { changed, left_over, ..data }))
}

pub(super) async fn opened(app: &App, caller: &Caller, id: RegistrationId) -> Result<OpenedProsecutor, PageError> {
    app.open_prosecutor(caller, id).await.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))
}

fn subject(id: RegistrationId, opened: &OpenedProsecutor) -> Subject {
    Subject {
        name: opened.submitted.form.organisation.name.to_string(),
        reference: opened.submitted.reference.to_string(),
        back: paths::PROSECUTOR.url([&id]),
        to: paths::PROSECUTOR_CHECKS.url([&id]),
        blocked: blocked(&opened.history.state.standing),
    }
}
