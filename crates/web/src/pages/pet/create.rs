//! The court creates the form; where it is there already, that one is shown and it is said so.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    form::CreateRefusal,
    id::{CaseId, CommandId, DefendantId},
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
    Path((case, defendant)): Path<(CaseId, DefendantId)>,
    form: Form<Nothing>,
) -> Result<Response, PageError> {
    let done = match app.create_form(&caller, CommandId(form.command), case, defendant).await {
        Ok(()) => "created",
        Err(failure) => match said(failure)? {
            Said::Refused(CreateRefusal::CreatedAlready) => "there",
            Said::Refused(CreateRefusal::NoDefendant | CreateRefusal::OtherCourt) => return Err(PageError::NotFound),
            Said::Claimed(_) | Said::Changed => return Err(PageError::Unavailable),
        },
    };
    Ok(page.redirect(&format!("{}?done={done}", paths::PET.url([&case, &defendant]))))
}
