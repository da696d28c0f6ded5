//! The queue: what waits, urgent first, and what was decided.

use app::{App, Queue};
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::{id::RegistrationId, time::Date};
use minijinja::{context, value::Serde};
use serde::{Deserialize, Serialize};
use views::registrations::{After, Registration, Standing};

use crate::{
    Caller,
    chassis::{Page, PageError, paths},
    failure::said,
    pages::form_shown::court_name,
};

/// Which part of the queue: ids and dates only, so that no name stands in an address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    standing: Option<String>,
    hearing: Option<String>,
    received: Option<i64>,
    after: Option<RegistrationId>,
}

#[derive(Serialize)]
struct Row {
    href: String,
    reference: String,
    organisation: String,
    kind: String,
    court: Option<String>,
    hearing: Option<String>,
    /// Days until the hearing; negative once it is past.
    days_left: Option<i32>,
    received: i64,
    /// Whole days that it has been here.
    age: i64,
    people: i64,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let standing = asked.standing.as_deref().map_or(Ok(Standing::Waiting), str::parse).map_err(|_| PageError::NotFound)?;
    let after = start(&asked);
    let queue = app.view_registration_queue(&caller, standing, after.as_ref()).await;
    let queue = queue.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let rows: Vec<Row> = queue.rows.iter().map(|row| shown(&page, &app, row)).collect();
    let data = context! {
        standing => standing.to_string(),
        tabs => Serde(&tabs(&queue)),
        rows => Serde(&rows),
        first => after.is_some().then(|| address(standing, None)),
        next => queue.next.as_ref().map(|after| address(standing, Some(after))),
    };
    Ok(page.render("registrations/queue.html", data))
}

fn start(asked: &Asked) -> Option<After> {
    let hearing = asked.hearing.as_deref().and_then(|date| date.parse::<Date>().ok())?;
    Some(After { hearing: hearing.to_string(), received: asked.received?, id: asked.after? })
}

fn tabs(queue: &Queue) -> Vec<(String, i64, String)> {
    queue.counts.iter().map(|(standing, count)| (standing.to_string(), *count, address(*standing, None))).collect()
}

fn address(standing: Standing, after: Option<&After>) -> String {
    let from = after.map(|it| format!("&hearing={}&received={}&after={}", it.hearing, it.received, it.id));
    format!("{}?standing={standing}{}", paths::REGISTRATIONS.get(), from.unwrap_or_default())
}

fn shown(page: &Page, app: &App, row: &Registration) -> Row {
    let today = app.now().london_date();
    let days = |from: Date, to: Date| from.until(to).map(|span| span.get_days()).ok();
    Row {
        href: paths::REGISTRATION.url([&row.id]),
        reference: row.reference.clone(),
        organisation: row.organisation.clone(),
        kind: page.t(&format!("form-shown-type-{}", row.kind), &[]),
        court: row.first_court.as_deref().map(|code| court_name(page, &app.tables.courts, code)),
        hearing: row.first_hearing.map(|date| date.to_string()),
        days_left: row.first_hearing.and_then(|date| days(today, date)),
        received: row.received.micros(),
        age: days(row.received.london_date(), today).map_or(0, i64::from),
        people: row.people,
    }
}
