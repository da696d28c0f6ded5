//! Declares how and when the caller's organisation was instructed.

use app::{App, Declaration};
use axum::{extract::State, response::Response};
use domain::{
    defence::{DeclareRefusal, How},
    id::CommandId,
    time::Date,
    values::DateOfBirth,
};
use minijinja::{context, value::Serde};
use serde::{Deserialize, Serialize};

use super::{
    at::{At, OfCase},
    defendant,
};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    how: String,
    #[serde(rename = "on-day")]
    day: String,
    #[serde(rename = "on-month")]
    month: String,
    #[serde(rename = "on-year")]
    year: String,
}

pub(super) async fn get(page: Page, State(app): State<App>, caller: Caller, at: OfCase) -> Result<Response, PageError> {
    let data = data(&page, &app, &caller, at, &page.kept_fields().unwrap_or_default(), &Errors::new()).await?;
    Ok(page.render("cases/instruct.html", data))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    at: OfCase,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let (mut errors, typed, At((case, defendant))) = (Errors::new(), form.fields, at);
    if let Some(declaration) = declaration(&typed, app.now().london_date(), &mut errors) {
        match app.declare_instruction(&caller, CommandId(form.command), at.0, declaration).await {
            Ok(declared) => {
                let done = if declared.told.is_some() { "declared-and-told" } else { "declared" };
                return Ok(page.redirect(&format!("{}?done={done}", paths::DEFENDANT.url([&case, &defendant]))));
            }
            Err(failure) => refused(&mut errors, &said(failure)?),
        }
    }
    let data = data(&page, &app, &caller, at, &typed, &errors).await?;
    Ok(page.refuse("cases/instruct.html", data))
}

async fn data(
    page: &Page,
    app: &App,
    caller: &Caller,
    At((case, id)): OfCase,
    typed: &Typed,
    errors: &Errors,
) -> Result<minijinja::Value, PageError> {
    let opened = app.view_defendant(caller, case, id).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    Ok(context! {
        form => Serde(typed), errors => Serde(errors), today => app.now().london_date().to_string(),
        ..defendant::data(page, app, &opened)
    })
}

fn declaration(typed: &Typed, today: Date, errors: &mut Errors) -> Option<Declaration> {
    let Ok(how) = typed.how.parse::<How>() else {
        errors.add("how", "instruct-how-missing");
        return None;
    };
    let empty = [&typed.day, &typed.month, &typed.year].iter().all(|part| part.trim().is_empty());
    // Court duty is for today: nobody need type the date.
    if how == How::CourtDuty && empty {
        return Some(Declaration { how, on: today });
    }
    // The fields of a date of birth are read in the same way; only the sentences differ.
    let date = DateOfBirth::from_parts(&typed.day, &typed.month, &typed.year).ok();
    if date.is_none() {
        errors.add_at("on", "on-day", if empty { "instruct-date-missing" } else { "instruct-date-wrong" }, []);
    }
    Some(Declaration { how, on: date?.date() })
}

fn refused(errors: &mut Errors, said: &Said<DeclareRefusal>) {
    match said {
        Said::Refused(DeclareRefusal::InTheFuture) => errors.add_at("on", "on-day", "instruct-date-future", []),
        Said::Refused(DeclareRefusal::DutyIsForToday) => errors.add_at("on", "on-day", "instruct-duty-today", []),
        Said::Claimed(_) | Said::Changed => errors.add("how", "problem-changed-meanwhile"),
    }
}
