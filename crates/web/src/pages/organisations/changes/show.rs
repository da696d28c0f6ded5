//! One change: what it is now, what it would be, who did what, and the forms to approve or refuse it.

use app::{App, LookTwice};
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use domain::{
    id::{ChangeId, OrganisationId},
    organisation::{ChangeStanding, LONGEST_ABOUT_CHANGE},
};
use minijinja::{Value, context, value::Serde};
use serde::{Deserialize, Serialize};

use crate::{
    Caller,
    chassis::{Errors, Page, PageError},
    failure::said,
};

/// What was just done, to be said once.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Just {
    done: String,
}

/// What can have been done, by the words that say so.
const DONE: [&str; 5] = ["first-approved", "second-approved", "approved", "refused", "link-sent"];

/// The word for a change that one officer has approved.
const FIRST_APPROVED: &str = "first-approved";

/// What an officer wrote.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) found: String,
    pub(super) reason: String,
    /// How far it was when the officer opened the page.
    pub(super) standing: String,
}

impl Typed {
    /// Did the officer see that another had approved it?
    pub(super) fn is_second(&self) -> bool {
        self.standing == FIRST_APPROVED
    }
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(which): Path<(OrganisationId, ChangeId)>,
    Query(just): Query<Just>,
) -> Result<Response, PageError> {
    let data = data(&app, &caller, which, &Typed::default(), &Errors::new()).await?;
    let done = DONE.iter().find(|it| **it == just.done).map(|it| format!("changes-done-{it}"));
    Ok(page.render("organisations/change.html", context! { done, ..data }))
}

pub(super) async fn data(
    app: &App,
    caller: &Caller,
    which: (OrganisationId, ChangeId),
    typed: &Typed,
    errors: &Errors,
) -> Result<Value, PageError> {
    let opened = app.open_organisation_change(caller, which).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let standing = match opened.standing {
        ChangeStanding::Requested => "requested",
        ChangeStanding::FirstApproved(_) => FIRST_APPROVED,
        ChangeStanding::Unconfirmed => "unconfirmed",
        ChangeStanding::Approved => "approved",
        ChangeStanding::Refused => "refused",
        ChangeStanding::Withdrawn => "withdrawn",
    };
    let waits = matches!(opened.standing, ChangeStanding::Requested | ChangeStanding::FirstApproved(_));
    let happened: Vec<Value> = opened
        .happened
        .iter()
        .map(|it| context! { what => it.what, words => it.words.as_str(), by => it.by.as_deref(), at => it.at.micros() })
        .collect();
    Ok(context! {
        organisation_id => which.0.to_string(), id => which.1.to_string(), organisation => opened.organisation.as_str(),
        kind => opened.requested.change.kind(), reason => opened.requested.reason.as_str(), standing,
        registration => opened.requested.registration.map(|id| id.to_string()),
        from => opened.from.as_str(), to => opened.to.as_str(), holder => opened.holder.as_deref(),
        look_twice => opened.look_twice.as_ref().map(look_twice),
        is_open => waits || opened.standing == ChangeStanding::Unconfirmed,
        may_approve => opened.may_approve && opened.holder.is_none(), own => waits && !opened.may_approve,
        happened, form => Serde(typed), errors => Serde(errors), longest => LONGEST_ABOUT_CHANGE,
    })
}

/// What speaks for a second look at the address, by the words that say so.
fn look_twice(look: &LookTwice) -> Value {
    match look {
        LookTwice::Lookalike(it) => {
            context! { kind => "lookalike", domain => it.domain.as_str(), like => it.like.as_str(), punycode => "" }
        }
        LookTwice::International { punycode } => {
            context! { kind => "international", domain => "", like => "", punycode => punycode.as_str() }
        }
        LookTwice::FreeMail => context! { kind => "free-mail", domain => "", like => "", punycode => "" },
    }
}
