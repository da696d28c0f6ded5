//! The sender's own form back, with each problem explained where it stands.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use registration_form::Kind;

use super::problems;
use crate::{
    attachment::attachment,
    chassis::{Page, PageError},
    failure::said,
};

pub(super) async fn get(page: Page, State(app): State<App>, Path(upload): Path<String>) -> Result<Response, PageError> {
    let (words, lang) = (page.site().words().clone(), page.lang());
    let say = move |problem: &registration_form::Problem| problems::marked(&words, lang, problem);
    match app.marked_registration(&upload, say).await {
        Ok(marked) => {
            let kind = if marked.ending == "csv" { Kind::Csv } else { Kind::Xlsx };
            Ok(attachment(&format!("registration-problems.{}", marked.ending), kind.media_type(), marked.bytes))
        }
        Err(failure) => Err(said(failure).err().unwrap_or(PageError::NotFound)),
    }
}
