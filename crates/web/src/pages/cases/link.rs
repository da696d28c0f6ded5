//! Asks how the defendant is represented and, where legal aid pays, under which of the organisation's own account numbers.
//! Changes nothing: what was chosen is shown once more before it counts.

use app::{App, ChosenLink};
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::values::RepresentationType;
use minijinja::{context, value::Serde};
use serde::{Deserialize, Serialize};
use views::organisations::LaaAccount;

use super::{
    at::{At, OfCase},
    defendant,
};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{fault, said},
};

#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) representation: String,
    pub(super) account: String,
}

#[derive(Serialize)]
struct Account {
    number: String,
    office: String,
}

impl Account {
    fn of(account: &LaaAccount) -> Self {
        Self { number: account.number.clone(), office: account.office.clone() }
    }
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    at: OfCase,
    Query(chosen): Query<Typed>,
) -> Result<Response, PageError> {
    // What was chosen before comes back in the address from the page that shows it once more.
    let data = data(&page, &app, &caller, at, &page.kept_fields().unwrap_or(chosen), &Errors::new()).await?;
    Ok(page.render("cases/link.html", data))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    at: OfCase,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let (mut errors, typed, At((case, defendant))) = (Errors::new(), form.fields, at);
    let accounts = app.own_laa_accounts(&caller).await.map_err(|error| fault(&error))?;
    if let Some(chosen) = chosen(&typed, &accounts, &mut errors) {
        // The type and an account number of the person's own organisation: nothing about the defendant.
        let query =
            [("representation", chosen.representation.as_str()), ("account", chosen.laa_account.as_deref().unwrap_or(""))];
        let query = serde_html_form::to_string(query).map_err(|error| PageError::fault(&error))?;
        return Ok(page.redirect(&format!("{}?{query}", paths::LINK_CHECK.url([&case, &defendant]))));
    }
    let data = data(&page, &app, &caller, at, &typed, &errors).await?;
    Ok(page.refuse("cases/link.html", data))
}

/// The page again, with what was typed and what is wrong with it.
pub(super) async fn data(
    page: &Page,
    app: &App,
    caller: &Caller,
    At((case, id)): OfCase,
    typed: &Typed,
    errors: &Errors,
) -> Result<minijinja::Value, PageError> {
    let opened = app.view_defendant(caller, case, id).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let accounts = app.own_laa_accounts(caller).await.map_err(|error| fault(&error))?;
    let (verified, claimed): (Vec<_>, Vec<_>) = accounts.iter().partition(|account| account.verified);
    let accounts: Vec<Account> = verified.into_iter().map(Account::of).collect();
    let claimed: Vec<String> = claimed.into_iter().map(|account| account.number.clone()).collect();
    Ok(context! {
        form => Serde(typed), errors => Serde(errors), accounts => Serde(&accounts),
        claimed => claimed.join(", "),
        ..defendant::data(page, app, &opened)
    })
}

/// What was chosen, where all of it was; whether it may be is for the decision to say.
pub(super) fn chosen(typed: &Typed, accounts: &[LaaAccount], errors: &mut Errors) -> Option<ChosenLink> {
    let Ok(representation) = RepresentationType::parse(&typed.representation) else {
        errors.add("representation", "representation-unknown");
        return None;
    };
    if !representation.is_legal_aid() {
        return Some(ChosenLink { representation, laa_account: None });
    }
    if !accounts.iter().any(|account| account.verified) {
        errors.add("representation", if accounts.is_empty() { "link-no-account" } else { "link-none-verified" });
        return None;
    }
    if !accounts.iter().any(|account| account.verified && account.number == typed.account) {
        errors.add("account", "link-account-missing");
        return None;
    }
    Some(ChosenLink { representation, laa_account: Some(typed.account.clone()) })
}
