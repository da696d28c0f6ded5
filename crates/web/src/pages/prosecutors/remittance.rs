//! The account that money is sent to, for the officer who opens it; each opening is recorded first.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::RegistrationId;
use minijinja::context;

use crate::{
    Caller,
    chassis::{Page, PageError},
    failure::said,
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, PageError> {
    let opened = app.view_remittance(&caller, id).await;
    let (reference, account) = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let data = context! {
        id => id.to_string(), reference, account_name => account.account_name.as_str(), sort_code => account.sort_code,
        account_number => account.account_number, email => account.email.as_str(),
    };
    Ok(page.render("prosecutors/remittance.html", data))
}
