//! Where an officer says from which day a court uses the service, and sees who said what before.

use app::{App, GoLive, GoLiveChange};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    court::{EARLIEST, MOST_YEARS_AHEAD, SetGoLiveRefusal},
    id::CommandId,
    time::Date,
    values::DateOfBirth,
};
use minijinja::{Value, context, value::Serde};
use serde::{Deserialize, Serialize};

use super::shown;
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, fault, said},
};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    known: String,
    #[serde(rename = "date-day")]
    day: String,
    #[serde(rename = "date-month")]
    month: String,
    #[serde(rename = "date-year")]
    year: String,
}

impl Typed {
    /// What holds now. Of a month the day is left open: nobody has said which it was.
    fn of(go_live: GoLive) -> Self {
        let Some(date) = go_live.date else { return Self { known: "no".to_owned(), ..Self::default() } };
        let day = if go_live.exact { date.day().to_string() } else { String::new() };
        Self { known: "yes".to_owned(), day, month: date.month().to_string(), year: date.year().to_string() }
    }

    /// The date, or none where it is said not to be known; the outer `None` where a problem was noted.
    #[expect(clippy::option_option, reason = "wrong, not known and known are three things")]
    fn date(&self, errors: &mut Errors) -> Option<Option<Date>> {
        match self.known.as_str() {
            "no" => return Some(None),
            "yes" => {}
            _ => {
                errors.add("known", "go-live-known-missing");
                return None;
            }
        }
        let empty = [&self.day, &self.month, &self.year].iter().all(|part| part.trim().is_empty());
        // The fields of a date of birth are read in the same way; only the sentences differ.
        let date = DateOfBirth::from_parts(&self.day, &self.month, &self.year).ok();
        if date.is_none() {
            errors.add_at("date", "date-day", if empty { "go-live-date-missing" } else { "go-live-date-wrong" }, []);
        }
        Some(Some(date?.date()))
    }
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(code): Path<String>,
) -> Result<Response, PageError> {
    let data = data(&page, &app, &caller, &code, (page.kept_fields(), &Errors::new())).await?;
    Ok(page.render("courts/go-live.html", data))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(code): Path<String>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let (mut errors, typed) = (Errors::new(), form.fields);
    if let Some(date) = typed.date(&mut errors) {
        match app.set_go_live(&caller, CommandId(form.command), &code, date).await {
            Ok(()) => return Ok(page.redirect(&paths::COURT_GO_LIVE.url([&code.to_ascii_uppercase()]))),
            Err(failure) => refused(&mut errors, &said(failure)?),
        }
    }
    let data = data(&page, &app, &caller, &code, (Some(typed), &errors)).await?;
    Ok(page.refuse("courts/go-live.html", data))
}

fn refused(errors: &mut Errors, said: &Said<SetGoLiveRefusal>) {
    match said {
        Said::Refused(SetGoLiveRefusal::TooEarly) => {
            errors.add_at("date", "date-day", "go-live-date-early", [("year", EARLIEST.year().to_string().into())]);
        }
        Said::Refused(SetGoLiveRefusal::TooLate) => {
            errors.add_at("date", "date-day", "go-live-date-late", [("years", i64::from(MOST_YEARS_AHEAD).into())]);
        }
        Said::Claimed(_) | Said::Changed => errors.add("known", "problem-changed-meanwhile"),
    }
}

async fn data(
    page: &Page,
    app: &App,
    caller: &Caller,
    code: &str,
    (typed, errors): (Option<Typed>, &Errors),
) -> Result<Value, PageError> {
    let viewed = app.view_go_live(caller, code).await;
    let (go_live, changes) = viewed.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let seen = app.view_court(code).await.map_err(|error| fault(&error))?.ok_or(PageError::NotFound)?;
    let changed =
        |it: &GoLiveChange| context! { date => it.date.map(|date| date.to_string()), by => it.by.as_str(), at => it.at.micros() };
    Ok(context! {
        court => shown(&seen, app.now().london_date(), page.lang()),
        form => Serde(&typed.unwrap_or_else(|| Typed::of(go_live))), errors => Serde(errors),
        changes => changes.iter().map(changed).collect::<Vec<_>>(),
        all_courts_live => app.settings.all_courts_live,
    })
}
