//! An answer by the link of an e-mail, for somebody without an account. Never a URN: those are told by telephone.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use minijinja::context;

use crate::{
    chassis::{Page, PageError},
    failure::said,
};

pub(super) async fn get(page: Page, State(app): State<App>, Path(link): Path<String>) -> Result<Response, PageError> {
    let read = app.read_help_answer(&link).await;
    let read = read.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let data = context! {
        reference => read.reference.as_str(),
        kind => read.kind.to_string(),
        text => read.answer.text.as_ref().map(domain::values::LongText::as_str),
        at => read.answer.at.micros(),
    };
    Ok(page.render("help/answer.html", data))
}
