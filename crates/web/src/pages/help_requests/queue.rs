//! A queue: what waits, hearings of today and tomorrow first; what is late, one's own, nobody's; what was answered.

use app::{App, HelpPart, HelpQueue};
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::{help_request::Kind, id::HelpRequestId};
use minijinja::{Value, context, value::Serde};
use serde::Deserialize;
use views::help_requests::{After, HelpRequest};

use crate::{
    Caller,
    chassis::{Errors, Page, PageError, paths},
    failure::said,
};

/// Which part of which queue: fixed words, ids and dates only, so that no name stands in an address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    kind: Option<String>,
    part: Option<String>,
    turn: Option<String>,
    after: Option<HelpRequestId>,
    reference: Option<String>,
    /// Where a request was moved to a moment ago.
    moved: Option<Kind>,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    let mut errors = Errors::new();
    if let Some(typed) = &wanted.reference {
        let found = app.find_help_request(&caller, typed).await;
        match found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))? {
            Some(id) => return Ok(page.redirect(&paths::HELP_REQUEST.url([&id]))),
            None => errors.add("reference", "help-queue-not-found"),
        }
    }
    let kind: Option<Kind> = wanted.kind.as_deref().map(str::parse).transpose().map_err(|_| PageError::NotFound)?;
    let part = wanted.part.as_deref().map_or(Ok(HelpPart::Open), str::parse).map_err(|_| PageError::NotFound)?;
    let after = wanted.turn.clone().zip(wanted.after).map(|(turn, id)| After { turn, id });
    let queue = app.view_help_queue(&caller, kind, part, after.as_ref()).await;
    let queue = queue.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let data = context! {
        kind => queue.kind.to_string(), part => part.to_string(),
        kinds => kinds(&queue), tabs => tabs(&queue),
        urgent => rows(&queue, &queue.urgent), rows => rows(&queue, &queue.rows),
        first => after.is_some().then(|| address(queue.kind, part, None)),
        next => queue.next.as_ref().map(|after| address(queue.kind, part, Some(after))),
        moved => wanted.moved.map(|kind| kind.to_string()), errors => Serde(&errors), typed => wanted.reference.as_deref(),
    };
    Ok(if errors.is_empty() {
        page.render("help_requests/queue.html", data)
    } else {
        page.refuse("help_requests/queue.html", data)
    })
}

fn kinds(queue: &HelpQueue) -> Vec<Value> {
    let kind = |(kind, count): &(Kind, i64)| {
        context! { kind => kind.to_string(), count, href => address(*kind, HelpPart::Open, None), current => *kind == queue.kind }
    };
    queue.kinds.iter().map(kind).collect()
}

fn tabs(queue: &HelpQueue) -> Vec<Value> {
    let tab = |(part, count): &(HelpPart, i64)| {
        context! { part => part.to_string(), count, href => address(queue.kind, *part, None) }
    };
    queue.counts.iter().map(tab).collect()
}

fn rows(queue: &HelpQueue, rows: &[HelpRequest]) -> Vec<Value> {
    let days = |row: &HelpRequest| row.hearing.and_then(|date| queue.today.until(date).ok()).map(|span| span.get_days());
    let row = |row: &HelpRequest| {
        context! {
            href => paths::HELP_REQUEST.url([&row.id]), reference => row.reference.as_str(),
            organisation => row.organisation.as_str(), road => row.road.to_string(), standing => row.standing.to_string(),
            hearing => row.hearing.map(|date| date.to_string()), days_left => days(row),
            due => row.due.to_string(), late => row.is_late(queue.today), asked => row.asked.micros(),
            to_ring => row.to_ring,
            owner => row.owner.map(|owner| queue.owners.get(&owner).cloned().unwrap_or_else(|| owner.to_string())),
        }
    };
    rows.iter().map(row).collect()
}

fn address(kind: Kind, part: HelpPart, after: Option<&After>) -> String {
    let from = after.map(|it| format!("&turn={}&after={}", paths::in_query(&it.turn), it.id)).unwrap_or_default();
    format!("{}?kind={kind}&part={part}{from}", paths::HELP_REQUESTS.get())
}
