//! For whom a person acts, and what other organisations offer them.
//! Decides nothing about who belongs where.

use app::App;
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::{id::OrganisationId, user::Answer};
use minijinja::{context, value::Serde};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use views::users::Membership;

use super::Onward;
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::said,
};

/// What was just answered, to be said once.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Just {
    done: String,
}

/// What can have been answered, by the words that say so.
const DONE: [&str; 3] = ["accepted", "declined", "nothing"];

/// The organisation chosen.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Chosen {
    organisation: String,
}

/// An answer to an offer.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Answered {
    organisation: String,
    answer: String,
}

#[derive(Serialize)]
struct Shown {
    id: OrganisationId,
    name: String,
    groups: String,
    accepted: bool,
    current: bool,
}

pub(super) async fn get(
    State(app): State<App>,
    page: Page,
    caller: Caller,
    Query(onward): Query<Onward>,
    Query(just): Query<Just>,
) -> Result<Response, PageError> {
    let data = data(&app, &page, &caller, &onward, &Errors::new()).await?;
    let done = DONE.iter().find(|it| **it == just.done).map(|it| format!("organisations-done-{it}"));
    Ok(page.render("accounts/organisations.html", context! { done, ..data }))
}

pub(super) async fn post(
    State(app): State<App>,
    page: Page,
    caller: Caller,
    Query(onward): Query<Onward>,
    form: Form<Chosen>,
) -> Result<Response, PageError> {
    let Ok(organisation) = form.fields.organisation.parse::<Uuid>() else {
        let mut errors = Errors::new();
        errors.add("organisation", "organisations-choose-missing");
        let data = data(&app, &page, &caller, &onward, &errors).await?;
        return Ok(page.refuse("accounts/organisations.html", data));
    };
    if let Err(failure) = app.choose_organisation(&caller, OrganisationId(organisation)).await {
        said(failure)?;
    }
    Ok(page.redirect(onward.place()))
}

pub(super) async fn answer(
    State(app): State<App>,
    page: Page,
    caller: Caller,
    form: Form<Answered>,
) -> Result<Response, PageError> {
    let organisation = form.fields.organisation.parse::<Uuid>().map_err(|_| PageError::NotFound)?;
    let answer = Answer { organisation: OrganisationId(organisation), accepted: form.fields.answer == "accept" };
    let done = match app.answer_membership(&caller, form.command.into(), answer).await {
        Ok(()) if answer.accepted => "accepted",
        Ok(()) => "declined",
        Err(failure) => {
            said(failure)?;
            "nothing"
        }
    };
    Ok(page.redirect(&format!("{}?done={done}", paths::ACCOUNT_ORGANISATIONS.get())))
}

async fn data(app: &App, page: &Page, caller: &Caller, onward: &Onward, errors: &Errors) -> Result<minijinja::Value, PageError> {
    let memberships = app.own_memberships(caller).await;
    let memberships = memberships.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let shown = |it: &Membership| Shown {
        id: it.organisation,
        name: if it.name.is_empty() { page.t("organisations-hmcts", &[]) } else { it.name.clone() },
        groups: it.groups.iter().map(|group| page.t(&format!("people-group-{group}"), &[])).collect::<Vec<_>>().join(", "),
        accepted: it.accepted,
        current: it.organisation == caller.organisation(),
    };
    let (own, offers): (Vec<Shown>, Vec<Shown>) = memberships.iter().map(shown).partition(|it| it.accepted);
    Ok(context! {
        own => Serde(&own), offers => Serde(&offers), errors => Serde(errors),
        action => onward.after(paths::ACCOUNT_ORGANISATIONS.get()),
    })
}
