//! Where the link to an address of a registration leads: a button confirms the address, and where an officer filled the form in,
//! its administrator reads it and accepts the terms.

use app::{App, Confirmation, NotConfirmed, Remarks, ToConfirm, TypedAcceptance};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use domain::{id::CommandId, registration::ConfirmRefusal};
use minijinja::{Value, context, value::Serde};
use serde::Deserialize;

use crate::{
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
    pages::form_shown,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    accepted: String,
    name: String,
    capacity: String,
}

/// Which page of the people.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    people: usize,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    Path(link): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let found = app.open_confirmation(&link).await;
    let found = found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    Ok(shown(&page, &app, (&link, asked.people), found, &Typed::default(), &Errors::new()))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    Path(link): Path<String>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let Form { command, fields: typed } = form;
    let acceptance =
        TypedAcceptance { accepted: typed.accepted == "yes", name: typed.name.clone(), capacity: typed.capacity.clone() };
    let mut errors = Errors::new();
    if let Err(failure) = app.confirm_address(CommandId(command), &link, acceptance).await {
        match said(failure)? {
            Said::Refused(NotConfirmed::Refused(ConfirmRefusal::TermsNotAccepted)) => {
                errors.add("accepted", "register-confirm-accept-needed");
            }
            Said::Refused(NotConfirmed::Name(_)) => errors.add("name", "register-confirm-name-needed"),
            Said::Refused(NotConfirmed::Capacity(_)) => errors.add("capacity", "register-confirm-capacity-needed"),
            // The page says how it stands now.
            Said::Refused(NotConfirmed::Refused(_)) | Said::Changed | Said::Claimed(_) => {}
        }
    }
    if errors.is_empty() {
        return Ok(page.redirect(&paths::REGISTRATION_CONFIRM.url([&link])));
    }
    let found = app.open_confirmation(&link).await;
    let found = found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    Ok(shown(&page, &app, (&link, 1), found, &typed, &errors))
}

fn shown(page: &Page, app: &App, (link, people): (&str, usize), found: Confirmation, typed: &Typed, errors: &Errors) -> Response {
    let ended = |status, why: &str, reference: &str| {
        page.render_as(
            status,
            "register/confirm-ended.html",
            context! { why, reference, days => app::CONFIRM_DAYS, ..places(link, reference) },
        )
    };
    let found = match found {
        Confirmation::Open(found) => found,
        Confirmation::Done { reference, administrators } => {
            let data = context! {
                reference => reference.as_str(), administrators => administrators.is_some(), remarks => remarked(administrators),
                ..places(link, reference.as_str())
            };
            return page.render("register/confirmed.html", data);
        }
        Confirmation::Late(reference) => return ended(StatusCode::GONE, "register-confirm-late", reference.as_str()),
        Confirmation::Closed(reference) => return ended(StatusCode::GONE, "register-confirm-closed", reference.as_str()),
    };
    let ToConfirm { reference, address, administrators, to_accept } = *found;
    let form = to_accept.as_ref().map(|form| form_shown::shown(page, form, &app.tables.courts, people));
    let data = context! {
        link, remarks => remarked(administrators), reference => reference.as_str(), address => address.as_str(), form => Serde(&form),
        errors => Serde(errors), accepted => typed.accepted == "yes", name => typed.name.as_str(),
        capacity => typed.capacity.as_str(),
    };
    if errors.is_empty() { page.render("register/confirm.html", data) } else { page.refuse("register/confirm.html", data) }
}

/// Where the pages of a link lead on to.
pub(super) fn places(link: &str, reference: &str) -> Value {
    context! {
        own => paths::REGISTRATION_OWN.url([&link]), follow => paths::REGISTRATION_PROGRESS.url([&reference]),
        links => paths::REGISTRATION_LINKS.url([&reference]),
    }
}

/// How much was assumed and how much is odd; nothing where there is neither.
fn remarked(remarks: Option<Remarks>) -> Option<Value> {
    let Remarks { assumed, warned, .. } = remarks?;
    (assumed > 0 || warned > 0).then(|| context! { assumed, warned })
}
