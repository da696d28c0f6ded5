//! The second question: whom the document is served for. Only those whom the caller's organisation acts for are offered.

use std::collections::BTreeSet;

use app::{App, NotPrepared, Preparing};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CaseId, DefendantId};
use serde::{Deserialize, Serialize};

use super::{Stop, data, next, problem, stop};
use crate::{
    Caller,
    chassis::{Errors, Form, Page},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    defendant: Vec<String>,
}

#[derive(Serialize)]
struct Shown {
    defendants: Vec<Choice>,
    /// Are there others on the case, for whom the caller's organisation does not act?
    others: bool,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    name: String,
    checked: bool,
}

pub(super) async fn get(page: Page, State(app): State<App>, caller: Caller, Path(case): Path<CaseId>) -> Result<Response, Stop> {
    let preparing = app.prepare_service(&caller, case).await.map_err(|failure| stop(&page, case, failure))?;
    Ok(page.render("serve/defendants.html", data(&preparing, &Errors::new(), shown(&preparing))))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(case): Path<CaseId>,
    form: Form<Typed>,
) -> Result<Response, Stop> {
    // What is no identifier at all is none that was offered: nothing is chosen.
    let chosen: Option<BTreeSet<DefendantId>> = form.fields.defendant.iter().map(|id| id.parse().ok()).collect();
    let failure = match app.choose_served_defendants(&caller, case, &chosen.unwrap_or_default()).await {
        Ok(preparing) => return Ok(page.redirect(&next(&preparing))),
        Err(failure) => failure,
    };
    let mut errors = Errors::new();
    match problem(&page, case, failure)? {
        NotPrepared::Refused(_) | NotPrepared::NotOffered => errors.add("defendant", "serve-defendant-needed"),
        _ => errors.add("defendant", "serve-changed"),
    }
    let preparing = app.prepare_service(&caller, case).await.map_err(|failure| stop(&page, case, failure))?;
    Ok(page.refuse("serve/defendants.html", data(&preparing, &errors, shown(&preparing))))
}

fn shown(preparing: &Preparing) -> Shown {
    let offered = || preparing.case.defendants.iter().filter(|it| preparing.defendants.contains(&it.id));
    let chosen = preparing.draft.as_ref().map(|it| it.defendants.as_slice()).unwrap_or_default();
    // Where there is one, it is chosen already: the person only continues.
    let only = preparing.defendants.len() == 1;
    let choice = |it: &domain::prosecution_case::Defendant| Choice {
        id: it.id.to_string(),
        name: it.display_name(),
        checked: only || chosen.contains(&it.id),
    };
    Shown { defendants: offered().map(choice).collect(), others: preparing.defendants.len() < preparing.case.defendants.len() }
}
