//! Sign out: ends the session and forgets its cookie. Whoever is not signed in ends at the same place.

use app::App;
use axum::{extract::State, response::Response};

use super::with_cookie;
use crate::{
    Perhaps,
    chassis::{Form, Nothing, Page, PageError, paths},
    failure::said,
};

pub(super) async fn post(
    State(app): State<App>,
    page: Page,
    caller: Perhaps,
    _form: Form<Nothing>,
) -> Result<Response, PageError> {
    if let Some(session) = caller.0
        && let Err(failure) = app.sign_out(&session).await
    {
        said(failure)?;
    }
    let answer = page.redirect(paths::START.get());
    Ok(with_cookie(answer, &page, page.site().cookies().session(), "", Some(0)))
}
