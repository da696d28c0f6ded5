//! Takes a registration, gives it to a colleague, or lets it go.

use app::{App, Handover};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, RegistrationId, UserId},
    registration::AnyRegistration,
};
use minijinja::{Value, context, value::Serde};
use serde::Deserialize;
use views::users::User;

use super::act::{self, Subject};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::said,
};

/// Who had it when the officer looked, and who gets it: `me`, `nobody` or a colleague.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::pages) struct Typed {
    from: String,
    to: String,
    pub(in crate::pages) seen: Option<i64>,
}

impl Typed {
    /// The change of hands; nothing, while nobody is chosen.
    pub(in crate::pages) fn hands(&self, caller: &Caller) -> Option<Handover> {
        let to = match self.to.as_str() {
            "me" => Some(caller.user.id),
            "nobody" => None,
            other => Some(other.parse::<UserId>().ok()?),
        };
        Some(Handover { from: self.from.parse().ok(), to })
    }
}

/// What the page of a change of hands shows of whichever kind of registration.
pub(in crate::pages) struct Hands<'a> {
    /// The name of who has it.
    pub(in crate::pages) assigned: Option<&'a str>,
    /// Who may get it.
    pub(in crate::pages) colleagues: &'a [User],
    /// Where the choice goes.
    pub(in crate::pages) to: String,
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
    let Some(hands) = form.fields.hands(&caller) else { return choose(&page, &app, &caller, id, &needed()).await };
    match app.assign_registration(&caller, CommandId(form.command), id, hands).await {
        Ok(()) => Ok(page.redirect(&paths::REGISTRATION.url([&id]))),
        Err(failure) => act::tell(&page, &app, &caller, id, (form.fields.seen, said(failure)?)).await,
    }
}

async fn choose(page: &Page, app: &App, caller: &Caller, id: RegistrationId, errors: &Errors) -> Result<Response, PageError> {
    let opened = app.open_registration(caller, id).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let colleagues = app.colleagues_for(caller, id).await;
    let colleagues = colleagues.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let to = paths::REGISTRATION_ASSIGN.url([&id]);
    let hands = Hands { assigned: opened.assigned.as_deref(), colleagues: &colleagues, to };
    shown(page, caller, &act::subject(id, &opened), (&hands, errors))
}

/// That nobody was chosen.
pub(in crate::pages) fn needed() -> Errors {
    let mut errors = Errors::new();
    errors.add("to", "registrations-assign-needed");
    errors
}

/// Who has it, and who may get it.
pub(in crate::pages) fn shown<S: AnyRegistration>(
    page: &Page,
    caller: &Caller,
    subject: &Subject<'_, S>,
    (hands, errors): (&Hands<'_>, &Errors),
) -> Result<Response, PageError> {
    let state = &subject.history.state;
    let reference = state.contact().ok_or(PageError::NotFound)?.reference;
    let colleague = |user: &User| context! { value => user.id.to_string(), text => user.name() };
    let data = context! {
        back => subject.back.as_str(), to => hands.to.as_str(), reference => reference.as_str(),
        organisation => subject.organisation, seen => subject.history.last(),
        assigned => hands.assigned, from => state.assigned().map(|user| user.to_string()),
        mine => state.assigned() == Some(caller.user.id),
        colleagues => hands.colleagues.iter().map(colleague).collect::<Vec<Value>>(), errors => Serde(errors),
    };
    let template = "registrations/assign.html";
    Ok(if errors.is_empty() { page.render(template, data) } else { page.refuse(template, data) })
}
