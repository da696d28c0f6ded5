//! The language of the e-mails and text messages that a person gets.
//! The language of the pages is the browser's affair and is changed at the top of each.

use app::App;
use axum::{extract::State, response::Response};
use domain::values::Language;
use minijinja::{Value, context, value::Serde};
use serde::Deserialize;

use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::said,
};

/// The language chosen.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Chosen {
    language: String,
}

pub(super) async fn get(page: Page, caller: Caller) -> Result<Response, PageError> {
    Ok(page.render("accounts/language.html", data(caller.user.language.as_str(), &Errors::new())))
}

pub(super) async fn post(State(app): State<App>, page: Page, caller: Caller, form: Form<Chosen>) -> Result<Response, PageError> {
    let Ok(language) = Language::parse(&form.fields.language) else {
        let mut errors = Errors::new();
        errors.add("language", "language-unknown");
        return Ok(page.refuse("accounts/language.html", data(&form.fields.language, &errors)));
    };
    if let Err(failure) = app.choose_language(&caller, form.command.into(), language).await {
        said(failure)?;
        let mut errors = Errors::new();
        errors.add("language", "problem-changed-meanwhile");
        return Ok(page.refuse("accounts/language.html", data(language.as_str(), &errors)));
    }
    Ok(page.redirect(&format!("{}?done=language", paths::ACCOUNT.get())))
}

fn data(chosen: &str, errors: &Errors) -> Value {
    let offered: Vec<&str> = Language::all().map(|language| language.as_str()).collect();
    context! { chosen, offered, errors => Serde(errors) }
}
