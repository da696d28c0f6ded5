//! "My help requests": what a signed-in person asked, and the answer to each.

use app::{App, OpenedHelp};
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use domain::{
    help_request::{Event, Standing},
    id::HelpRequestId,
    time::Timestamp,
};
use minijinja::{Value, context, value::Serde};
use serde::Deserialize;

use super::shown;
use crate::{
    Caller,
    chassis::{Errors, Page, PageError, paths},
    failure::said,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Before {
    at: Option<i64>,
    before: Option<HelpRequestId>,
}

pub(super) async fn list(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(asked): Query<Before>,
) -> Result<Response, PageError> {
    let before = asked.at.zip(asked.before).map(|(at, id)| (Timestamp::from_micros(at), id));
    let listed = app.view_my_help_requests(&caller, before).await;
    let listed = listed.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let rows: Vec<Value> = listed
        .rows
        .iter()
        .map(|row| {
            context! {
                href => paths::MY_HELP_REQUEST.url([&row.id]), reference => row.reference.as_str(), kind => row.kind.to_string(),
                standing => row.standing.to_string(), asked => row.asked.micros(), due => row.due.to_string(),
            }
        })
        .collect();
    let next = listed.next.map(|(at, id)| format!("{}?at={}&before={id}", paths::MY_HELP.get(), at.micros()));
    Ok(page.render("help/mine.html", context! { rows, next, first => before.is_none() }))
}

pub(super) async fn show(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HelpRequestId>,
) -> Result<Response, PageError> {
    Ok(page.render("help/own.html", data(&page, &app, &caller, id, (&Errors::new(), "")).await?))
}

/// One's own request: what was asked, and what was answered; notes and calls are the staff's own.
pub(super) async fn data(
    page: &Page,
    app: &App,
    caller: &Caller,
    id: HelpRequestId,
    (errors, typed): (&Errors, &str),
) -> Result<Value, PageError> {
    let opened = app.view_my_help_request(caller, id).await;
    let OpenedHelp { asked, state, history, .. } =
        opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let exchange: Vec<Value> = history
        .iter()
        .filter_map(|event| match event {
            Event::Answered(answer) => Some(shown::answer(&asked, answer)),
            Event::Reopened { reason, at, by, .. } => {
                Some(context! { what => "reopened", text => reason.as_str(), at => at.micros(), own => *by == caller.user.id })
            }
            Event::Closed { reason, shown: true, at, .. } => {
                Some(context! { what => "closed", text => reason.as_str(), at => at.micros() })
            }
            _ => None,
        })
        .collect();
    Ok(context! {
        id => id.to_string(), reference => asked.reference.as_str(), kind => asked.kind.to_string(),
        standing => state.standing.to_string(), open => state.standing == Standing::Open,
        asked => asked.at.micros(), due => state.due.unwrap_or(asked.due).to_string(),
        text => asked.text.as_ref().map(domain::values::LongText::as_str),
        details => asked.urn.as_ref().map(|urn| shown::details(page, app, urn)),
        exchange, errors => Serde(errors), typed, longest => domain::help_request::LONGEST,
    })
}
