//! Takes the registration of a prosecuting organisation, gives it to a colleague, or lets it go: the page of any registration.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CommandId, RegistrationId};

use super::{
    act::{subject, tell},
    checks::opened,
};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::said,
    pages::registrations::assign::{Hands, Typed, needed, shown},
};

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
    match app.assign_prosecutor(&caller, CommandId(form.command), id, hands).await {
        Ok(()) => Ok(page.redirect(&paths::PROSECUTOR.url([&id]))),
        Err(failure) => tell(&page, &app, &caller, id, (form.fields.seen, said(failure)?)).await,
    }
}

async fn choose(page: &Page, app: &App, caller: &Caller, id: RegistrationId, errors: &Errors) -> Result<Response, PageError> {
    let opened = opened(app, caller, id).await?;
    let colleagues = app.colleagues_for_prosecutor(caller, id).await;
    let colleagues = colleagues.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let to = paths::PROSECUTOR_ASSIGN.url([&id]);
    let hands = Hands { assigned: opened.assigned.as_deref(), colleagues: &colleagues, to };
    shown(page, caller, &subject(id, &opened), (&hands, errors))
}
