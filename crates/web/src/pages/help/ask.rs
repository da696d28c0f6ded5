//! Asking for help of one kind, signed in or not: a good request leads to its reference, a bad one shows every problem.

use app::{App, NotAsked, Who};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    help_request::{AskRefusal, Kind, Reach},
    id::CommandId,
};

use super::{
    boxes::Boxes,
    form::{Shown, data},
    wanted::wanted,
};
use crate::{
    Perhaps,
    chassis::{Errors, Form, Page, PageError, paths},
    client::Client,
    failure::{Said, fault, said},
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    Perhaps(session): Perhaps,
    Path(kind): Path<String>,
) -> Result<Response, PageError> {
    let kind: Kind = kind.parse().map_err(|_| PageError::NotFound)?;
    let signed_in = session.map(|session| session.user.name());
    let shown = Shown { kind, boxes: &Boxes::default(), errors: &Errors::new(), signed_in, noting: false };
    Ok(page.render("help/ask.html", data(&page, &app, &shown)))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    Perhaps(session): Perhaps,
    client: Client,
    Path(kind): Path<String>,
    form: Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let kind: Kind = kind.parse().map_err(|_| PageError::NotFound)?;
    let boxes = Boxes::sent(form.fields);
    let mut errors = Errors::new();
    let signed_in = session.as_ref().map(|session| session.user.name());
    let show = |boxes: &Boxes, errors: &Errors| {
        data(&page, &app, &Shown { kind, boxes, errors, signed_in: signed_in.clone(), noting: false })
    };
    if let Some(changed) = boxes.changed() {
        return Ok(page.render("help/ask.html", show(&changed, &errors)));
    }
    let own = match &session {
        Some(session) => Some(app.own_asker(session, Reach::Email).await.map_err(|error| fault(&error))?),
        None => None,
    };
    let Some(wanted) = wanted(&boxes, kind, own, (page.lang(), &app.tables.courts), &mut errors) else {
        return Ok(page.refuse("help/ask.html", show(&boxes, &errors)));
    };
    let who = session.map_or(Who::Nobody, |session| session.who());
    match app.ask_for_help(who, CommandId(form.command), wanted, &client.0).await {
        Ok(reference) => Ok(page.redirect(&paths::HELP_SENT.url([&reference]))),
        Err(failure) => match said(failure)? {
            Said::Refused(NotAsked::TooMany(wait)) => Err(PageError::TooMany { wait }),
            Said::Refused(NotAsked::Refused(refusal)) => {
                let (field, key) = problem(refusal);
                errors.add(field, key);
                Ok(page.refuse("help/ask.html", show(&boxes, &errors)))
            }
            Said::Claimed(_) | Said::Changed => Err(PageError::Unavailable),
        },
    }
}

/// The box that a refusal is about, and its sentence.
pub(in crate::pages) const fn problem(refusal: AskRefusal) -> (&'static str, &'static str) {
    match refusal {
        AskRefusal::CannotBeReached => ("reach", "help-cannot-be-reached"),
        AskRefusal::NothingAsked | AskRefusal::DetailsMissing | AskRefusal::AskedAlready => ("text", "help-text-missing"),
    }
}
