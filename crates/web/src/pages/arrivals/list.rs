//! The list: what could not be read, what was ignored and why, the newest first.

use app::App;
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::id::ArrivalId;
use minijinja::{Value, context};
use serde::Deserialize;
use views::arrivals::{After, Arrival, Became};

use super::show::why;
use crate::{
    Caller,
    chassis::{Page, PageError, paths},
    failure::said,
};

/// Which part of the list: ids and moments only.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    became: Option<String>,
    received: Option<i64>,
    after: Option<ArrivalId>,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let became = asked.became.as_deref().map_or(Ok(Became::NotRead), str::parse).map_err(|_| PageError::NotFound)?;
    let after = asked.received.zip(asked.after).map(|(received, id)| After { received, id });
    let found = app.view_arrivals(&caller, became, after).await;
    let found = found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let rows: Vec<Value> = found.rows.iter().map(|row| shown(&page, row)).collect();
    let tabs: Vec<(String, i64, String)> =
        found.counts.iter().map(|(became, count)| (became.to_string(), *count, address(*became, None))).collect();
    let data = context! {
        became => became.to_string(), tabs, rows,
        first => after.is_some().then(|| address(became, None)),
        next => found.next.map(|after| address(became, Some(after))),
    };
    Ok(page.render("arrivals/list.html", data))
}

fn address(became: Became, after: Option<After>) -> String {
    let from = after.map(|it| format!("&received={}&after={}", it.received, it.id));
    format!("{}?became={became}{}", paths::ARRIVALS.get(), from.unwrap_or_default())
}

fn shown(page: &Page, row: &Arrival) -> Value {
    context! {
        href => paths::ARRIVAL.url([&row.id]), reference => app::arrival_reference(row.id).as_str(),
        road => page.t(&format!("arrivals-road-{}", row.road), &[]), why => why(page, row.became, &row.why),
        sender => row.sender.as_deref(), received => row.received.micros(), bytes => row.bytes,
    }
}
