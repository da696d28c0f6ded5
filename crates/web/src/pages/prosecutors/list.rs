//! The registrations of prosecuting organisations, as officers work through them.

use app::{App, ListedProsecutor};
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::id::RegistrationId;
use minijinja::{Value, context};
use serde::Deserialize;
use views::{prosecutor_registrations::After, registrations::Standing};

use crate::{
    Caller,
    chassis::{Page, PageError, paths},
    failure::said,
};

/// Which part of the list: ids and times only, so that no name stands in an address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    standing: Option<String>,
    received: Option<i64>,
    after: Option<RegistrationId>,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let standing = asked.standing.as_deref().map_or(Ok(Standing::Waiting), str::parse).map_err(|_| PageError::NotFound)?;
    // What is open is one list, whatever is under way.
    let standing = match standing {
        Standing::Approved | Standing::Rejected | Standing::Withdrawn => standing,
        _ => Standing::Waiting,
    };
    let after = asked.received.zip(asked.after).map(|(received, id)| After { received, id });
    let list = app.view_prosecutors(&caller, standing, after.as_ref()).await;
    let list = list.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let tabs = list.counts.iter().map(|(tab, count)| {
        let text = page.t(&format!("registrations-tab-{tab}"), &[("count", (*count).into())]);
        context! { text, href => address(*tab, None), current => *tab == standing }
    });
    let data = context! {
        standing => standing.to_string(), tabs => tabs.collect::<Vec<_>>(),
        rows => list.rows.iter().map(shown).collect::<Vec<_>>(),
        first => after.is_some().then(|| address(standing, None)),
        next => list.next.as_ref().map(|after| address(standing, Some(after))),
    };
    Ok(page.render("prosecutors/list.html", data))
}

fn shown(listed: &ListedProsecutor) -> Value {
    let row = &listed.registration;
    context! {
        href => paths::PROSECUTOR.url([&row.id]), organisation => row.organisation.as_str(), reference => row.reference.as_str(),
        standing => row.standing.to_string(), cases => row.cases_a_year, received => row.received.micros(),
        assigned => listed.assigned.as_deref(),
    }
}

fn address(standing: Standing, after: Option<&After>) -> String {
    let from = after.map(|it| format!("&received={}&after={}", it.received, it.id)).unwrap_or_default();
    format!("{}?standing={standing}{from}", paths::PROSECUTORS.get())
}
