//! The registration as its administrator sees it by the link of the e-mail: how far it is, what happens next, what is asked.

use app::{App, OwnRefusal, OwnRegistration, OwnStanding};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use minijinja::{context, value::Serde};

use crate::{
    chassis::{Form, Nothing, Page, PageError, paths},
    failure::{Said, said},
    pages::form_shown::{self, Asked},
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    Path(link): Path<String>,
    Query(asked_for): Query<Asked>,
) -> Result<Response, PageError> {
    let own = match found(&page, &app, &link).await? {
        Ok(own) => own,
        Err(late) => return Ok(late),
    };
    let (words, asked) = match &own.standing {
        OwnStanding::Queried { words, at } => (Some(words.as_str()), Some(at.micros())),
        OwnStanding::Rejected { reason } => (Some(reason.as_str()), None),
        _ => (None, None),
    };
    let unconfirmed: Vec<String> = own.unconfirmed.iter().map(ToString::to_string).collect();
    let understood = own.understood.as_ref();
    let form = understood.map(|it| form_shown::shown(&page, &it.form, &app.tables.courts, asked_for.people));
    let assumptions = understood.map(|it| form_shown::remarks(&page, &it.assumptions));
    let data = context! {
        form => Serde(&form), assumptions => Serde(&assumptions),
        link, reference => own.reference.as_str(), name => own.organisation.as_str(),
        standing => <&str>::from(&own.standing), words, asked, unconfirmed, may_withdraw => own.may_withdraw,
        received => own.received.london_date().to_string(), expected => own.expected.to_string(),
        answered => own.answered.map(|at| at.london_date().to_string()),
        onboarding_email => app.settings.onboarding_email.as_str(), sender_email => app.settings.sender_email.as_str(),
        activation_days => domain::user::ACTIVATION_DAYS,
    };
    Ok(page.render("register/own.html", data))
}

/// Opens the form again to answer a query.
pub(super) async fn answer(
    page: Page,
    State(app): State<App>,
    Path(link): Path<String>,
    _: Form<Nothing>,
) -> Result<Response, PageError> {
    match app.reopen_registration(&link).await {
        Ok(form) => Ok(page.redirect(&paths::WEB_FORM.url([&form]))),
        Err(failure) => match said(failure)? {
            Said::Refused(refusal) => Ok(late(&page, &refusal, &link)),
            Said::Claimed(_) | Said::Changed => Err(PageError::Unavailable),
        },
    }
}

/// The registration that a link opens, or the page that says how to get a new link.
pub(super) async fn found(page: &Page, app: &App, link: &str) -> Result<Result<OwnRegistration, Response>, PageError> {
    match app.view_own_registration(link).await {
        Ok(own) => Ok(Ok(own)),
        Err(failure) => match said(failure)? {
            Said::Refused(refusal) => Ok(Err(late(page, &refusal, link))),
            Said::Claimed(_) | Said::Changed => Err(PageError::Unavailable),
        },
    }
}

/// Says that a link has ended, and offers another.
pub(super) fn late(page: &Page, OwnRefusal::Late(reference): &OwnRefusal, link: &str) -> Response {
    let data = context! {
        why => "register-confirm-late", reference => reference.as_str(), days => app::CONFIRM_DAYS,
        ..super::confirm::places(link, reference.as_str())
    };
    page.render_as(StatusCode::GONE, "register/confirm-ended.html", data)
}
