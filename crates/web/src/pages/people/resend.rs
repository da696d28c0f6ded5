//! Sends a person's activation e-mail again, to the address on record.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, OrganisationId, UserId},
    user::ResendRefusal,
};
use serde::Deserialize;

use crate::{
    Caller,
    chassis::{Form, Page, PageError, paths},
    failure::{Said, said},
};

/// Whose list the button stood on, to go back there.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    organisation: Option<OrganisationId>,
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(user): Path<UserId>,
    form: Form<From>,
) -> Result<Response, PageError> {
    let list = form.fields.organisation.filter(|id| *id != caller.organisation());
    let back = list.map_or_else(|| paths::PEOPLE.get().to_owned(), |id| paths::ORGANISATION_PEOPLE.url([&id]));
    match app.resend_activation(caller.who(), user, CommandId(form.command)).await {
        Ok(()) => Ok(page.redirect(&format!("{back}?resent={user}"))),
        Err(failure) => match said(failure)? {
            // They activated it since the list was opened: nothing to send, and the list says so.
            Said::Refused(ResendRefusal::ActiveAlready) | Said::Changed => Ok(page.redirect(&format!("{back}?active={user}"))),
            Said::Refused(ResendRefusal::NoAccount) | Said::Claimed(_) => Err(PageError::NotFound),
        },
    }
}
