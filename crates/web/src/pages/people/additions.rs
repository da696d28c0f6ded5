//! Offices and people that came with somebody's form, for the organisation's administrator to accept or decline.

use app::App;
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::{
    id::RegistrationId,
    organisation::{Addition, Office},
};
use minijinja::{Value, context, value::Serde};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Caller,
    chassis::{Form, Page, PageError, paths},
    failure::{Said, said},
};

/// What was just answered, to be said once.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Just {
    done: String,
    /// What stood in the way.
    claimed: String,
}

/// What can have been answered, by the words that say so.
const DONE: [&str; 3] = ["accepted", "declined", "nothing"];

/// An answer.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Answered {
    registration: String,
    answer: String,
}

#[derive(Serialize)]
struct Shown {
    registration: RegistrationId,
    at: i64,
    people: Vec<Person>,
    offices: Vec<String>,
}

#[derive(Serialize)]
struct Person {
    name: String,
    email: String,
    groups: String,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(just): Query<Just>,
) -> Result<Response, PageError> {
    let done = DONE.iter().find(|it| **it == just.done).map(|it| format!("additions-done-{it}"));
    let waiting = waiting(&app, &caller).await?;
    Ok(shown(&page, &waiting, context! { done, claimed => !just.claimed.is_empty() }))
}

/// What waits for an answer.
async fn waiting(app: &App, caller: &Caller) -> Result<Vec<Addition>, PageError> {
    let additions = app.view_additions(caller).await;
    additions.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))
}

/// What waits, below what was just done.
fn shown(page: &Page, waiting: &[Addition], just: Value) -> Response {
    let shown: Vec<Shown> = waiting.iter().map(|it| addition(page, it)).collect();
    page.render("people/additions.html", context! { additions => Serde(&shown), ..just })
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    form: Form<Answered>,
) -> Result<Response, PageError> {
    let registration = form.fields.registration.parse::<Uuid>().map_err(|_| PageError::NotFound)?;
    let accepted = form.fields.answer == "accept";
    let done = match app.answer_addition(&caller, form.command.into(), RegistrationId(registration), accepted).await {
        // Their names stand in no address, so the page itself says them.
        Ok(left_out) if !left_out.is_empty() => {
            return Ok(shown(&page, &waiting(&app, &caller).await?, context! { done => "additions-done-accepted", left_out }));
        }
        Ok(_) if accepted => "accepted".to_owned(),
        Ok(_) => "declined".to_owned(),
        Err(failure) => match said(failure)? {
            // Somebody else's number or address: said on the page, and nothing was changed.
            Said::Claimed(what) => return Ok(page.redirect(&format!("{}?claimed={what}", paths::ADDITIONS.get()))),
            _ => "nothing".to_owned(),
        },
    };
    Ok(page.redirect(&format!("{}?done={done}", paths::ADDITIONS.get())))
}

fn addition(page: &Page, addition: &Addition) -> Shown {
    let person = |it: &domain::organisation::Proposed| Person {
        name: format!("{} {}", it.first_name, it.last_name),
        email: it.email.clone(),
        groups: it.groups.iter().map(|group| page.t(&format!("people-group-{group}"), &[])).collect::<Vec<_>>().join(", "),
    };
    Shown {
        registration: addition.registration,
        at: addition.at.micros(),
        people: addition.people.iter().map(person).collect(),
        offices: addition.offices.iter().map(office).collect(),
    }
}

/// An office in one line: name, address, account number.
fn office(office: &Office) -> String {
    let parts = std::iter::once(office.name.as_str()).chain(office.address.iter().map(String::as_str));
    parts.chain(office.postcode.as_deref()).chain(office.laa_account.as_deref()).collect::<Vec<_>>().join(", ")
}
