//! The registration of a prosecuting organisation as its administrator sees it by the link of the e-mail: how far it is, what is asked,
//! the questionnaire opened again to answer, and a way to take it back.

use app::{App, Failure, OwnProsecutor, OwnRefusal};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::CommandId;
use minijinja::context;

use super::confirm::ended;
use crate::{
    chassis::{Form, Nothing, Page, PageError, paths},
    failure::{Said, said},
};

pub(super) async fn get(page: Page, State(app): State<App>, Path(link): Path<String>) -> Result<Response, PageError> {
    let own = match found(&page, &app, &link).await? {
        Ok(own) => own,
        Err(late) => return Ok(late),
    };
    let unconfirmed: Vec<String> = own.unconfirmed.iter().map(ToString::to_string).collect();
    let data = context! {
        link, reference => own.reference.as_str(), name => own.organisation.as_str(), progress => own.progress.to_string(),
        words => own.words.as_deref(), unconfirmed, may_withdraw => own.may_withdraw,
        received => own.received.london_date().to_string(), activation_days => domain::user::ACTIVATION_DAYS,
        onboarding_email => app.settings.onboarding_email.as_str(), sender_email => app.settings.sender_email.as_str(),
    };
    Ok(page.render("prosecutors/own.html", data))
}

/// Opens the questionnaire again to answer a query.
pub(super) async fn answer(
    page: Page,
    State(app): State<App>,
    Path(link): Path<String>,
    _: Form<Nothing>,
) -> Result<Response, PageError> {
    match app.reopen_prosecutor(&link).await {
        Ok(draft) => Ok(page.redirect(&paths::PROSECUTOR_APPLY.url([&draft]))),
        // Answered, or gone on with, since the page was opened: it says so itself.
        Err(Failure::Hidden) => Ok(page.redirect(&paths::PROSECUTOR_OWN.url([&link]))),
        Err(failure) => late(&page, &link, &said(failure)?),
    }
}

pub(super) async fn ask_to_withdraw(page: Page, State(app): State<App>, Path(link): Path<String>) -> Result<Response, PageError> {
    let own = match found(&page, &app, &link).await? {
        Ok(own) => own,
        Err(late) => return Ok(late),
    };
    let back = paths::PROSECUTOR_OWN.url([&link]);
    if !own.may_withdraw {
        return Ok(page.redirect(&back));
    }
    let data = context! { own => back, reference => own.reference.as_str(), name => own.organisation.as_str() };
    Ok(page.render("register/withdraw.html", data))
}

pub(super) async fn withdraw(
    page: Page,
    State(app): State<App>,
    Path(link): Path<String>,
    form: Form<Nothing>,
) -> Result<Response, PageError> {
    let own = match found(&page, &app, &link).await? {
        Ok(own) => own,
        Err(late) => return Ok(late),
    };
    if let Err(failure) = app.withdraw_prosecutor(CommandId(form.command), own.id).await {
        // Decided meanwhile: its page says how it stands.
        said(failure)?;
    }
    Ok(page.redirect(&paths::PROSECUTOR_OWN.url([&link])))
}

/// The registration that a link opens, or the page that says how to get a new link.
async fn found(page: &Page, app: &App, link: &str) -> Result<Result<OwnProsecutor, Response>, PageError> {
    match app.view_own_prosecutor(link).await {
        Ok(own) => Ok(Ok(own)),
        Err(failure) => late(page, link, &said(failure)?).map(Err),
    }
}

fn late(page: &Page, link: &str, said: &Said<OwnRefusal>) -> Result<Response, PageError> {
    match said {
        Said::Refused(OwnRefusal::Late(reference)) => Ok(ended(page, "register-confirm-late", link, reference.as_str())),
        Said::Claimed(_) | Said::Changed => Err(PageError::Unavailable),
    }
}
