//! Asks somebody again to join an organisation, by e-mail; they answer from their own account.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, OrganisationId, UserId},
    user::OfferRefusal,
};

use crate::{
    Caller,
    chassis::{Form, Nothing, Page, PageError, paths},
    failure::{Said, said},
};

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(which): Path<(OrganisationId, UserId)>,
    form: Form<Nothing>,
) -> Result<Response, PageError> {
    let list = paths::ORGANISATION_PEOPLE.url([&which.0]);
    match app.ask_to_join_again(&caller, CommandId(form.command), which).await {
        Ok(()) => Ok(page.redirect(&format!("{list}?again={}", which.1))),
        Err(failure) => match said(failure)? {
            // They accepted since the list was opened: the list says so.
            Said::Refused(OfferRefusal::MemberAlready) | Said::Changed => Ok(page.redirect(&list)),
            Said::Refused(OfferRefusal::NoAccount | OfferRefusal::NoGroup) | Said::Claimed(_) => Err(PageError::NotFound),
        },
    }
}
