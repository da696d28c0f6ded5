//! The courts, to search by name, code or postcode and to filter, fifty to a page.

use app::{App, CourtsAsked, SeenCourt, Use};
use axum::{
    extract::{Query, State},
    response::Response,
};
use minijinja::{Value, context};
use serde::Deserialize;
use words::Arg;

use super::{download, name_in, shown};
use crate::{
    chassis::{Page, PageError, paths},
    failure::fault,
};

/// How many courts a page holds.
const PAGE: usize = 50;
/// Longer than any court's name; what goes beyond is not searched for.
const LONGEST: usize = 100;

/// What is asked for: words, filters, a page. A filter that is none filters nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    q: String,
    kind: String,
    region: String,
    standing: String,
    page: String,
}

impl Asked {
    pub(super) fn courts(&self, app: &App) -> CourtsAsked {
        CourtsAsked {
            words: self.q.trim().chars().take(LONGEST).collect(),
            kind: self.kind.parse().ok(),
            region: app.tables.courts.regions().into_iter().find(|region| *region == self.region),
            standing: self.standing.parse::<Use>().ok(),
        }
    }
}

pub(super) async fn get(page: Page, State(app): State<App>, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let wanted = asked.courts(&app);
    let mut found = app.view_courts(&wanted).await.map_err(|error| fault(&error))?;
    found.sort_by_key(|seen| name_in(seen.court, page.lang()).to_lowercase());
    let (pages, today) = (found.len().div_ceil(PAGE).max(1), app.now().london_date());
    let at = asked.page.parse().unwrap_or(1_usize).clamp(1, pages);
    let rows: Vec<Value> = found.iter().skip((at - 1) * PAGE).take(PAGE).map(|seen| shown(seen, today, page.lang())).collect();
    let query = query(&wanted);
    let data = context! {
        q => wanted.words.as_str(), total => found.len(), rows, at, pages, links => links(&page, &query, at, pages),
        asked => !query.is_empty(),
        kinds => choices(&page, "courts-kind", &["magistrates", "crown"], wanted.kind.map(|it| it.to_string())),
        regions => choices(&page, "courts-region", &app.tables.courts.regions(), wanted.region.clone()),
        standings => choices(&page, "courts-standing", &["live", "going-live", "not-live"], wanted.standing.map(|it| it.to_string())),
        all_courts_live => app.settings.all_courts_live,
        file => file(&page, &app, &found, &query),
    };
    Ok(page.render("courts/list.html", data))
}

/// The choices of a filter, in the parameters of the select component: everything first.
fn choices<T: AsRef<str>>(page: &Page, stem: &str, values: &[T], chosen: Option<String>) -> Vec<Value> {
    let all = context! { value => "", text => page.t(&format!("{stem}-all"), &[]) };
    let each = values.iter().map(AsRef::as_ref).map(|value| {
        let selected = chosen.as_deref() == Some(value);
        context! { value, text => page.t(&format!("{stem}-{value}"), &[]), selected }
    });
    std::iter::once(all).chain(each).collect()
}

/// The same courts as a file: its address, and its size, computed from the file.
fn file(page: &Page, app: &App, found: &[SeenCourt<'_>], query: &str) -> Value {
    let bytes = download::written(page, found, app.now().london_date()).len();
    context! { href => address(paths::COURTS_FILE.get(), query, None), bytes }
}

/// The search and the filters as they stand in an address; empty where nothing is asked.
fn query(asked: &CourtsAsked) -> String {
    let kind = asked.kind.map(|it| it.to_string());
    let standing = asked.standing.map(|it| it.to_string());
    let words = Some(asked.words.clone()).filter(|words| !words.is_empty());
    let parts = [("q", words), ("kind", kind), ("region", asked.region.clone()), ("standing", standing)];
    let parts = parts.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", paths::in_query(&value?))));
    parts.collect::<Vec<_>>().join("&")
}

fn address(place: &str, query: &str, number: Option<usize>) -> String {
    let number = number.map(|number| format!("page={number}")).unwrap_or_default();
    let parts: Vec<&str> = [query, number.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { place.to_owned() } else { format!("{place}?{}", parts.join("&")) }
}

/// The pages, in the parameters of the pagination component; none where everything stands on one.
fn links(page: &Page, query: &str, at: usize, pages: usize) -> Value {
    if pages == 1 {
        return Value::UNDEFINED;
    }
    let place = |number: usize| address(paths::COURTS.get(), query, Some(number));
    let step = |number: usize, key: &str| context! { href => place(number), text => page.t(key, &[]) };
    let items: Vec<Value> = (1..=pages)
        .map(|number| {
            let said = page.t("courts-page", &[("number", Arg::from(number.to_string()))]);
            context! { number, href => place(number), current => number == at, visuallyHiddenText => said }
        })
        .collect();
    context! {
        items, landmarkLabel => page.t("pagination-label", &[]),
        previous => (at > 1).then(|| step(at - 1, "pagination-previous")),
        next => (at < pages).then(|| step(at + 1, "pagination-next")),
    }
}
