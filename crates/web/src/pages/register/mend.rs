//! The problems of a form that came by e-mail, for its administrator, who was sent the link.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::problems;
use crate::{
    chassis::{Page, PageError},
    failure::said,
};

pub(super) async fn get(page: Page, State(app): State<App>, Path(upload): Path<String>) -> Result<Response, PageError> {
    let found = app.registration_to_mend(&upload).await;
    let (name, mend) = found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    Ok(problems::shown_again(&page, &app, &name, &mend))
}
