//! How far a request for help is, by its reference; names nobody, and says nothing of what was asked or answered.

use app::{AnswerReaches, App, FollowRefusal, FollowedHelp};
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use domain::{
    help_request::{REFERENCE_PREFIX, Standing},
    reference::Reference,
    values::LongText,
};
use minijinja::{context, value::Serde};
use serde::Deserialize;

use crate::{
    chassis::{Errors, Page, PageError, paths},
    client::Client,
    failure::{Said, said},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    reference: Option<String>,
}

/// Asks for a reference and leads to its page.
pub(super) async fn ask(page: Page, Query(asked): Query<Asked>) -> Response {
    let Some(typed) = asked.reference else { return page.render("help/follow.html", context! {}) };
    if let Some(reference) = Reference::parse(REFERENCE_PREFIX, &typed) {
        return page.redirect(&paths::HELP_PROGRESS.url([&reference]));
    }
    let mut errors = Errors::new();
    errors.add("reference", "help-follow-not-a-reference");
    page.refuse("help/follow.html", context! { errors => Serde(&errors), typed })
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    client: Client,
    Path(reference): Path<String>,
) -> Result<Response, PageError> {
    let followed = found(&app, &reference, &client).await?;
    let progress = match followed.standing {
        Standing::Open if followed.taken => "taken",
        Standing::Open => "received",
        Standing::Answered => match followed.answered {
            AnswerReaches::InWriting => "answered",
            AnswerReaches::ByCall => "to-ring",
            AnswerReaches::Called(_) => "told",
        },
        Standing::Closed => "closed",
    };
    let data = context! {
        reference => followed.reference.as_str(),
        progress,
        asked => followed.asked.to_string(),
        due => followed.due.to_string(),
        told => match followed.answered {
            AnswerReaches::Called(at) => Some(at.micros()),
            _ => None,
        },
        closed => followed.closed.as_ref().map(LongText::as_str),
        late => followed.standing == Standing::Open && followed.due < app.now().london_date(),
    };
    Ok(page.render("help/progress.html", data))
}

/// What the holder of a reference is told; a wrong one and none at all are the same.
pub(super) async fn found(app: &App, reference: &str, client: &Client) -> Result<FollowedHelp, PageError> {
    match app.follow_help_request(reference, &client.0).await {
        Ok(followed) => Ok(followed),
        Err(failure) => match said(failure)? {
            Said::Refused(FollowRefusal::TooMany(wait)) => Err(PageError::TooMany { wait }),
            Said::Refused(FollowRefusal::NotAReference) | Said::Claimed(_) | Said::Changed => Err(PageError::NotFound),
        },
    }
}
