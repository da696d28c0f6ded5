//! Records the findings of all checks for which one was chosen, with one button.

use app::{App, Evidence};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, RegistrationId},
    registration::{Check, DecideRefusal, Found, Incomplete, LONGEST_FOUND, LONGEST_SOURCE, RecordRefusal},
};

use minijinja::context;

use super::{
    super::happened::newer,
    findings::Typed,
    show::{data, opened, subject},
    shown::{shown, slug},
};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

pub(in super::super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    form: Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let checking = opened(&app, &caller, id).await?;
    let (typed, mut errors) = (Typed::of(form.fields), Errors::new());
    let found = taken(&page, &checking.evidence, &typed, &mut errors);
    if errors.is_empty() {
        match app.record_checks(&caller, CommandId(form.command), (id, typed.seen()), found).await {
            Ok(_) => return Ok(page.redirect(&format!("{}#checks", paths::REGISTRATION.url([&id])))),
            Err(failure) => refused(&mut errors, said(failure)?),
        }
    }
    let opened = app.open_registration(&caller, id).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let evidence = &checking.evidence;
    let changed = newer(&page, &opened.history, typed.seen().0, evidence.seen);
    let left_over = typed.left_over(evidence);
    let data = data(&page, &subject(&checking), evidence, (Some(&typed), &errors));
    Ok(page.refuse("registrations/checks.html", context! { changed, left_over, ..data }))
}

/// The findings that were typed, or why there are none.
pub(in crate::pages) fn taken(page: &Page, evidence: &Evidence, typed: &Typed, errors: &mut Errors) -> Vec<Found> {
    let found = with_sources(page, evidence, typed.findings(evidence, errors));
    if errors.is_empty() && found.is_empty() {
        let first = evidence.checks.first().map(|checked| slug(&checked.check)).unwrap_or_default();
        errors.add(&format!("finding-{first}"), "checks-none-chosen");
    }
    found
}

/// A number of a register brings its source with it: nobody has to type it, and nobody can type another.
fn with_sources(page: &Page, evidence: &Evidence, found: Vec<Found>) -> Vec<Found> {
    let numbers = shown(page, evidence).sources();
    let with = |mut found: Found| {
        if let Some(number) = found.called.as_ref().filter(|_| found.check == Check::CallBack)
            && let Some((_, source)) = numbers.iter().find(|(known, _)| known == number.as_str())
        {
            found.source.clone_from(source);
        }
        found
    };
    found.into_iter().map(with).collect()
}

/// Tells every problem at its field.
pub(in crate::pages) fn refused(errors: &mut Errors, said: Said<RecordRefusal>) {
    match said {
        Said::Refused(RecordRefusal::Incomplete(problems)) => {
            for (check, problem) in problems {
                let slug = slug(&check);
                let (field, key) = incomplete(problem);
                let longest = if problem == Incomplete::SourceTooLong { LONGEST_SOURCE } else { LONGEST_FOUND };
                errors.add_with(&format!("{field}-{slug}"), key, [("longest", longest.into())]);
            }
        }
        Said::Refused(RecordRefusal::BeingApproved) => errors.add("checks", "checks-being-approved"),
        Said::Refused(RecordRefusal::Decided(DecideRefusal::ChangedSince)) => {
            errors.add("checks", "registrations-refused-changed-since");
        }
        Said::Refused(RecordRefusal::Decided(_)) => errors.add("checks", "registrations-decided-already"),
        Said::Claimed(_) | Said::Changed => errors.add("checks", "problem-changed-meanwhile"),
    }
}

/// The box that is wrong, and the sentence.
const fn incomplete(problem: Incomplete) -> (&'static str, &'static str) {
    match problem {
        Incomplete::NotOnTheForm => ("finding", "checks-not-on-the-form"),
        Incomplete::FoundNeeded => ("found", "checks-found-needed"),
        Incomplete::FoundTooLong => ("found", "checks-found-too-long"),
        Incomplete::SourceNeeded => ("source", "checks-source-needed"),
        Incomplete::SourceTooLong => ("source", "checks-source-too-long"),
        Incomplete::NumberNeeded => ("number", "checks-number-needed"),
        Incomplete::NumberOnlyOnTheForm => ("other", "checks-number-only-on-the-form"),
    }
}
