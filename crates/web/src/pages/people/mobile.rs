//! The wrong mobile of somebody who has not activated the account yet is put right.

use app::{App, MobileOf, NotCorrected, TypedMobile};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, UserId},
    user::{LONGEST_MOBILE_REASON, MobileRefusal},
};
use minijinja::{Value, context, value::Serde};
use serde::{Deserialize, Serialize};

use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

/// The boxes.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    mobile: String,
    reason: String,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(user): Path<UserId>,
) -> Result<Response, PageError> {
    let data = data(&app, &caller, user, &Typed::default(), &Errors::new()).await?;
    Ok(page.render("people/mobile.html", data))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(user): Path<UserId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let (command, typed) = (CommandId(form.command), form.fields);
    // Asked before, since afterwards the account may be active and nobody's to see.
    let person = open(&app, &caller, user).await?;
    let sent = TypedMobile { mobile: typed.mobile.clone(), reason: typed.reason.clone() };
    let Err(failure) = app.correct_mobile(caller.who(), user, command, &sent).await else {
        return Ok(page.redirect(&format!("{}?corrected={user}", list_of(&caller, &person))));
    };
    let mut errors = Errors::new();
    match said(failure)? {
        Said::Refused(NotCorrected::Mobile(error)) => errors.add("mobile", error.key()),
        Said::Refused(NotCorrected::Reason(_)) => errors.add("reason", "people-mobile-reason-missing"),
        Said::Refused(NotCorrected::Taken) => errors.add("mobile", "people-mobile-taken"),
        Said::Refused(NotCorrected::Refused(MobileRefusal::SameNumber)) => errors.add("mobile", "people-mobile-same"),
        Said::Refused(NotCorrected::Refused(MobileRefusal::ActiveAlready)) => {
            return Ok(page.redirect(&format!("{}?active={user}", list_of(&caller, &person))));
        }
        Said::Refused(NotCorrected::Refused(MobileRefusal::NoAccount)) => return Err(PageError::NotFound),
        Said::Claimed(_) | Said::Changed => errors.add("mobile", "problem-changed-meanwhile"),
    }
    let data = data(&app, &caller, user, &typed, &errors).await?;
    Ok(page.refuse("people/mobile.html", data))
}

async fn open(app: &App, caller: &Caller, user: UserId) -> Result<MobileOf, PageError> {
    app.open_mobile(caller, user).await.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))
}

/// The list on which the person stands.
fn list_of(caller: &Caller, person: &MobileOf) -> String {
    let own = person.organisation == caller.organisation();
    if own { paths::PEOPLE.get().to_owned() } else { paths::ORGANISATION_PEOPLE.url([&person.organisation]) }
}

async fn data(app: &App, caller: &Caller, user: UserId, typed: &Typed, errors: &Errors) -> Result<Value, PageError> {
    let person = open(app, caller, user).await?;
    Ok(context! {
        back => list_of(caller, &person), action => paths::CORRECT_MOBILE.url([&user]),
        name => person.name, email => person.email, last4 => person.last4,
        form => Serde(typed), errors => Serde(errors), longest => LONGEST_MOBILE_REASON,
    })
}
