//! Approving several registrations together: the check page, the approval, and undoing it while its window is open.

use app::{App, Undoable};
use axum::{
    extract::{Query, RawQuery, State},
    response::Response,
};
use domain::{
    id::{CommandId, RegistrationId},
    registration::{DecideRefusal, Seen},
};
use minijinja::{Value, context, value::Serde};
use serde::Deserialize;

use super::queue;
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::said,
};

/// The registrations that are meant.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Selected {
    id: Vec<RegistrationId>,
    /// How far the officer had read each of them, in the same order.
    seen: Vec<i64>,
}

impl Selected {
    /// Each with what was seen of it; nothing, where that is not said.
    fn seen(&self) -> Vec<(RegistrationId, Seen)> {
        let seen = self.seen.iter().copied().map(Seen).chain(std::iter::repeat(Seen::default()));
        self.id.iter().copied().zip(seen).collect()
    }
}

/// What has just been done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Did {
    approved: Option<u32>,
    undone: Option<u32>,
}

/// Everything that is about to be approved, said again.
pub(super) async fn check(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let selected: Selected = serde_html_form::from_str(&query.unwrap_or_default()).map_err(|_| PageError::NotFound)?;
    let seen = app.seen_of_registrations(&caller, &selected.id).await;
    let seen = seen.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let rows = app.view_selected_registrations(&caller, &selected.id).await;
    let rows = rows.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let (ready, others): (Vec<_>, Vec<_>) = rows.iter().partition(|row| queue::is_ready(row));
    let row = |row: &app::Queued| {
        let seen = seen.iter().find(|(id, _)| *id == row.registration.id).map(|(_, seen)| seen.0);
        context! { seen, ..queue::shown(&page, &app, row) }
    };
    let in_words = |rows: Vec<&app::Queued>| -> Vec<Value> { rows.into_iter().map(row).collect() };
    let mut errors = Errors::new();
    if ready.is_empty() {
        errors.add("selected", "registrations-approvals-none-ready");
    }
    let people: i64 = ready.iter().map(|row| row.registration.people).sum();
    let minutes = app.settings.undo_seconds.div_ceil(60);
    let data = context! { people, minutes, ready => in_words(ready), others => in_words(others), errors => Serde(&errors) };
    if errors.is_empty() {
        return Ok(page.render("registrations/approvals-check.html", data));
    }
    Ok(page.refuse("registrations/approvals-check.html", data))
}

/// The approvals that can still be undone.
pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(did): Query<Did>,
) -> Result<Response, PageError> {
    let data = data(&page, &app, &caller, &did, &Errors::new()).await?;
    Ok(page.render("registrations/approvals.html", data))
}

/// Approves what was checked.
pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    form: Form<Selected>,
) -> Result<Response, PageError> {
    let done = app.schedule_approvals(&caller, CommandId(form.command), &form.fields.seen()).await;
    let done = done.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let approved = u32::try_from(done.scheduled.len()).ok();
    if done.refused.is_empty() && approved != Some(0) {
        return Ok(page.redirect(&format!("{}?approved={}", paths::APPROVALS.get(), done.scheduled.len())));
    }
    let did = Did { approved: approved.filter(|count| *count > 0), undone: None };
    told(&page, &app, &caller, &did, &done.refused).await
}

/// Undoes one approval or all that were listed.
pub(super) async fn undo(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    form: Form<Selected>,
) -> Result<Response, PageError> {
    let refused = app.unschedule_approvals(&caller, CommandId(form.command), &form.fields.id).await;
    let refused = refused.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let undone = form.fields.id.len().saturating_sub(refused.len());
    if refused.is_empty() && undone > 0 {
        return Ok(page.redirect(&format!("{}?undone={undone}", paths::APPROVALS.get())));
    }
    let did = Did { approved: None, undone: u32::try_from(undone).ok().filter(|count| *count > 0) };
    told(&page, &app, &caller, &did, &refused).await
}

/// The list, with what could not be done and why.
async fn told(
    page: &Page,
    app: &App,
    caller: &Caller,
    did: &Did,
    refused: &[(RegistrationId, DecideRefusal)],
) -> Result<Response, PageError> {
    let ids: Vec<RegistrationId> = refused.iter().map(|(id, _)| *id).collect();
    let rows = app.view_selected_registrations(caller, &ids).await;
    let rows = rows.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let mut errors = Errors::new();
    for (id, refusal) in refused {
        let name = rows.iter().find(|row| row.registration.id == *id).map_or("", |row| row.registration.organisation.as_str());
        let why = page.t(&format!("registrations-refused-{}", refusal.name()), &[]);
        errors.add_with("approvals", "registrations-approvals-refused", [("name", name.into()), ("why", why.into())]);
    }
    if refused.is_empty() {
        errors.add("approvals", "registrations-approvals-none-ready");
    }
    let data = data(page, app, caller, did, &errors).await?;
    Ok(page.refuse("registrations/approvals.html", data))
}

async fn data(page: &Page, app: &App, caller: &Caller, did: &Did, errors: &Errors) -> Result<Value, PageError> {
    let listed = app.view_approvals(caller).await;
    let listed = listed.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let row = |it: &Undoable| {
        context! { by => it.by.as_str(), due => it.due.micros(), over => it.due <= app.now(), ..queue::shown(page, app, &it.row) }
    };
    let rows: Vec<Value> = listed.iter().map(row).collect();
    Ok(context! {
        rows, approved => did.approved, undone => did.undone, errors => Serde(errors),
        until => listed.first().map(|it| it.due.micros()),
    })
}
