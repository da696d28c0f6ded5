//! The initial details (IDPC) open in the browser under a neutral name, after their gate and the record of the reading.

use app::App;
use axum::{extract::State, http::HeaderMap, response::Response};

use super::{
    at::{At, OfCase},
    document,
};
use crate::{Caller, chassis::PageError, failure::said};

pub(super) async fn get(
    State(app): State<App>,
    caller: Caller,
    At(of): OfCase,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let opened = app.open_initial_details(&caller, of, document::asked(&headers)).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    document::answer(&app, &opened, "initial-details", &headers).await
}
