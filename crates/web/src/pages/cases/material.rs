//! A document of a case opens in the browser under a neutral name, after its gate and the record of the reading.

use app::App;
use axum::{extract::State, http::HeaderMap, response::Response};
use domain::id::{CaseId, MaterialId};

use super::{at::At, document};
use crate::{Caller, chassis::PageError, failure::said};

pub(super) async fn get(
    State(app): State<App>,
    caller: Caller,
    At(of): At<(CaseId, MaterialId)>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let opened = app.open_material(&caller, of, document::asked(&headers)).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    document::answer(&app, &opened, "document", &headers).await
}
