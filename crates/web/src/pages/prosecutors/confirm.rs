//! Where the link to an address of a prosecuting organisation leads: a button confirms the address. Following the link changes nothing.

use app::{App, Confirmation};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use domain::id::CommandId;
use minijinja::{Value, context};

use crate::{
    chassis::{Form, Nothing, Page, PageError, paths},
    failure::said,
};

pub(super) async fn get(page: Page, State(app): State<App>, Path(link): Path<String>) -> Result<Response, PageError> {
    let found = app.open_prosecutor_confirmation::<()>(&link).await;
    let found = found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let found = match found {
        Confirmation::Open(found) => found,
        Confirmation::Done { reference, administrators } => {
            let data = context! { reference => reference.as_str(), administrators => administrators.is_some(), ..places(&link, reference.as_str()) };
            return Ok(page.render("register/confirmed.html", data));
        }
        Confirmation::Late(reference) => return Ok(ended(&page, "register-confirm-late", &link, reference.as_str())),
        Confirmation::Closed(reference) => return Ok(ended(&page, "register-confirm-closed", &link, reference.as_str())),
    };
    let data = context! { reference => found.reference.as_str(), address => found.address.as_str() };
    Ok(page.render("register/confirm.html", data))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    Path(link): Path<String>,
    form: Form<Nothing>,
) -> Result<Response, PageError> {
    if let Err(failure) = app.confirm_prosecutor(CommandId(form.command), &link).await {
        // The page says how it stands now.
        said(failure)?;
    }
    Ok(page.redirect(&paths::PROSECUTOR_CONFIRM.url([&link])))
}

/// Says that a link has ended, and offers another where one would help.
pub(super) fn ended(page: &Page, why: &str, link: &str, reference: &str) -> Response {
    let data = context! { why, reference, days => app::CONFIRM_DAYS, ..places(link, reference) };
    page.render_as(StatusCode::GONE, "register/confirm-ended.html", data)
}

fn places(link: &str, reference: &str) -> Value {
    context! {
        own => paths::PROSECUTOR_OWN.url([&link]), links => paths::PROSECUTOR_LINKS.get(),
        follow => format!("{}?reference={reference}", paths::PROSECUTOR_FOLLOW.get()),
    }
}
