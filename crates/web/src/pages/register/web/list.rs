//! The offices or the users typed so far, a page at a time: each can be changed or removed, more can be added.

use app::{
    App,
    web_form::{OpenForm, RowList},
};
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use minijinja::{context, value::Serde};
use registration_form::{Answers, Part, TypedProblem};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use super::{list_named, open};
use crate::{
    chassis::{Form, Nothing, Page, PageError, paths},
    failure::said,
    pages::page_numbers::PageNumbers,
};

/// Rows on one page.
const PAGE: usize = 50;
/// The most rows to mend that are linked above the list.
const LINKED: usize = 20;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    page: usize,
    done: String,
    /// How many rows were added, how many were there already.
    added: usize,
    known: usize,
}

/// A row of the list.
#[derive(Serialize)]
struct Row {
    number: usize,
    title: String,
    lines: Vec<String>,
    to_mend: bool,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    Path((link, word)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    let list = match list_named(&word) {
        Ok(list) => list,
        Err(error) => return error.into_response(),
    };
    match open(&app, &page, &link).await {
        Ok(open) => page.render("register/web/list.html", data(&link, list, &open, &asked)),
        Err(answer) => answer,
    }
}

/// The list is complete as it stands.
pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    Path((link, word)): Path<(String, String)>,
    _: Form<Nothing>,
) -> Result<Response, PageError> {
    let list = list_named(&word)?;
    match app.finish_list(&link, list.topic()).await {
        Ok(()) => Ok(page.redirect(&paths::WEB_FORM.url([&link]))),
        Err(failure) => Err(said(failure).err().unwrap_or(PageError::Unavailable)),
    }
}

fn data(link: &str, list: RowList, open: &OpenForm, asked: &Asked) -> minijinja::Value {
    let rows = list.rows(&open.form.typed);
    let wrong: BTreeSet<usize> = open.checked.problems.iter().filter_map(|problem| index(list, problem)).collect();
    let pages = PageNumbers::of(rows.len(), PAGE, asked.page);
    let shown: Vec<Row> = rows
        .iter()
        .enumerate()
        .skip(pages.before())
        .take(PAGE)
        .map(|(index, row)| Row {
            number: index + 1,
            title: title(list, row),
            lines: lines(list, row),
            to_mend: wrong.contains(&index),
        })
        .collect();
    let to_mend: Vec<(usize, String)> =
        wrong.iter().take(LINKED).filter_map(|index| rows.get(*index).map(|row| (index + 1, title(list, row)))).collect();
    context! {
        link, list => list.topic().word(), rows => Serde(&shown), count => rows.len(), most => list.most(),
        full => rows.len() >= list.most(), to_mend => Serde(&to_mend), wrong => wrong.len(),
        pages => Serde(&pages), done => asked.done.as_str(),
        added => asked.added, known => asked.known, assisted => !open.form.is_signed(),
    }
}

/// The page of the list on which the row at this place stands.
pub(super) const fn page_with(index: usize) -> usize {
    index / PAGE + 1
}

/// The place in the list that a problem is about.
pub(super) fn index(list: RowList, problem: &TypedProblem) -> Option<usize> {
    match (list, problem.part) {
        (RowList::Offices, Part::Office(index)) | (RowList::Users, Part::User(index)) => Some(index),
        _ => None,
    }
}

/// What a row is called: the office's name, the person's.
pub(super) fn title(list: RowList, row: &Answers) -> String {
    let of = |name: &str| row.get(name).map_or("", |text| text.trim());
    match list {
        RowList::Offices => of("name").to_owned(),
        RowList::Users => [of("first-name"), of("last-name")].join(" ").trim().to_owned(),
    }
}

pub(super) fn lines(list: RowList, row: &Answers) -> Vec<String> {
    let names: &[&str] = match list {
        RowList::Offices => &["address", "postcode", "laa-account"],
        RowList::Users => &["email", "mobile"],
    };
    names.iter().filter_map(|name| row.get(*name)).map(|text| text.replace('\n', ", ")).collect()
}
