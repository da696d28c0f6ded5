//! The registers with the extract that counts for each, every extract that was loaded, and the form to load one.

use app::{App, Registers};
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::{id::ExtractId, register::Extract};
use minijinja::{context, value::Serde};
use registration_form::extract::{ExtractProblem, ExtractReading, LARGEST_EXTRACT};
use serde::{Deserialize, Serialize};

use crate::{
    Caller,
    chassis::{Errors, Page, PageError},
    failure::said,
};

/// The extract that was just loaded: its id only.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    loaded: Option<ExtractId>,
}

/// What was typed with a file.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) register: String,
    #[serde(rename = "dated-day")]
    pub(super) day: String,
    #[serde(rename = "dated-month")]
    pub(super) month: String,
    #[serde(rename = "dated-year")]
    pub(super) year: String,
}

/// What became of a file that was sent.
#[derive(Debug, Default)]
pub(super) struct Tried {
    pub(super) typed: Typed,
    pub(super) errors: Errors,
    pub(super) file: String,
    pub(super) problems: Vec<ExtractProblem>,
    pub(super) all: u64,
}

#[derive(Serialize)]
struct Row {
    register: String,
    loaded: Option<Loaded>,
    stale: bool,
}

#[derive(Serialize)]
struct Loaded {
    register: String,
    dated: String,
    rows: u64,
    file: String,
    digest: String,
    by: Option<String>,
    at: i64,
}

/// As the radios take it.
#[derive(Serialize)]
struct Choice {
    value: String,
    text: String,
}

#[derive(Serialize)]
struct Line {
    cell: String,
    text: String,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let registers = registers(&app, &caller).await?;
    let done = asked.loaded.and_then(|id| registers.loaded.iter().find(|(extract, _)| extract.id == id));
    let done = done.map(|(extract, by)| loaded(&page, extract, by.as_ref()));
    let data = data(&page, &app, &registers, &Tried::default());
    Ok(page.render("registers/list.html", context! { done => Serde(&done), ..data }))
}

/// Shows the page again with what was wrong with the file.
pub(super) async fn again(page: &Page, app: &App, caller: &Caller, tried: &Tried) -> Result<Response, PageError> {
    let registers = registers(app, caller).await?;
    Ok(page.refuse("registers/list.html", data(page, app, &registers, tried)))
}

/// Shows the page after an extract was loaded of which something was left out.
pub(super) async fn with_remarks(
    page: &Page,
    app: &App,
    caller: &Caller,
    reading: &ExtractReading,
) -> Result<Response, PageError> {
    let registers = registers(app, caller).await?;
    let done = registers.loaded.first().map(|(extract, by)| loaded(page, extract, by.as_ref()));
    let remarks = lines(page, &reading.remarks);
    let data = data(page, app, &registers, &Tried::default());
    let more = reading.remarked.saturating_sub(reading.remarks.len() as u64);
    Ok(page.render("registers/list.html", context! { done => Serde(&done), remarks => Serde(&remarks), more, ..data }))
}

async fn registers(app: &App, caller: &Caller) -> Result<Registers, PageError> {
    app.view_registers(caller).await.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))
}

fn data(page: &Page, app: &App, registers: &Registers, tried: &Tried) -> minijinja::Value {
    let rows: Vec<Row> = registers
        .registers
        .iter()
        .map(|(register, extract, stale)| Row {
            register: page.t(&format!("register-{register}"), &[]),
            loaded: extract.as_ref().map(|extract| loaded(page, extract, None)),
            stale: *stale,
        })
        .collect();
    let history: Vec<Loaded> = registers.loaded.iter().map(|(extract, by)| loaded(page, extract, by.as_ref())).collect();
    let choices: Vec<Choice> = registers
        .registers
        .iter()
        .map(|(it, _, _)| Choice { value: it.to_string(), text: page.t(&format!("register-{it}"), &[]) })
        .collect();
    context! {
        rows => Serde(&rows), history => Serde(&history), choices => Serde(&choices), may_load => registers.may_load,
        form => Serde(&tried.typed), errors => Serde(&tried.errors), file => tried.file.as_str(),
        wrong_rows => Serde(&lines(page, &tried.problems)), all => tried.all,
        unlisted => tried.all.saturating_sub(tried.problems.len() as u64),
        days => app.settings.register_days, largest => LARGEST_EXTRACT.min(super::load::MOST),
        today => app.now().london_date().to_string(),
    }
}

fn loaded(page: &Page, extract: &Extract, by: Option<&String>) -> Loaded {
    Loaded {
        register: page.t(&format!("register-{}", extract.register), &[]),
        dated: extract.dated.to_string(),
        rows: extract.rows,
        file: extract.file.clone(),
        digest: extract.digest.clone(),
        by: by.cloned(),
        at: extract.at.micros(),
    }
}

fn lines(page: &Page, problems: &[ExtractProblem]) -> Vec<Line> {
    let line = |problem: &ExtractProblem| Line {
        cell: problem.cell(),
        text: page.t(&problem.key(), &[("value", problem.value.as_str().into())]),
    };
    problems.iter().map(line).collect()
}
