//! The form as it was sent, to keep: under a neutral name, never shown in the browser.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::RegistrationId;
use registration_form::Kind;

use crate::{Caller, attachment::attachment, chassis::PageError, failure::said};

pub(super) async fn get(State(app): State<App>, caller: Caller, Path(id): Path<RegistrationId>) -> Result<Response, PageError> {
    let download = app.download_registration_file(&caller, id).await;
    let download = download.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let known = [Kind::Xlsx, Kind::Xlsm, Kind::Ods, Kind::Csv].into_iter().find(|kind| kind.media_type() == download.media_type);
    let ending = known.map_or("bin", Kind::extension);
    Ok(attachment(&format!("registration-{}.{ending}", download.reference), &download.media_type, download.bytes))
}
