//! The pages on which a document is served on the court: one question a page, a page to check, a confirmation.
//! A case that takes no documents here is refused at the first page, with what to do instead.

mod check;
mod defendants;
mod file;
mod kind;
mod served;

use app::{Due, Failure, NotPrepared, Preparing};
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::get,
};
use domain::{
    id::{CaseId, DefendantId},
    material::ServeRefusal,
    prosecution_case::ProsecutionCase,
};
use minijinja::{Value, context, value::Serde};
use serde::Serialize;

use crate::{
    Web,
    chassis::{Errors, Page, PageError, paths},
    failure::{Said, said},
    pages::cases::shown::urn,
};

/// The routes.
pub fn router() -> Router<Web> {
    Router::new()
        .route(paths::SERVE.pattern(), get(kind::get).post(kind::post))
        .route(paths::SERVE_DEFENDANTS.pattern(), get(defendants::get).post(defendants::post))
        .route(paths::SERVE_FILE.pattern(), get(file::get).post(file::post))
        .route(paths::SERVE_CHECK.pattern(), get(check::get).post(check::post))
        .route(paths::SERVED.pattern(), get(served::get))
}

/// Why a page is not shown: an error page, or the page that refuses the whole case.
struct Stop(Box<Response>);

impl From<PageError> for Stop {
    fn from(error: PageError) -> Self {
        Self(Box::new(error.into_response()))
    }
}

impl IntoResponse for Stop {
    fn into_response(self) -> Response {
        *self.0
    }
}

/// What the handler shows itself; everything else ends here: no such page, or no documents in this case.
fn problem(page: &Page, case: CaseId, failure: Failure<NotPrepared>) -> Result<NotPrepared, Stop> {
    match said(failure)? {
        Said::Refused(NotPrepared::Refused(refusal)) if refusal != ServeRefusal::DefendantNeeded => {
            Err(refused(page, case, &refusal))
        }
        Said::Refused(problem) => Ok(problem),
        Said::Claimed(_) | Said::Changed => Ok(NotPrepared::NotAsShown),
    }
}

/// Ends a page that has nothing of its own to say about a refusal.
fn stop(page: &Page, case: CaseId, failure: Failure<NotPrepared>) -> Stop {
    match problem(page, case, failure) {
        Err(stop) => stop,
        Ok(_) => Stop(Box::new(page.redirect(&paths::SERVE_CHECK.url([&case])))),
    }
}

fn refused(page: &Page, case: CaseId, refusal: &ServeRefusal) -> Stop {
    let reason = match refusal {
        ServeRefusal::CrownCourt => "crown-court",
        ServeRefusal::DidNotStartHere => "not-started-here",
        ServeRefusal::NoCase | ServeRefusal::NotOnTheCase | ServeRefusal::DefendantNeeded => return PageError::NotFound.into(),
    };
    let data = context! { case => case.to_string(), reason };
    Stop(Box::new(page.render_as(axum::http::StatusCode::CONFLICT, "serve/refused.html", data)))
}

/// The next question that is not answered, or the page to check.
fn next(preparing: &Preparing) -> String {
    let case = preparing.case.id;
    match &preparing.draft {
        Some(_) if preparing.is_complete() => paths::SERVE_CHECK.url([&case]),
        Some(draft) if draft.section.is_some() && draft.defendants.is_empty() => paths::SERVE_DEFENDANTS.url([&case]),
        Some(draft) if draft.section.is_some() => paths::SERVE_FILE.url([&case]),
        _ => paths::SERVE.url([&case]),
    }
}

/// The names of some of a case's defendants.
fn names(case: &ProsecutionCase, ids: &[DefendantId]) -> Vec<String> {
    case.defendants.iter().filter(|it| ids.contains(&it.id)).map(domain::prosecution_case::Defendant::display_name).collect()
}

/// The key of a section's name.
fn section_key(code: &str) -> String {
    format!("section-{}", code.to_lowercase())
}

/// A date of service, and the key of the sentence that says why it is that day.
fn due(due: &Due) -> Value {
    let same = due.deposited.london_date() == due.date;
    let why = match (same, due.business_day) {
        (true, _) => "serve-why-same-day",
        (false, true) => "serve-why-late",
        (false, false) => "serve-why-no-business-day",
    };
    context! { date => due.date.to_string(), deposited => due.deposited.micros(), why }
}

/// The data of a question's page.
fn data(preparing: &Preparing, errors: &Errors, more: impl Serialize) -> Value {
    let more = Value::from(Serde(&more));
    context! {
        case => preparing.case.id.to_string(), urn => urn(&preparing.case.urn), errors => Serde(errors),
        complete => preparing.is_complete(), ..more
    }
}
