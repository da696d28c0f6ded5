//! The questionnaire as a list of tasks; once it is sent, how far it is. Whoever has the link sees this, and nobody else.

use app::{App, PROSECUTOR_DRAFT_DAYS, ProsecutorDraft, ProsecutorFound, ProsecutorProgress};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    prosecutor_registration::{Section, read_section},
    user::ACTIVATION_DAYS,
};
use minijinja::{Value, context};

use crate::{
    chassis::{Page, PageError, paths},
    failure::said,
};

/// The sections in their order.
pub(super) const SECTIONS: [Section; 5] =
    [Section::Organisation, Section::Work, Section::Interface, Section::Remittance, Section::Administrator];

pub(super) async fn get(page: Page, State(app): State<App>, Path(draft): Path<String>) -> Result<Response, PageError> {
    match found(&app, &draft).await? {
        ProsecutorFound::Open(open) => {
            let tasks: Vec<Value> = SECTIONS.iter().map(|section| task(&page, &draft, &open, *section)).collect();
            let link = format!("{}{}", app.settings.base_url, paths::PROSECUTOR_APPLY.url([&draft]));
            let data = context! {
                tasks, link, question => open.question.as_deref(), days => PROSECUTOR_DRAFT_DAYS, complete => SECTIONS.iter().all(|section| is_complete(&open, *section)),
                check => paths::PROSECUTOR_CHECK.url([&draft]),
            };
            Ok(page.render("prosecutors/apply.html", data))
        }
        found @ (ProsecutorFound::Sent(..) | ProsecutorFound::Late(..)) => {
            let late = matches!(found, ProsecutorFound::Late(..));
            let (ProsecutorFound::Sent(reference, state) | ProsecutorFound::Late(reference, state)) = found else {
                return Err(PageError::NotFound);
            };
            let (progress, unconfirmed) = (ProsecutorProgress::of(&state.standing), state.unconfirmed());
            let standing = progress.to_string();
            let data = context! {
                reference => reference.as_str(), late, standing, waits_for => unconfirmed.len(), activation_days => ACTIVATION_DAYS, draft_days => PROSECUTOR_DRAFT_DAYS,
                sender_email => app.settings.sender_email.as_str(), onboarding_email => app.settings.onboarding_email.as_str(),
            };
            Ok(page.render("prosecutors/sent.html", data))
        }
    }
}

/// What the link opens.
pub(super) async fn found(app: &App, draft: &str) -> Result<ProsecutorFound, PageError> {
    app.prosecutor_draft::<()>(draft).await.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))
}

/// Whether a section has been answered without a problem.
pub(super) fn is_complete(draft: &ProsecutorDraft, section: Section) -> bool {
    match draft.answers.get(&section) {
        Some(answers) => read_section(section, answers).is_empty(),
        None => is_kept(draft, section),
    }
}

/// Whether a section stays as it was given before: the account does, where a query is answered.
pub(super) fn is_kept(draft: &ProsecutorDraft, section: Section) -> bool {
    draft.query.is_some() && section == Section::Remittance && !draft.answers.contains_key(&section)
}

fn task(page: &Page, link: &str, draft: &ProsecutorDraft, section: Section) -> Value {
    let status = match draft.answers.get(&section) {
        None if is_kept(draft, section) => "kept",
        None => "not-started",
        Some(_) if is_complete(draft, section) => "complete",
        Some(_) => "to-mend",
    };
    context! {
        title => page.t(&format!("prosecutor-section-{section}"), &[]), href => paths::PROSECUTOR_SECTION.url([&link, &section]),
        status, text => page.t(&format!("prosecutor-status-{status}"), &[]),
    }
}
