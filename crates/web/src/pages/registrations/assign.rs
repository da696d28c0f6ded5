//! Takes a registration, gives it to a colleague, or lets it go.

use app::{App, Handover};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CommandId, RegistrationId, UserId};
use minijinja::{Value, context, value::Serde};
use serde::Deserialize;

use super::act;
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::said,
};

/// Who had it when the officer looked, and who gets it: `me`, `nobody` or a colleague.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    from: String,
    to: String,
    seen: Option<i64>,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, PageError> {
    choose(&page, &app, &caller, id, &Errors::new()).await
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let Typed { from, to, seen } = form.fields;
    let to = match to.as_str() {
        "me" => Some(caller.user.id),
        "nobody" => None,
        other => {
            let Ok(to) = other.parse::<UserId>() else {
                let mut errors = Errors::new();
                errors.add("to", "registrations-assign-needed");
                return choose(&page, &app, &caller, id, &errors).await;
            };
            Some(to)
        }
    };
    let hands = Handover { from: from.parse().ok(), to };
    match app.assign_registration(&caller, CommandId(form.command), id, hands).await {
        Ok(()) => Ok(page.redirect(&paths::REGISTRATION.url([&id]))),
        Err(failure) => act::tell(&page, &app, &caller, id, (seen, said(failure)?)).await,
    }
}

async fn choose(page: &Page, app: &App, caller: &Caller, id: RegistrationId, errors: &Errors) -> Result<Response, PageError> {
    let opened = app.open_registration(caller, id).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let colleagues = app.colleagues_for(caller, id).await;
    let colleagues = colleagues.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let colleague = |user: &views::users::User| context! { value => user.id.to_string(), text => user.name() };
    let data = context! {
        id => id.to_string(), reference => opened.submitted.reference.as_str(),
        organisation => opened.submitted.form.organisation.name.as_str(),
        assigned => opened.assigned.as_deref(), from => opened.history.state.assigned.map(|user| user.to_string()),
        seen => opened.history.events.last().map(|last| last.version),
        mine => opened.history.state.assigned == Some(caller.user.id),
        colleagues => colleagues.iter().map(colleague).collect::<Vec<Value>>(), errors => Serde(errors),
    };
    let template = "registrations/assign.html";
    Ok(if errors.is_empty() { page.render(template, data) } else { page.refuse(template, data) })
}
