//! A query is answered with a new file: what it says opens in the pages of the form, to be checked, mended and sent.

use app::{App, LARGEST_FORM, OwnStanding, web_form::AnswerFileRefusal};
use axum::{
    extract::{Path, State},
    response::Response,
};
use minijinja::{context, value::Serde};

use super::{
    own::{found, late},
    upload::{MOST, why},
};
use crate::{
    chassis::{Errors, Nothing, Page, PageError, Upload, paths},
    client::Client,
    failure::{Said, said},
};

pub(super) async fn get(page: Page, State(app): State<App>, Path(link): Path<String>) -> Result<Response, PageError> {
    let own = match found(&page, &app, &link).await? {
        Ok(own) => own,
        Err(late) => return Ok(late),
    };
    // Answered, decided or taken back meanwhile: its page says how it stands.
    if !matches!(own.standing, OwnStanding::Queried { .. }) {
        return Ok(page.redirect(&paths::REGISTRATION_OWN.url([&link])));
    }
    Ok(page.render("register/answer-file.html", context! { link, largest => LARGEST_FORM }))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    client: Client,
    Path(link): Path<String>,
    upload: Upload<Nothing, MOST>,
) -> Result<Response, PageError> {
    let refuse = |key: &str| {
        let mut errors = Errors::new();
        errors.add("form", key);
        page.refuse(
            "register/answer-file.html",
            context! { link => link.as_str(), errors => Serde(&errors), largest => LARGEST_FORM },
        )
    };
    let Some(file) = upload.file("form") else { return Ok(refuse("problem-file-missing")) };
    let bytes = bytes::Bytes::copy_from_slice(&file.bytes);
    let failure = match app.answer_with_file(&link, &file.name, bytes, &client.0).await {
        Ok(form) => return Ok(page.redirect(&paths::WEB_FORM.url([&form]))),
        Err(failure) => failure,
    };
    match said(failure)? {
        Said::Refused(AnswerFileRefusal::Own(refusal)) => Ok(late(&page, &refusal, &link)),
        Said::Refused(AnswerFileRefusal::File(refusal)) => Ok(refuse(&why(&refusal)?)),
        Said::Claimed(_) | Said::Changed => Err(PageError::Unavailable),
    }
}
