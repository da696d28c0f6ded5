//! The account numbers of an organisation: claimed, or verified by whom and how; a form for each to change that.

use app::{App, LaaAccounts};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, OrganisationId},
    organisation::{LONGEST_HOW, VerifyRefusal},
};
use minijinja::{context, value::Serde};
use serde::{Deserialize, Serialize};

use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

/// Which number, what to do with it, and the words for that.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    account: String,
    act: String,
    words: String,
}

#[derive(Serialize)]
struct Row {
    account: String,
    office: String,
    how: Option<String>,
    by: Option<String>,
    at: Option<i64>,
    /// What was typed for this number and not taken.
    words: String,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<OrganisationId>,
) -> Result<Response, PageError> {
    let accounts = accounts(&app, &caller, id).await?;
    Ok(page.render("organisations/laa-accounts.html", data(id, &accounts, &Typed::default(), &Errors::new())))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<OrganisationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let (command, typed) = (CommandId(form.command), form.fields);
    let about = (typed.account.as_str(), typed.words.as_str());
    let done = match typed.act.as_str() {
        "withdraw" => app.withdraw_laa_verification(&caller, command, id, about).await,
        _ => app.verify_laa_account(&caller, command, id, about).await,
    };
    let Err(failure) = done else { return Ok(page.redirect(&paths::LAA_ACCOUNTS.url([&id]))) };
    let (field, key) = (format!("words-{}", typed.account), refused(&said(failure)?)?);
    let mut errors = Errors::new();
    errors.add_with(&field, key, [("longest", LONGEST_HOW.into())]);
    let accounts = accounts(&app, &caller, id).await?;
    Ok(page.refuse("organisations/laa-accounts.html", data(id, &accounts, &typed, &errors)))
}

async fn accounts(app: &App, caller: &Caller, id: OrganisationId) -> Result<LaaAccounts, PageError> {
    app.view_laa_accounts(caller, id).await.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))
}

fn data(id: OrganisationId, accounts: &LaaAccounts, typed: &Typed, errors: &Errors) -> minijinja::Value {
    let row = |(office, by): &(domain::organisation::Office, Option<String>)| {
        let account = office.laa_account.clone().unwrap_or_default();
        let words = if account == typed.account { typed.words.clone() } else { String::new() };
        let verified = office.verified.as_ref();
        let (how, at) = (verified.map(|it| it.how.clone()), verified.map(|it| it.at.micros()));
        Row { account, office: office.name.clone(), how, by: by.clone(), at, words }
    };
    let rows: Vec<Row> = accounts.accounts.iter().map(row).collect();
    context! {
        id => id.to_string(), name => accounts.name.as_str(), rows => Serde(&rows), errors => Serde(errors), longest => LONGEST_HOW,
    }
}

fn refused(said: &Said<VerifyRefusal>) -> Result<&'static str, PageError> {
    match said {
        Said::Refused(VerifyRefusal::NotTheirs) => Err(PageError::NotFound),
        Said::Refused(VerifyRefusal::WordsNeeded) => Ok("laa-accounts-words-needed"),
        Said::Refused(VerifyRefusal::TooLong) => Ok("laa-accounts-too-long"),
        Said::Claimed(_) | Said::Changed => Ok("problem-changed-meanwhile"),
    }
}
