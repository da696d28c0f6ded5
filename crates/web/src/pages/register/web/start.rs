//! Beginning: the e-mail address to which the link back goes.

use app::{
    App,
    web_form::{Begin, BeginRefusal},
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::{id::CommandId, values::EmailAddress};
use minijinja::{context, value::Serde};
use serde::Deserialize;

use super::problems::language;
use crate::{
    chassis::{Errors, Form, Page, PageError, paths},
    client::Client,
    failure::{Said, said},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    email: String,
    /// The upload with problems that is to be mended here.
    upload: String,
}

pub(super) async fn get(page: Page, State(app): State<App>, Query(typed): Query<Typed>) -> Response {
    page.render("register/web/start.html", data(&app, &typed, &Errors::new()))
}

pub(super) async fn post(page: Page, State(app): State<App>, client: Client, form: Form<Typed>) -> Result<Response, PageError> {
    let Form { command, fields: typed } = form;
    let mut errors = Errors::new();
    let Some(email) = errors.take("email", EmailAddress::typed(&typed.email)) else {
        return Ok(page.refuse("register/web/start.html", data(&app, &typed, &errors)));
    };
    let upload = Some(typed.upload.clone()).filter(|upload| !upload.is_empty());
    let begin = Begin { email, language: language(page.lang()), upload };
    match app.begin_registration(CommandId(command), begin, &client.0).await {
        Ok(link) => Ok(page.redirect(&paths::WEB_FORM.url([&link]))),
        Err(failure) => match said(failure)? {
            Said::Refused(BeginRefusal::TooMany(wait)) => Err(PageError::TooMany { wait }),
            Said::Claimed(_) | Said::Changed => Err(PageError::Unavailable),
        },
    }
}

fn data(app: &App, typed: &Typed, errors: &Errors) -> minijinja::Value {
    context! {
        email => typed.email.as_str(), upload => typed.upload.as_str(), errors => Serde(errors),
        days => app.settings.web_form_days, sender => app.settings.sender_email.as_str(),
    }
}
