//! The form's history: who did what to it, and when.

use app::{App, FormAct};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    form::{Answers, MOST_ENTRIES, Place, places},
    id::{CaseId, DefendantId},
    tables::PetSection,
};
use minijinja::{context, value::Serde};
use serde::Serialize;

use super::{
    ended, language,
    layout::{self, PARTIES},
    overview::heading,
};
use crate::{
    Caller,
    chassis::{Page, PageError},
};

#[derive(Serialize)]
struct Change {
    by: String,
    at: i64,
    /// `requested`, `created` or `saved`.
    act: &'static str,
    section: Option<String>,
    answers: Vec<Changed>,
}

#[derive(Serialize)]
struct Changed {
    question: String,
    entry: Option<u32>,
    /// None where the answer was cleared.
    lines: Vec<String>,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path((case, defendant)): Path<(CaseId, DefendantId)>,
) -> Result<Response, PageError> {
    let (form, changes) = app.view_form_history(&caller, case, defendant).await.map_err(ended)?;
    let shown: Vec<Change> = changes
        .into_iter()
        .map(|change| {
            let (act, section, answers) = match &change.act {
                FormAct::Requested => ("requested", None, Vec::new()),
                FormAct::Created => ("created", None, Vec::new()),
                FormAct::Saved { section, answers } => {
                    let known = app.tables.pet.sections().iter().find(|it| it.id == *section);
                    let title = known.map_or(section.as_str(), |it| it.title(language(page.lang())));
                    ("saved", Some(title.to_owned()), known.map(|it| changed(&page, it, answers)).unwrap_or_default())
                }
            };
            Change { by: change.by, at: change.at.micros(), act, section, answers }
        })
        .collect();
    Ok(page.render("pet/history.html", context! { form => Serde(&heading(&form)), changes => Serde(&shown) }))
}

/// What changed, question by question, in the order of the form.
fn changed(page: &Page, section: &PetSection, answers: &Answers) -> Vec<Changed> {
    let touched = |place: &Place<'_>| answers.contains_key(&place.key()) || answers.contains_key(&place.details_key());
    PARTIES
        .into_iter()
        .flat_map(|party| places(section, party, true, MOST_ENTRIES))
        .filter(touched)
        .map(|place| {
            let only_details = answers.get(&place.details_key()).filter(|_| !answers.contains_key(&place.key()));
            let lines = only_details.map(|it| it.lines().map(str::to_owned).collect());
            Changed {
                question: place.question.title(language(page.lang())).to_owned(),
                entry: place.entry,
                lines: lines.unwrap_or_else(|| layout::said(page, &place, answers)),
            }
        })
        .collect()
}
