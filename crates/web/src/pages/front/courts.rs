//! The courts that use the service: a list to search by name or postcode, and a page for each.
//! What is searched for may stand in the address: it is a court's name, nobody's.

use app::App;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use domain::tables::{Court, CourtKind};
use minijinja::{Value, context};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use words::Lang;

use crate::chassis::{Page, PageError, paths};

/// How many courts a page holds.
const PAGE: usize = 50;
/// Longer than any court's name; what goes beyond is not searched for.
const LONGEST: usize = 100;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    q: String,
    page: String,
}

pub(super) async fn list(page: Page, State(app): State<App>, Query(asked): Query<Asked>) -> Response {
    let q: String = asked.q.trim().chars().take(LONGEST).collect();
    let mut found = app.tables.courts.search(&q);
    found.sort_by_key(|court| name_in(court, page.lang()).to_lowercase());
    let pages = found.len().div_ceil(PAGE).max(1);
    let at = asked.page.parse().unwrap_or(1_usize).clamp(1, pages);
    let rows: Vec<Value> = found.iter().skip((at - 1) * PAGE).take(PAGE).map(|court| shown(court, page.lang())).collect();
    let data = context! { q => q.as_str(), total => found.len(), rows, at, pages, links => links(&page, &q, at, pages) };
    page.render("courts/list.html", data)
}

pub(super) async fn show(page: Page, State(app): State<App>, Path(code): Path<String>) -> Response {
    match app.tables.courts.by_code(&code) {
        Some(court) => page.render("courts/court.html", context! { court => shown(court, page.lang()) }),
        None => PageError::NotFound.into_response(),
    }
}

fn name_in(court: &Court, lang: Lang) -> &str {
    match lang {
        Lang::En => &court.name,
        Lang::Cy => &court.welsh_name,
    }
}

fn shown(court: &Court, lang: Lang) -> Value {
    let other = if lang == Lang::En { Lang::Cy } else { Lang::En };
    context! {
        code => court.code.as_str(),
        name => name_in(court, lang),
        other_name => name_in(court, other), other_lang => other.code(),
        kind => match court.kind { CourtKind::Magistrates => "magistrates", CourtKind::Crown => "crown" },
        region => court.region.to_lowercase().replace(' ', "-"),
        address => court.address.as_str(), postcode => court.postcode.to_string(),
        lja => court.lja.as_deref(),
        month => court.since.month(), year => court.since.year(),
        open => court.open,
    }
}

/// The pages, in the parameters of the pagination component; none where everything stands on one.
fn links(page: &Page, q: &str, at: usize, pages: usize) -> Value {
    let address = |number: usize| {
        let q = utf8_percent_encode(q, NON_ALPHANUMERIC);
        format!("{}?q={q}&page={number}", paths::COURTS.get())
    };
    let step = |number: usize, key: &str| context! { href => address(number), text => page.t(key, &[]) };
    let items: Vec<Value> = (1..=pages)
        .map(|number| {
            let said = page.t("courts-page", &[("number", words::Arg::from(number.to_string()))]);
            context! { number, href => address(number), current => number == at, visuallyHiddenText => said }
        })
        .collect();
    if pages == 1 {
        return Value::UNDEFINED;
    }
    context! {
        items, landmarkLabel => page.t("pagination-label", &[]),
        previous => (at > 1).then(|| step(at - 1, "pagination-previous")),
        next => (at < pages).then(|| step(at + 1, "pagination-next")),
    }
}
