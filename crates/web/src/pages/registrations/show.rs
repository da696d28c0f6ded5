//! One registration: what was understood, the file, what it clashes with, and the decision, taken or to be taken.

use app::{App, Opened};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::RegistrationId,
    registration::{DecideRefusal, LONGEST_REASON},
    user::ACTIVATION_DAYS,
};
use minijinja::{context, value::Serde};
use serde::Serialize;

use crate::{
    Caller,
    chassis::{Errors, Page, PageError, paths},
    failure::{Said, said},
    pages::form_shown,
};

#[derive(Serialize)]
struct Clash {
    text: String,
    holder: Option<String>,
}

/// What an officer tried and why it did not happen, to be shown with the registration as it is now.
#[derive(Debug, Default)]
pub(super) struct Tried {
    pub(super) errors: Errors,
    pub(super) reason: String,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, PageError> {
    let data = data(&page, &app, &caller, id, &Tried::default()).await?;
    Ok(page.render("registrations/show.html", data))
}

/// Shows the registration again after a decision that was refused, with what to do next.
pub(super) async fn again(
    page: &Page,
    app: &App,
    caller: &Caller,
    id: RegistrationId,
    tried: &Tried,
) -> Result<Response, PageError> {
    let data = data(page, app, caller, id, tried).await?;
    Ok(page.refuse("registrations/show.html", data))
}

async fn data(page: &Page, app: &App, caller: &Caller, id: RegistrationId, tried: &Tried) -> Result<minijinja::Value, PageError> {
    let opened = app.open_registration(caller, id).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let Opened { submitted, decided, clashes, .. } = &opened;
    let clashes: Vec<Clash> = clashes
        .iter()
        .map(|clash| Clash {
            text: page.t(&format!("registrations-clash-{}", clash.what), &[("value", clash.value.as_str().into())]),
            holder: clash.holder.clone(),
        })
        .collect();
    let decided = decided.as_ref().map(|it| {
        context! {
            approved => it.organisation.is_some(), by => it.by.as_str(), at => it.at.micros(), reason => it.reason.as_deref(),
            people => it.organisation.map(|organisation| paths::ORGANISATION_PEOPLE.url([&organisation])),
        }
    });
    Ok(context! {
        id => id.to_string(),
        reference => submitted.reference.as_str(),
        name => submitted.form.organisation.name.as_str(),
        received => submitted.at.micros(),
        form => Serde(&form_shown::shown(page, &submitted.form, &app.tables.courts)),
        assumptions => Serde(&form_shown::remarks(page, &submitted.assumptions)),
        file => Serde(&submitted.file),
        people => submitted.form.users.len().saturating_add(1),
        administrator => format!("{} {}", submitted.form.administrator.name.first, submitted.form.administrator.name.last),
        decided, clashes => Serde(&clashes),
        errors => Serde(&tried.errors), reason => tried.reason.as_str(), longest => LONGEST_REASON,
        activation_days => ACTIVATION_DAYS, sender_email => app.settings.sender_email.as_str(),
    })
}

/// The key of the sentence that tells an officer why a decision was refused, and the part of the page that it is about.
pub(super) fn problem(said: &Said<DecideRefusal>) -> Result<(&'static str, String), PageError> {
    Ok(match said {
        Said::Refused(DecideRefusal::NotThere) => return Err(PageError::NotFound),
        Said::Refused(
            DecideRefusal::ApprovedAlready
            | DecideRefusal::RejectedAlready
            | DecideRefusal::AddedAlready
            | DecideRefusal::WithdrawnAlready,
        )
        | Said::Changed => ("decision", "registrations-decided-already".to_owned()),
        Said::Refused(DecideRefusal::OrganisationUnknown) => ("decision", "registrations-organisation-unknown".to_owned()),
        Said::Refused(DecideRefusal::ReasonNeeded) => ("reason", "registrations-reason-needed".to_owned()),
        Said::Refused(DecideRefusal::ReasonTooLong) => ("reason", "registrations-reason-too-long".to_owned()),
        Said::Claimed(what) => ("decision", format!("registrations-claimed-{what}")),
    })
}
