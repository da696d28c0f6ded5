//! The finder: what was typed goes by POST only, so that no name stands in an address, a log or a browser's history.
//! A hit leads to the defendant's page; no hit says what product.md says and nothing else.

use app::{App, Search, Sought};
use axum::{extract::State, response::Response};
use domain::values::{CaseUrn, DateOfBirth};
use minijinja::{context, value::Serde};
use serde::{Deserialize, Serialize};

use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, Problem, paths},
    failure::said,
};

/// The most characters of a name.
const LONGEST: usize = 255;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    urn: String,
    kind: String,
    first_name: String,
    last_name: String,
    #[serde(rename = "date-of-birth-day")]
    day: String,
    #[serde(rename = "date-of-birth-month")]
    month: String,
    #[serde(rename = "date-of-birth-year")]
    year: String,
    organisation: String,
}

pub(super) async fn get(page: Page, State(app): State<App>, caller: Caller) -> Result<Response, PageError> {
    app.may_find_case(&caller).map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    Ok(page.render("cases/find.html", data(&page.kept_fields().unwrap_or_default(), &Errors::new(), false)))
}

pub(super) async fn post(page: Page, State(app): State<App>, caller: Caller, form: Form<Typed>) -> Result<Response, PageError> {
    // Whoever may not look gets no remarks about what they typed either.
    app.may_find_case(&caller).map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let mut errors = Errors::new();
    let typed = form.fields;
    let Some(sought) = sought(&typed, &mut errors) else {
        return Ok(page.refuse("cases/find.html", data(&typed, &errors, false)));
    };
    let found = app.find_case(&caller, &sought).await;
    match found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))? {
        Search::Hit(found) => Ok(page.redirect(&paths::DEFENDANT.url([&found.case, &found.defendant]))),
        Search::Nothing => Ok(page.render("cases/find.html", data(&typed, &errors, true))),
        Search::TooMany { wait_seconds } => Err(PageError::TooMany { wait: wait_seconds }),
    }
}

fn data(typed: &Typed, errors: &Errors, nothing: bool) -> minijinja::Value {
    context! { form => Serde(typed), errors => Serde(errors), nothing }
}

fn sought(typed: &Typed, errors: &mut Errors) -> Option<Sought> {
    let urn = errors.take("urn", CaseUrn::parse(&typed.urn)).map(|urn| urn.as_str().to_owned());
    if typed.kind == "organisation" {
        let name = name(errors, "organisation", &typed.organisation, ["organisation-name-missing", "organisation-name-too-long"]);
        return Some(Sought::Organisation { urn: urn?, name: name? });
    }
    if typed.kind != "person" {
        errors.add("kind", "find-kind-missing");
        return None;
    }
    let first = name(errors, "first_name", &typed.first_name, ["first-name-missing", "first-name-too-long"]);
    let last = name(errors, "last_name", &typed.last_name, ["last-name-missing", "last-name-too-long"]);
    let born = match DateOfBirth::from_parts(&typed.day, &typed.month, &typed.year) {
        Ok(born) => Some(born.date()),
        Err(problem) => {
            errors.add_at("date-of-birth", "date-of-birth-day", Problem::key(&problem), []);
            None
        }
    };
    Some(Sought::Person { urn: urn?, first_name: first?, last_name: last?, date_of_birth: born? })
}

/// A name as typed: how it is spelled is the police's affair, not ours.
fn name(errors: &mut Errors, field: &str, typed: &str, [missing, too_long]: [&str; 2]) -> Option<String> {
    let name = typed.trim();
    if name.is_empty() {
        errors.add(field, missing);
        return None;
    }
    if name.chars().count() > LONGEST {
        errors.add(field, too_long);
        return None;
    }
    Some(name.to_owned())
}
