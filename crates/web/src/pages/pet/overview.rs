//! The form as a list of tasks: each section, who answers it, how far it is. Where there is no form: who creates it.

use app::{App, FormView};
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use domain::{
    form::{Progress, progress},
    id::{CaseId, DefendantId},
    tables::{PetParty, PetSection},
};
use minijinja::{context, value::Serde};
use serde::{Deserialize, Serialize};

use super::{ended, language, layout::PARTIES};
use crate::{
    Caller,
    chassis::{Page, PageError, paths},
    pages::cases::shown,
};

/// What has just happened, to be said once. Words of our own only.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    done: String,
}

#[derive(Serialize)]
struct Task {
    title: String,
    href: String,
    parties: Vec<PetParty>,
    /// Does the caller answer questions here?
    own: bool,
    progress: Progress,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path((case, defendant)): Path<(CaseId, DefendantId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let form = app.view_form(&caller, case, defendant).await.map_err(ended)?;
    let tasks: Vec<Task> = app.tables.pet.sections().iter().map(|section| task(&page, &form, section)).collect();
    let finished = tasks.iter().filter(|task| task.own && task.progress.answered == task.progress.asked).count();
    let data = context! {
        form => Serde(&heading(&form)), tasks => Serde(&tasks), finished, own => tasks.iter().filter(|task| task.own).count(),
        may_request => form.may_request, may_create => form.may_create,
        done => Some(asked.done).filter(|it| matches!(it.as_str(), "saved" | "asked" | "created" | "there")),
    };
    Ok(page.render("pet/overview.html", data))
}

/// What stands above every page of a form.
#[derive(Serialize)]
pub(super) struct Heading {
    case: CaseId,
    defendant: DefendantId,
    urn: String,
    name: String,
    youth: bool,
    requested: Option<i64>,
    created: Option<i64>,
    answers_as: Option<PetParty>,
}

pub(super) fn heading(form: &FormView) -> Heading {
    Heading {
        case: form.case.id,
        defendant: form.defendant.id,
        urn: shown::urn(&form.case.urn),
        name: form.defendant.display_name(),
        youth: form.defendant.youth,
        requested: form.requested.map(domain::time::Timestamp::micros),
        created: form.created.map(domain::time::Timestamp::micros),
        answers_as: form.answers_as,
    }
}

/// A section as the caller sees it: their own part where they have one, all parts together where they only read.
fn task(page: &Page, form: &FormView, section: &PetSection) -> Task {
    let of = |party| progress(section, party, form.defendant.youth, &form.state.answers);
    let parties: Vec<PetParty> = PARTIES.into_iter().filter(|party| of(*party).asked > 0).collect();
    let own = form.answers_as.filter(|party| parties.contains(party));
    let counted: Vec<Progress> = own.map_or_else(|| parties.clone(), |party| vec![party]).into_iter().map(of).collect();
    Task {
        title: section.title(language(page.lang())).to_owned(),
        href: paths::PET_SECTION.url([&form.case.id, &form.defendant.id, &section.id]),
        own: own.is_some(),
        parties,
        progress: Progress {
            answered: counted.iter().map(|it| it.answered).sum(),
            asked: counted.iter().map(|it| it.asked).sum(),
            begun: counted.iter().any(|it| it.begun),
        },
    }
}
