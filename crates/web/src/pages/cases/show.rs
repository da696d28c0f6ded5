//! The case at a glance, as far as the caller may see it.

use app::{App, CasePage, SeenDefendant, SeenDocument, SeenSection};
use axum::{extract::State, response::Response};
use domain::id::CaseId;
use minijinja::{Value, context, value::Serde};

use super::{at::At, shown};
use crate::{
    Caller,
    chassis::{Page, PageError, paths},
    failure::said,
};

pub(super) async fn get(page: Page, State(app): State<App>, caller: Caller, At(id): At<CaseId>) -> Result<Response, PageError> {
    let seen = app.view_case(&caller, id).await;
    let seen = seen.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    Ok(page.render("cases/show.html", data(&page, &app, &seen)))
}

fn data(page: &Page, app: &App, seen: &CasePage) -> Value {
    let defendants: Vec<Value> = seen.defendants.iter().map(|it| defendant(seen.case.id, it)).collect();
    let sections: Vec<Value> = seen.sections.iter().map(|it| section(seen.case.id, it)).collect();
    context! {
        case => shown::case(&seen.case, &app.tables.courts, page.lang()),
        defendants, sections, others => &seen.others, forms => Serde(&seen.forms), serving => seen.serving.as_ref().map(Serde),
    }
}

fn defendant(case: CaseId, seen: &SeenDefendant) -> Value {
    let own = seen.own.as_ref();
    let organisation = seen.on_record.as_ref().map(|record| record.name.clone()).unwrap_or_default();
    context! {
        on_record => seen.on_record.as_ref().map(shown::on_record),
        link => own.map(|(link, told)| shown::link(link, *told, &organisation)),
        initial_details => seen.initial_details.as_ref().map(|it| shown::initial_details(case, seen.defendant.id, it)),
        acts => seen.acts,
        ..shown::defendant(case, &seen.defendant)
    }
}

fn section(case: CaseId, section: &SeenSection) -> Value {
    let documents: Vec<Value> = section.documents.iter().map(|it| document(case, it)).collect();
    context! { name => section.name.as_str(), documents }
}

fn document(case: CaseId, document: &SeenDocument) -> Value {
    context! {
        href => paths::MATERIAL.url([&case, &document.id]),
        name => document.name.as_str(),
        pages => document.shown.pages, bytes => document.shown.bytes, at => document.shown.at.micros(),
        about => &document.about,
        reference => document.reference.as_deref(),
        served => document.date_of_service.map(|date| date.to_string()),
    }
}
