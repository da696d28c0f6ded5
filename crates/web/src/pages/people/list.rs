//! The people of an organisation, by last name, with the state of each account.

use app::{AccountState, App, AskedToJoin, People, Person};
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use domain::{
    group::Group,
    id::{OrganisationId, UserId},
    time::Timestamp,
};
use minijinja::{Value, context, value::Serde};
use serde::{Deserialize, Serialize};

use crate::{
    Caller,
    chassis::{Page, PageError, paths},
    failure::said,
};

/// Which part of the list, and to whom an e-mail was just sent: ids only.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    after: Option<UserId>,
    resent: Option<UserId>,
    active: Option<UserId>,
    corrected: Option<UserId>,
    again: Option<UserId>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    email: String,
    groups: Vec<String>,
    state: &'static str,
    /// When they activated it, or when the link ends or ended.
    at: i64,
    invited: i64,
    resend: Option<String>,
    correct: Option<String>,
}

pub(super) async fn own(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let id = caller.organisation();
    show(&page, &app, &caller, id, &asked).await
}

pub(super) async fn of(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<OrganisationId>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    show(&page, &app, &caller, id, &asked).await
}

async fn show(page: &Page, app: &App, caller: &Caller, id: OrganisationId, asked: &Asked) -> Result<Response, PageError> {
    let people = app.view_people(caller, id, asked.after).await;
    let people = people.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let own = id == caller.organisation();
    let here = if own { paths::PEOPLE.get().to_owned() } else { paths::ORGANISATION_PEOPLE.url([&id]) };
    let named = |user: Option<UserId>| user.and_then(|id| name_of(&people, id));
    let rows: Vec<Row> = people.rows.iter().map(|person| row(page, person)).collect();
    let asked_rows: Vec<Value> = people.asked.iter().map(|it| asked_row(page, id, it)).collect();
    let asked_again = asked.again.and_then(|user| people.asked.iter().find(|it| it.asked.user.id == user));
    let data = context! {
        asked => asked_rows, asked_again => asked_again.map(|it| it.asked.user.name()),
        administrator_missing => people.administrator_missing.as_deref(), may_name => people.may_name,
        named_to => people.named.map(|change| paths::CHANGE.url([&id, &change])),
        own, prosecutor => caller.user.groups.contains(&Group::Prosecutor), id => id.to_string(), organisation => people.organisation.as_str(),
        rows => Serde(&rows),
        resent => named(asked.resent), active => named(asked.active), corrected => named(asked.corrected),
        first => asked.after.map(|_| here.as_str()),
        next => people.next.map(|after| format!("{here}?after={after}")),
        sender_email => app.settings.sender_email.as_str(), activation_days => domain::user::ACTIVATION_DAYS,
    };
    Ok(page.render("people/list.html", data))
}

fn asked_row(page: &Page, organisation: OrganisationId, it: &AskedToJoin) -> Value {
    let user = &it.asked.user;
    let groups = it.asked.groups.iter().map(|group| page.t(&format!("people-group-{group}"), &[]));
    context! {
        name => user.name(), email => user.email.as_str(), groups => groups.collect::<Vec<_>>(),
        asked => it.asked.asked.map(Timestamp::micros), declined => it.asked.declined.map(Timestamp::micros),
        ask => it.may_ask.then(|| paths::ASK_TO_JOIN.url([&organisation, &user.id])),
    }
}

fn name_of(people: &People, id: UserId) -> Option<String> {
    people.rows.iter().find(|person| person.user.id == id).map(|person| person.user.name())
}

fn row(page: &Page, person: &Person) -> Row {
    let (state, at) = match person.state {
        AccountState::Active(at) => ("active", at),
        AccountState::Invited(until) => ("invited", until),
        AccountState::Expired(since) => ("expired", since),
    };
    let user = &person.user;
    Row {
        name: user.name(),
        email: user.email.clone(),
        groups: user.groups.iter().map(|group| page.t(&format!("people-group-{group}"), &[])).collect(),
        state,
        at: at.micros(),
        invited: user.invited.micros(),
        correct: person.may_correct.then(|| paths::CORRECT_MOBILE.url([&user.id])),
        resend: person.may_resend.then(|| paths::RESEND_ACTIVATION.url([&user.id])),
    }
}
