//! Everything that was answered, to be checked; sending it makes it a registration.

use app::{App, ProsecutorDraft, ProsecutorFound};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{id::CommandId, prosecutor_registration::Section};
use minijinja::{Value, context};

use super::{
    apply::{SECTIONS, found, is_complete, is_kept},
    fields,
};
use crate::{
    chassis::{Form, Nothing, Page, PageError, paths},
    failure::said,
};

pub(super) async fn get(page: Page, State(app): State<App>, Path(draft): Path<String>) -> Result<Response, PageError> {
    let back = paths::PROSECUTOR_APPLY.url([&draft]);
    let open = match found(&app, &draft).await? {
        ProsecutorFound::Open(open) if SECTIONS.iter().all(|section| is_complete(&open, *section)) => open,
        _ => return Ok(page.redirect(&back)),
    };
    let sections: Vec<Value> = SECTIONS.iter().map(|section| shown(&page, &draft, &open, *section)).collect();
    Ok(page.render("prosecutors/check.html", context! { sections, back, question => open.question }))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    Path(draft): Path<String>,
    form: Form<Nothing>,
) -> Result<Response, PageError> {
    if let Err(failure) = app.submit_prosecutor(CommandId(form.command), &draft).await {
        // What is not complete is marked on the list of tasks.
        said(failure)?;
    }
    Ok(page.redirect(&paths::PROSECUTOR_APPLY.url([&draft])))
}

fn shown(page: &Page, link: &str, draft: &ProsecutorDraft, section: Section) -> Value {
    let none = domain::prosecutor_registration::Answers::new();
    context! {
        title => page.t(&format!("prosecutor-section-{section}"), &[]), change => paths::PROSECUTOR_SECTION.url([&link, &section]),
        kept => is_kept(draft, section),
        rows => fields::shown(page, section, draft.answers.get(&section).unwrap_or(&none)),
    }
}
