//! One court: where it is, its codes, since when it uses the service.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use minijinja::context;
use policy::{Action, Facts};

use super::shown;
use crate::{
    Perhaps,
    chassis::{Page, PageError},
    failure::fault,
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    perhaps: Perhaps,
    Path(code): Path<String>,
) -> Result<Response, PageError> {
    let seen = app.view_court(&code).await.map_err(|error| fault(&error))?.ok_or(PageError::NotFound)?;
    let keeps = perhaps.0.is_some_and(|it| app.policy.decide(&it.actor(), Action::SetGoLive, &Facts::Service).permitted);
    Ok(page.render("courts/court.html", context! { court => shown(&seen, app.now().london_date(), page.lang()), keeps }))
}
