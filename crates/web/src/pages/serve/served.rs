//! The confirmation: the document is served on the court, under this reference, from this day.

use app::App;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::id::{CaseId, MaterialId};
use minijinja::{context, value::Serde};

use super::{due, names, section_key};
use crate::{
    Caller,
    chassis::{Page, PageError},
    failure::said,
    pages::cases::shown::urn,
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path((case, material)): Path<(CaseId, MaterialId)>,
) -> Result<Response, PageError> {
    let served = app.view_service(&caller, case, material).await;
    let served = served.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let (material, file) = (&served.kept.material, &served.kept.material.file);
    Ok(page.render(
        "serve/served.html",
        context! {
            case => case.to_string(), urn => urn(&served.case.urn), reference => served.service.reference.as_str(),
            names => Serde(&names(&served.case, &material.defendants)), section_key => section_key(&material.section),
            file => context! { name => file.name.as_str(), pages => file.pages, bytes => file.bytes }, due => due(&served.due),
        },
    ))
}
