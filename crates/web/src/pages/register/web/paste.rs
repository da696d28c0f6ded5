//! People pasted out of a spreadsheet: good rows are added, the others stay in the box with what is wrong in each.

use app::{
    App,
    web_form::{BadRow, MOST_USERS, PasteRefusal},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use minijinja::{context, value::Serde};
use registration_form::{user_fields, user_label};
use serde::{Deserialize, Serialize};

use super::{
    as_typed,
    problems::{language, sentence},
};
use crate::{
    chassis::{Errors, Page, PageError, Upload, paths},
    failure::{Said, said},
};

/// The most rows whose problems are said at once; all of them stay in the box.
const SAID: usize = 100;
/// The largest paste: 10,000 people with every column full.
const MOST: u64 = 8_000_000;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    rows: String,
}

/// A row that was not added.
#[derive(Serialize)]
struct Bad {
    row: u32,
    who: String,
    problems: Vec<String>,
}

pub(super) async fn get(page: Page, State(app): State<App>, Path(link): Path<String>) -> Result<Response, Response> {
    as_typed(&app, &page, &link).await?;
    Ok(page.render("register/web/paste.html", data(&page, &link, "", &Errors::new(), (0, 0, &[]))))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    Path(link): Path<String>,
    form: Upload<Typed, MOST>,
) -> Result<Response, Response> {
    as_typed(&app, &page, &link).await?;
    let rows = &form.fields.rows;
    let mut errors = Errors::new();
    match app.paste_users(&link, rows.clone()).await {
        Ok(saved) if saved.bad.is_empty() => {
            let list = paths::WEB_FORM_LIST.url([&link, &"users"]);
            Ok(page.redirect(&format!("{list}?done=pasted&added={}&known={}", saved.added, saved.known)))
        }
        Ok(saved) => {
            errors.add_with("rows", "web-form-paste-bad", [("count", saved.bad.len().into())]);
            let left = left(&saved.bad);
            let data = data(&page, &link, &left, &errors, (saved.added, saved.known, &saved.bad));
            Ok(page.refuse("register/web/paste.html", data))
        }
        Err(failure) => {
            match said(failure).map_err(IntoResponse::into_response)? {
                Said::Refused(PasteRefusal::Nothing) => errors.add("rows", "web-form-paste-nothing"),
                Said::Refused(PasteRefusal::Unreadable(_)) => errors.add("rows", "web-form-paste-unreadable"),
                Said::Refused(PasteRefusal::TooMany) => {
                    errors.add_with("rows", "web-form-too-many-rows", [("most", MOST_USERS.into())]);
                }
                Said::Claimed(_) | Said::Changed => return Err(PageError::Unavailable.into_response()),
            }
            Ok(page.refuse("register/web/paste.html", data(&page, &link, rows, &errors, (0, 0, &[]))))
        }
    }
}

/// The rows that were not added, as a spreadsheet copies them, in the order of the form's columns.
fn left(bad: &[BadRow]) -> String {
    let cell = |text: &String| {
        if text.contains(['\t', '\n', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.clone() }
    };
    let line = |row: &BadRow| {
        user_fields().map(|name| row.answers.get(name).map(cell).unwrap_or_default()).collect::<Vec<_>>().join("\t")
    };
    bad.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn data(
    page: &Page,
    link: &str,
    rows: &str,
    errors: &Errors,
    (added, known, bad): (usize, usize, &[BadRow]),
) -> minijinja::Value {
    let shown: Vec<Bad> = bad
        .iter()
        .take(SAID)
        .map(|row| Bad {
            row: row.row,
            who: super::list::title(app::web_form::RowList::Users, &row.answers),
            problems: row.problems.iter().map(|problem| sentence(page, problem)).collect(),
        })
        .collect();
    let columns: Vec<&str> = user_fields().filter_map(|name| user_label(name, language(page.lang()))).collect();
    context! {
        link, rows, errors => Serde(errors), bad => Serde(&shown), more => bad.len().saturating_sub(SAID), added, known, columns => Serde(&columns), most => MOST_USERS,
    }
}
