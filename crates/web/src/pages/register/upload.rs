//! The upload of a filled-in form: a good one leads to its check page, a bad one shows every problem at once.

use app::{App, LARGEST_FORM, ReadRefusal};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use minijinja::{context, value::Serde};

use super::problems;
use crate::{
    chassis::{Errors, Nothing, Page, PageError, Upload, paths},
    client::Client,
    failure::{Said, said},
};

/// The upload's largest body: the form, and room for the hidden fields.
pub(super) const MOST: u64 = LARGEST_FORM + 100_000;

pub(super) async fn get(page: Page) -> Response {
    page.render("register/upload.html", context! { largest => LARGEST_FORM })
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    client: Client,
    upload: Upload<Nothing, MOST>,
) -> Result<Response, PageError> {
    let Some(file) = upload.file("form") else { return Ok(refuse(&page, "problem-file-missing")) };
    let bytes = bytes::Bytes::copy_from_slice(&file.bytes);
    match app.read_registration(&file.name, bytes, &client.0).await {
        Ok(draft) => Ok(page.redirect(&paths::REGISTER_CHECK.url([&draft]))),
        Err(failure) => match said(failure)? {
            Said::Refused(ReadRefusal::Problems(mend)) => Ok(problems::show(&page, &app, &file.name, &mend)),
            Said::Refused(refusal) => Ok(refuse(&page, &why(&refusal)?)),
            Said::Claimed(_) | Said::Changed => Ok(PageError::Unavailable.into_response()),
        },
    }
}

/// The key of the sentence that says why a file was not taken.
pub(super) fn why(refusal: &ReadRefusal) -> Result<String, PageError> {
    match refusal {
        ReadRefusal::Infected => Ok("register-upload-infected".to_owned()),
        ReadRefusal::TooSlow => Ok("register-upload-too-slow".to_owned()),
        ReadRefusal::Unreadable(why) => Ok(why.key()),
        ReadRefusal::TooMany(wait) => Err(PageError::TooMany { wait: *wait }),
        ReadRefusal::Problems(_) => Err(PageError::Unavailable),
    }
}

fn refuse(page: &Page, key: &str) -> Response {
    let mut errors = Errors::new();
    errors.add("form", key);
    page.refuse("register/upload.html", context! { errors => Serde(&errors), largest => LARGEST_FORM })
}
