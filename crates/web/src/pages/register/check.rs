//! What was understood of a form, for its sender to check; sending it makes it a registration.

use app::{App, Found};
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use domain::id::CommandId;
use minijinja::{context, value::Serde};

use crate::{
    chassis::{Form, Nothing, Page, PageError, paths},
    failure::{Said, said},
    pages::form_shown::{self, Asked},
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    Path(draft): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let found = app.registration_draft(&draft).await;
    let found = match found {
        Ok(found) => found,
        Err(failure) => return Err(said(failure).err().unwrap_or(PageError::NotFound)),
    };
    match found {
        Found::Sent(reference) => Ok(page.redirect(&paths::REGISTER_SENT.url([&reference]))),
        Found::Waiting(draft) => {
            let form = form_shown::shown(&page, &draft.form, &app.tables.courts, asked.people);
            let assumptions = form_shown::remarks(&page, &draft.assumptions);
            let data = context! {
                form => Serde(&form), assumptions => Serde(&assumptions),
                file => Serde(&draft.file), draft_days => app.settings.upload_days,
            };
            Ok(page.render("register/check.html", data))
        }
    }
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    Path(draft): Path<String>,
    form: Form<Nothing>,
) -> Result<Response, PageError> {
    match app.submit_registration(CommandId(form.command), &draft).await {
        Ok(reference) => Ok(page.redirect(&paths::REGISTER_SENT.url([&reference]))),
        Err(failure) => match said(failure)? {
            Said::Refused(_) | Said::Changed => Ok(page.redirect(&paths::REGISTER_CHECK.url([&draft]))),
            Said::Claimed(_) => Err(PageError::Unavailable),
        },
    }
}
