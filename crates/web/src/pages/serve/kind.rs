//! The first question: what the document is.

use app::{App, NotPrepared, Preparing};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::CaseId;
use serde::{Deserialize, Serialize};

use super::{Stop, data, next, problem, section_key, stop};
use crate::{
    Caller,
    chassis::{Errors, Form, Page},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    section: String,
}

#[derive(Serialize)]
struct Shown {
    sections: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    code: String,
    text: String,
    checked: bool,
}

pub(super) async fn get(page: Page, State(app): State<App>, caller: Caller, Path(case): Path<CaseId>) -> Result<Response, Stop> {
    let preparing = app.prepare_service(&caller, case).await.map_err(|failure| stop(&page, case, failure))?;
    Ok(page.render("serve/kind.html", data(&preparing, &Errors::new(), shown(&page, &preparing))))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(case): Path<CaseId>,
    form: Form<Typed>,
) -> Result<Response, Stop> {
    let failure = match app.choose_served_section(&caller, case, &form.fields.section).await {
        Ok(preparing) => return Ok(page.redirect(&next(&preparing))),
        Err(failure) => failure,
    };
    let mut errors = Errors::new();
    match problem(&page, case, failure)? {
        NotPrepared::NotOffered => errors.add("section", "serve-kind-needed"),
        _ => errors.add("section", "serve-changed"),
    }
    let preparing = app.prepare_service(&caller, case).await.map_err(|failure| stop(&page, case, failure))?;
    Ok(page.refuse("serve/kind.html", data(&preparing, &errors, shown(&page, &preparing))))
}

fn shown(page: &Page, preparing: &Preparing) -> Shown {
    let chosen = preparing.draft.as_ref().and_then(|it| it.section.as_deref());
    let choice = |code: &String| Choice {
        text: page.t(&section_key(code), &[]),
        checked: chosen == Some(code.as_str()),
        code: code.clone(),
    };
    Shown { sections: preparing.sections.iter().map(choice).collect() }
}
