//! An officer hands a form's offices and people to an organisation that exists: its name, then once more what will happen.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, OrganisationId, RegistrationId},
    registration::{DecideRefusal, Seen},
};
use minijinja::{context, value::Serde};
use serde::Deserialize;
use uuid::Uuid;

use super::{act, show::problem};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

/// The name that was typed; the organisation, once it was found and confirmed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    organisation: String,
    seen: Option<i64>,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, PageError> {
    let found = app.organisation_to_add_to(&caller, id, "").await;
    found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let seen = seen_now(&app, &caller, id).await?;
    Ok(page.render(
        "registrations/add-to.html",
        context! { here => paths::REGISTRATION_ADD_TO.url([&id]), back => paths::REGISTRATION.url([&id]), seen },
    ))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let mut errors = Errors::new();
    let Typed { name, organisation, seen } = form.fields;
    if let Ok(organisation) = organisation.parse::<Uuid>() {
        let (command, which) = (CommandId(form.command), (id, seen.map(Seen).unwrap_or_default()));
        match app.add_to_organisation(&caller, command, which, OrganisationId(organisation)).await {
            Ok(()) => return Ok(page.redirect(&paths::REGISTRATION.url([&id]))),
            Err(failure) => {
                let refused = said(failure)?;
                // What changed is read on the registration's own page, and then decided anew.
                if matches!(refused, Said::Refused(DecideRefusal::ChangedSince)) {
                    return act::tell(&page, &app, &caller, id, (seen, refused)).await;
                }
                let (_, key) = problem(&refused)?;
                errors.add("name", &key);
            }
        }
    }
    let found = app.organisation_to_add_to(&caller, id, &name).await;
    let found = found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    if found.is_none() {
        errors.add("name", if name.trim().is_empty() { "add-to-name-missing" } else { "add-to-name-unknown" });
    }
    let data = context! {
        here => paths::REGISTRATION_ADD_TO.url([&id]), back => paths::REGISTRATION.url([&id]),
        name, seen, errors => Serde(&errors),
        organisation => found.as_ref().map(|it| it.id.to_string()), found => found.as_ref().map(|it| it.name.as_str()),
    };
    if errors.is_empty() {
        Ok(page.render("registrations/add-to.html", data))
    } else {
        Ok(page.refuse("registrations/add-to.html", data))
    }
}

/// How far the registration has come, as the officer who opens this page has just read it.
async fn seen_now(app: &App, caller: &Caller, id: RegistrationId) -> Result<Option<i64>, PageError> {
    let seen = app.seen_of_registrations(caller, &[id]).await;
    let seen = seen.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    Ok(seen.first().map(|(_, seen)| seen.0))
}
