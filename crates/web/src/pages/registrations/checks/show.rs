//! The page of checks: every check with what its register says, and one button for all findings.

use app::{App, Checking, Evidence};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::RegistrationId,
    registration::{LONGEST_FOUND, LONGEST_SOURCE, Standing},
};
use minijinja::{context, value::Serde};

use super::{findings::Typed, shown};
use crate::{
    Caller,
    chassis::{Errors, Page, PageError, paths},
    failure::said,
};

pub(in super::super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, PageError> {
    let checking = opened(&app, &caller, id).await?;
    let data = data(&page, &subject(&checking), &checking.evidence, (None, &Errors::new()));
    Ok(page.render("registrations/checks.html", data))
}

/// Whose checks they are, and where they are taken.
pub(in crate::pages) struct Subject {
    pub(in crate::pages) name: String,
    pub(in crate::pages) reference: String,
    /// The registration's own page.
    pub(in crate::pages) back: String,
    /// Where the form goes.
    pub(in crate::pages) to: String,
    /// Why nothing can be recorded now, as the key of a sentence; nothing, where it can.
    pub(in crate::pages) blocked: Option<&'static str>,
}

pub(super) fn subject(checking: &Checking) -> Subject {
    Subject {
        name: checking.submitted.form.organisation.name.to_string(),
        reference: checking.submitted.reference.to_string(),
        back: paths::REGISTRATION.url([&checking.id]),
        to: paths::REGISTRATION_CHECKS.url([&checking.id]),
        blocked: blocked(&checking.standing),
    }
}

pub(super) async fn opened(app: &App, caller: &Caller, id: RegistrationId) -> Result<Checking, PageError> {
    app.check_registration(caller, id).await.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))
}

/// The page, with what was typed where something was.
pub(in crate::pages) fn data(
    page: &Page,
    subject: &Subject,
    evidence: &Evidence,
    (typed, errors): (Option<&Typed>, &Errors),
) -> minijinja::Value {
    let shown = shown(page, evidence);
    let untouched = Typed::of(before(&shown));
    context! {
        name => subject.name.as_str(), reference => subject.reference.as_str(),
        back => subject.back.as_str(), to => subject.to.as_str(),
        blocked => subject.blocked, read_only => subject.blocked.is_some() && errors.is_empty(),
        seen => evidence.seen, checks => Serde(&shown), form => Serde(typed.unwrap_or(&untouched)), errors => Serde(errors),
        longest => LONGEST_FOUND, longest_source => LONGEST_SOURCE,
        findings => ["passed", "failed", "does-not-apply"],
    }
}

/// Why nothing can be recorded now, as the key of a sentence; nothing, where it can.
pub(in crate::pages) const fn blocked(standing: &Standing) -> Option<&'static str> {
    match standing {
        Standing::FirstApproved { .. } | Standing::Scheduled { .. } => Some("checks-being-approved"),
        Standing::Approved(_) | Standing::AddedTo(_) | Standing::Rejected | Standing::Withdrawn => {
            Some("registrations-decided-already")
        }
        Standing::Nothing | Standing::Waiting | Standing::Queried { .. } | Standing::Held => None,
    }
}

/// The boxes as they stand before anybody types: the last finding, or what the register suggests.
fn before(shown: &shown::Shown) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for check in &shown.checks {
        let mut put = |field: &str, text: &str| fields.push((format!("{field}-{}", check.slug), text.to_owned()));
        match &check.recorded {
            // A call is made once: another one is another finding.
            Some(_) if check.slug == "call-back" => {}
            Some(recorded) => {
                put("finding", recorded.finding);
                put("found", &recorded.found);
                put("source", recorded.source.as_deref().unwrap_or_default());
            }
            None => {
                put("found", &check.found);
                put("source", &check.source);
            }
        }
    }
    fields
}
