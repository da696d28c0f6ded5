//! What an organisation's administrator asks officers to change: who answers for it, its e-mail address, its account numbers.

use app::{App, NotRequested, OwnChange, TypedChange};
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use domain::{
    group::Group,
    id::{ChangeId, CommandId},
    organisation::{ChangeRefusal, ChangeStanding, LONGEST_ABOUT_CHANGE, RequestChangeRefusal},
};
use minijinja::{Value, context, value::Serde};
use serde::{Deserialize, Serialize};

use crate::{
    Caller,
    chassis::{Errors, Form, Nothing, Page, PageError, paths},
    failure::{Said, said},
};

/// Whether a request was just sent or taken back, or could not be taken back any more, to be said once.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Just {
    sent: bool,
    withdrawn: bool,
    late: bool,
}

/// The boxes; those of the kind that was chosen count.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    kind: String,
    person: String,
    email: String,
    account: String,
    office: String,
    reason: String,
}

impl Typed {
    fn change(&self) -> TypedChange {
        let to = match self.kind.as_str() {
            "administrator" => &self.person,
            "email" => &self.email,
            _ => &self.account,
        };
        TypedChange { kind: self.kind.clone(), to: to.clone(), office: self.office.clone(), reason: self.reason.clone() }
    }

    /// The box in which the chosen kind is typed.
    fn field(&self) -> &'static str {
        match self.kind.as_str() {
            "administrator" => "person",
            "email" => "email",
            _ => "account",
        }
    }
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(just): Query<Just>,
) -> Result<Response, PageError> {
    let data = data(&app, &caller, &Typed::default(), &Errors::new()).await?;
    Ok(page.render("people/changes.html", context! { sent => just.sent, withdrawn => just.withdrawn, late => just.late, ..data }))
}

pub(super) async fn post(page: Page, State(app): State<App>, caller: Caller, form: Form<Typed>) -> Result<Response, PageError> {
    let (command, typed) = (CommandId(form.command), form.fields);
    let done = app.request_organisation_change(&caller, command, &typed.change()).await;
    let Err(failure) = done else { return Ok(page.redirect(&format!("{}?sent=true", paths::OWN_CHANGES.get()))) };
    let mut errors = Errors::new();
    match said(failure)? {
        Said::Refused(NotRequested::NoKind) => errors.add("kind", "changes-kind-missing"),
        Said::Refused(NotRequested::Nobody) => errors.add("person", "changes-person-missing"),
        Said::Refused(NotRequested::Value(error)) => errors.add(typed.field(), error.key()),
        Said::Refused(NotRequested::Refused(refusal)) => refused(&mut errors, &typed, refusal)?,
        Said::Claimed(_) | Said::Changed => errors.add("kind", "problem-changed-meanwhile"),
    }
    let data = data(&app, &caller, &typed, &errors).await?;
    Ok(page.refuse("people/changes.html", data))
}

/// Takes a request back, and shows the list again: there it says what became of it.
pub(super) async fn withdraw(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(change): Path<ChangeId>,
    form: Form<Nothing>,
) -> Result<Response, PageError> {
    let list = paths::OWN_CHANGES.get();
    match app.withdraw_organisation_change(&caller, CommandId(form.command), change).await {
        Ok(()) => Ok(page.redirect(&format!("{list}?withdrawn=true"))),
        Err(failure) => match said(failure)? {
            Said::Refused(ChangeRefusal::NotThere) => Err(PageError::NotFound),
            Said::Refused(_) | Said::Claimed(_) | Said::Changed => Ok(page.redirect(&format!("{list}?late=true"))),
        },
    }
}

/// Each refusal beside the box that can mend it.
fn refused(errors: &mut Errors, typed: &Typed, refusal: RequestChangeRefusal) -> Result<(), PageError> {
    let field = match refusal {
        RequestChangeRefusal::NotThere => return Err(PageError::NotFound),
        RequestChangeRefusal::WaitsAlready => "kind",
        RequestChangeRefusal::NothingChanges | RequestChangeRefusal::NotAMember => typed.field(),
        RequestChangeRefusal::OfficeUnknown => "office",
        RequestChangeRefusal::ReasonNeeded | RequestChangeRefusal::ReasonTooLong => "reason",
    };
    let word: &str = refusal.into();
    errors.add_with(field, &format!("changes-refused-{word}"), [("longest", LONGEST_ABOUT_CHANGE.into())]);
    Ok(())
}

async fn data(app: &App, caller: &Caller, typed: &Typed, errors: &Errors) -> Result<Value, PageError> {
    let own = app.view_own_changes(caller).await;
    let own = own.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let choice = |(value, text): (String, &str)| context! { value, text };
    let people: Vec<Value> = own.people.iter().map(|(id, name)| choice((id.to_string(), name))).collect();
    let offices: Vec<Value> = own.offices.iter().map(|(id, name)| choice((id.to_string(), name))).collect();
    let changes: Vec<Value> = own.changes.iter().map(change).collect();
    Ok(context! {
        organisation => own.name, administrator => own.administrator, email => own.email, accounts => own.accounts.join(", "),
        prosecutor => caller.user.groups.contains(&Group::Prosecutor), people, offices, changes, form => Serde(typed), errors => Serde(errors), longest => LONGEST_ABOUT_CHANGE,
    })
}

fn change(change: &OwnChange) -> Value {
    let standing = match change.standing {
        ChangeStanding::Requested => "requested",
        // Of the officers' work its people see no more than that it goes on.
        ChangeStanding::FirstApproved(_) => "being-checked",
        ChangeStanding::Unconfirmed => "unconfirmed",
        ChangeStanding::Approved => "approved",
        ChangeStanding::Refused => "refused",
        ChangeStanding::Withdrawn => "withdrawn",
    };
    let withdraw = change.withdraw.map(|id| paths::WITHDRAW_CHANGE.url([&id]));
    context! { withdraw, kind => change.kind, to => change.to.as_str(), standing, at => change.at.micros(), refused => change.refused.as_deref() }
}
