//! A defendant's page for the defence: what to do next, from found to on record.

use app::{App, DefendantPage};
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::time::Timestamp;
use minijinja::{Value, context, value::Serde};
use serde::{Deserialize, Serialize};

use super::{
    at::{At, OfCase},
    shown,
};
use crate::{
    Caller,
    chassis::{Errors, Page, PageError},
    failure::said,
};

/// What was just done, for the notice above.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Just {
    done: String,
}

/// What may stand in `done`.
const DONE: [&str; 4] = ["declared", "declared-and-told", "linked", "withdrawn"];

#[derive(Serialize)]
struct Declared {
    how: &'static str,
    on: String,
    at: i64,
    until: Option<i64>,
    ended: bool,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    At((case, defendant)): OfCase,
    Query(just): Query<Just>,
) -> Result<Response, PageError> {
    let opened = app.view_defendant(&caller, case, defendant).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let done = DONE.into_iter().find(|known| *known == just.done);
    Ok(page.render("cases/defendant.html", context! { done, ..data(&page, &app, &opened) }))
}

/// What every page of a defendant shows.
pub(super) fn data(page: &Page, app: &App, opened: &DefendantPage) -> Value {
    let (case, defendant) = (opened.case.id, opened.defendant.id);
    let now = app.now();
    let declared: Vec<Declared> = opened.instructions.iter().map(|it| declared(it, now)).collect();
    context! {
        case => shown::case(&opened.case, &app.tables.courts, page.lang()),
        defendant => shown::defendant(case, &opened.defendant),
        own_name => opened.own_name.as_str(),
        declared => Serde(&declared),
        instructed => opened.instructed,
        may_go_on_record => opened.may_go_on_record,
        link => opened.link.as_ref().map(|link| shown::link(link, opened.told, &opened.own_name)),
        another => opened.another.as_ref().map(shown::on_record),
        initial_details => opened.initial_details.as_ref().map(|it| shown::initial_details(case, defendant, it)),
        opens => opened.opens, withdraws => opened.withdraws, sees_case => opened.sees_case,
        errors => Serde(&Errors::new()),
    }
}

fn declared(it: &domain::defence::Instruction, now: Timestamp) -> Declared {
    Declared {
        how: it.how.into(),
        on: it.on.to_string(),
        at: it.at.micros(),
        until: it.until.map(Timestamp::micros),
        ended: it.until.is_some_and(|until| until <= now),
    }
}
