//! Takes what was typed and chosen above the queue: the words go to the session, the rest into the address of the part that is shown.
//! The reference of a message leads to the message.

use app::App;
use axum::{extract::State, response::Response};
use domain::time::Date;
use serde::{Deserialize, Serialize};

use super::{
    filter::{ANY, Asked},
    queue,
};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::said,
};

/// The most characters that are looked for.
const LONGEST: usize = 200;

/// What stands in the boxes above the queue.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) standing: String,
    pub(super) search: String,
    pub(super) court: String,
    pub(super) within: String,
    #[serde(rename = "from-day")]
    pub(super) from_day: String,
    #[serde(rename = "from-month")]
    pub(super) from_month: String,
    #[serde(rename = "from-year")]
    pub(super) from_year: String,
    #[serde(rename = "to-day")]
    pub(super) to_day: String,
    #[serde(rename = "to-month")]
    pub(super) to_month: String,
    #[serde(rename = "to-year")]
    pub(super) to_year: String,
    pub(super) kind: String,
    pub(super) assigned: String,
    pub(super) evidence: String,
    pub(super) late: String,
    pub(super) sort: String,
}

pub(super) async fn post(page: Page, State(app): State<App>, caller: Caller, form: Form<Typed>) -> Result<Response, PageError> {
    let typed = form.fields;
    let search: String = typed.search.trim().chars().take(LONGEST).collect();
    let arrived = app.find_arrival(&caller, &search).await;
    if let Some(arrival) = arrived.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))? {
        return Ok(page.redirect(&paths::ARRIVAL.url([&arrival])));
    }
    let kept = app.search_registrations(&caller, &search).await;
    kept.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let mut errors = Errors::new();
    let asked = asked(&app, &typed, &search, caller.memory.registrations_searched == search, &mut errors);
    if errors.is_empty() {
        return Ok(page.redirect(&asked.address()));
    }
    queue::refuse(&page, &app, &caller, &typed, &errors).await
}

/// What is asked for. New words are looked for in every state; the same ones again stay in the state that is shown.
fn asked(app: &App, typed: &Typed, search: &str, same: bool, errors: &mut Errors) -> Asked {
    let chosen = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let mut asked = Asked {
        standing: if search.is_empty() || same { chosen(&typed.standing) } else { Some(ANY.to_owned()) },
        court: None,
        within: chosen(&typed.within),
        from: None,
        to: None,
        kind: chosen(&typed.kind),
        assigned: chosen(&typed.assigned),
        evidence: chosen(&typed.evidence),
        late: chosen(&typed.late),
        sort: chosen(&typed.sort),
        search: (!search.is_empty()).then(|| "yes".to_owned()),
        after: None,
        before: None,
    };
    if !typed.court.trim().is_empty() {
        match app.tables.courts.by_name_or_code(&typed.court) {
            Ok(court) => asked.court = Some(court.code.clone()),
            Err(_) => errors.add("court", "registrations-filter-court-unknown"),
        }
    }
    if typed.within.is_empty() {
        asked.from = date(errors, "from", [&typed.from_day, &typed.from_month, &typed.from_year]);
        asked.to = date(errors, "to", [&typed.to_day, &typed.to_month, &typed.to_year]);
    }
    asked
}

/// A date of three boxes; nothing, where all are empty.
fn date(errors: &mut Errors, field: &str, parts: [&str; 3]) -> Option<String> {
    let [day, month, year] = parts.map(str::trim);
    if day.is_empty() && month.is_empty() && year.is_empty() {
        return None;
    }
    let read = || Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
    let Some(date) = read() else {
        errors.add_at(field, &format!("{field}-day"), "registrations-filter-date-wrong", []);
        return None;
    };
    Some(date.to_string())
}
