//! An officer hands a form's offices and people to an organisation that exists: its name, then once more what will happen.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CommandId, OrganisationId, RegistrationId};
use minijinja::{context, value::Serde};
use serde::Deserialize;
use uuid::Uuid;

use super::show::problem;
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::said,
};

/// The name that was typed; the organisation, once it was found and confirmed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    organisation: String,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, PageError> {
    let found = app.organisation_to_add_to(&caller, id, "").await;
    found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    Ok(page.render(
        "registrations/add-to.html",
        context! { here => paths::REGISTRATION_ADD_TO.url([&id]), back => paths::REGISTRATION.url([&id]) },
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
    let name = form.fields.name;
    if let Ok(organisation) = form.fields.organisation.parse::<Uuid>() {
        match app.add_to_organisation(&caller, CommandId(form.command), id, OrganisationId(organisation)).await {
            Ok(()) => return Ok(page.redirect(&paths::REGISTRATION.url([&id]))),
            Err(failure) => {
                let (_, key) = problem(&said(failure)?)?;
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
        name, errors => Serde(&errors),
        organisation => found.as_ref().map(|it| it.id.to_string()), found => found.as_ref().map(|it| it.name.as_str()),
    };
    if errors.is_empty() {
        Ok(page.render("registrations/add-to.html", data))
    } else {
        Ok(page.refuse("registrations/add-to.html", data))
    }
}
