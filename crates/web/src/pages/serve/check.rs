//! Everything said again before the document is served: case, defendants, document, date of service.

use app::{App, Confirmed, NotPrepared, Preparing};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    StoredFile,
    id::{CaseId, CommandId, MaterialId},
};
use minijinja::{Value, context, value::Serde};
use serde::Deserialize;

use super::{Stop, due, names, next, problem, section_key, stop};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    pages::cases::shown::urn,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    material: Option<MaterialId>,
    shown: String,
}

pub(super) async fn get(page: Page, State(app): State<App>, caller: Caller, Path(case): Path<CaseId>) -> Result<Response, Stop> {
    let preparing = app.prepare_service(&caller, case).await.map_err(|failure| stop(&page, case, failure))?;
    match shown(&preparing, &Errors::new()) {
        Some(data) => Ok(page.render("serve/check.html", data)),
        None => Ok(page.redirect(&next(&preparing))),
    }
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(case): Path<CaseId>,
    form: Form<Typed>,
) -> Result<Response, Stop> {
    let Typed { material, shown: seen } = form.fields;
    let confirmed = Confirmed { case, material: material.ok_or(PageError::BadRequest)?, shown: seen };
    let failure = match app.serve_material(&caller, CommandId(form.command), confirmed).await {
        Ok(material) => return Ok(page.redirect(&paths::SERVED.url([&case, &material]))),
        Err(failure) => failure,
    };
    let mut errors = Errors::new();
    match problem(&page, case, failure)? {
        NotPrepared::Incomplete => errors.add("check", "serve-incomplete"),
        _ => errors.add("check", "serve-not-as-shown"),
    }
    let preparing = app.prepare_service(&caller, case).await.map_err(|failure| stop(&page, case, failure))?;
    match shown(&preparing, &errors) {
        Some(data) => Ok(page.refuse("serve/check.html", data)),
        None => Ok(page.redirect(&next(&preparing))),
    }
}

/// Everything that is confirmed; nothing, where a question is still to be answered.
fn shown(preparing: &Preparing, errors: &Errors) -> Option<Value> {
    let draft = preparing.draft.as_ref().filter(|_| preparing.is_complete())?;
    let (section, file) = (draft.section.as_deref()?, draft.file.as_ref()?);
    let StoredFile { name, pages, bytes, .. } = file;
    let names = names(&preparing.case, &draft.defendants);
    Some(context! {
        case => preparing.case.id.to_string(), urn => urn(&preparing.case.urn), errors => Serde(errors),
        names => Serde(&names), section_key => section_key(section), file => context! { name, pages, bytes },
        due => due(&preparing.due), material => draft.material.to_string(), shown => draft.fingerprint(),
    })
}
