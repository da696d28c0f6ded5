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
    wanted::{Around, past_hearing, wanted},
};
use crate::{
    Perhaps,
    chassis::{Errors, Form, Page, PageError, paths},
    client::Client,
    failure::{Said, fault, said},
    kept_work::SignInFirst,
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    Perhaps(session): Perhaps,
    Path(kind): Path<String>,
) -> Result<Response, PageError> {
    let kind: Kind = kind.parse().map_err(|_| PageError::NotFound)?;
    let signed_in = session.map(|session| session.user.name());
    let boxes = page.kept_fields().map(Boxes::sent).unwrap_or_default();
    let boxes = boxes.changed().unwrap_or(boxes);
    let errors = Errors::new();
    Ok(page.render("help/ask.html", data(&page, &app, &Shown::asking(kind, &boxes, &errors, signed_in))))
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
    let show = |boxes: &Boxes, errors: &Errors, past_hearing| {
        data(&page, &app, &Shown { past_hearing, ..Shown::asking(kind, boxes, errors, signed_in.clone()) })
    };
    if session.is_none() && boxes.one("from-account") == "yes" {
        // Their session ended while they wrote: what they typed is kept until they have signed in again.
        let mut answer = page.render("help/ask.html", show(&boxes, &errors, None));
        answer.extensions_mut().insert(SignInFirst);
        return Ok(answer);
    }
    if let Some(changed) = boxes.changed() {
        return Ok(page.render("help/ask.html", show(&changed, &errors, None)));
    }
    let own = match &session {
        Some(session) => Some(app.own_asker(session, Reach::Email).await.map_err(|error| fault(&error))?),
        None => None,
    };
    let around = Around::new(&page, &app);
    let Some(wanted) = wanted(&boxes, kind, own, &around, &mut errors) else {
        return Ok(page.refuse("help/ask.html", show(&boxes, &errors, None)));
    };
    if let Some(hearing) = past_hearing(&boxes, &wanted, &around) {
        return Ok(page.render("help/ask.html", show(&boxes, &errors, Some(hearing))));
    }
    let who = session.map_or(Who::Nobody, |session| session.who());
    match app.ask_for_help(who, CommandId(form.command), wanted, &client.0).await {
        Ok(reference) => Ok(page.redirect(&paths::HELP_SENT.url([&reference]))),
        Err(failure) => match said(failure)? {
            Said::Refused(NotAsked::TooMany(wait)) => Err(PageError::TooMany { wait }),
            Said::Refused(NotAsked::Refused(refusal)) => {
                let (field, key) = problem(refusal);
                errors.add(field, key);
                Ok(page.refuse("help/ask.html", show(&boxes, &errors, None)))
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
