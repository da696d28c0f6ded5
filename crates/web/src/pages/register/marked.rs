//! The sender's own form back, with each problem explained where it stands, in the language that the form is in.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::values::Language;
use registration_form::{Assumption, Kind, Problem};

use super::problems;
use crate::{
    attachment::attachment,
    chassis::{Page, PageError},
    failure::said,
};

pub(super) async fn get(page: Page, State(app): State<App>, Path(upload): Path<String>) -> Result<Response, PageError> {
    let words = page.site().words().clone();
    let said_of = words.clone();
    let say = move |problem: &Problem, language: Language| problems::marked(&words, language.into(), problem);
    let remark = move |assumption: &Assumption, language: Language| problems::remarked(&said_of, language.into(), assumption);
    match app.marked_registration(&upload, say, remark).await {
        Ok(marked) => {
            let kind = if marked.ending == "csv" { Kind::Csv } else { Kind::Xlsx };
            Ok(attachment(&format!("registration-problems.{}", marked.ending), kind.media_type(), marked.bytes))
        }
        Err(failure) => Err(said(failure).err().unwrap_or(PageError::NotFound)),
    }
}
