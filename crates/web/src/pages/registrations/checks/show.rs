//! The page of checks: every check with what its register says, and one button for all findings.

use app::{App, Checking};
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
    chassis::{Errors, Page, PageError},
    failure::said,
};

pub(in super::super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, PageError> {
    let checking = opened(&app, &caller, id).await?;
    Ok(page.render("registrations/checks.html", data(&page, &checking, None, &Errors::new())))
}

pub(super) async fn opened(app: &App, caller: &Caller, id: RegistrationId) -> Result<Checking, PageError> {
    app.check_registration(caller, id).await.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))
}

/// The page, with what was typed where something was.
pub(super) fn data(page: &Page, checking: &Checking, typed: Option<&Typed>, errors: &Errors) -> minijinja::Value {
    let shown = shown(page, checking);
    let untouched = Typed::of(before(&shown));
    context! {
        id => checking.id.to_string(),
        name => checking.submitted.form.organisation.name.as_str(),
        reference => checking.submitted.reference.as_str(),
        blocked => blocked(&checking.standing),
        read_only => blocked(&checking.standing).is_some() && errors.is_empty(),
        seen => checking.seen, checks => Serde(&shown), form => Serde(typed.unwrap_or(&untouched)), errors => Serde(errors),
        longest => LONGEST_FOUND, longest_source => LONGEST_SOURCE,
        findings => ["passed", "failed", "does-not-apply"],
    }
}

/// Why nothing can be recorded now, as the key of a sentence; nothing, where it can.
const fn blocked(standing: &Standing) -> Option<&'static str> {
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
