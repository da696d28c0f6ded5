//! Sign in, second half: a code of the authenticator app, or a recovery code.

use app::{
    App,
    accounts::{Factor, FactorRefusal},
};
use axum::{
    extract::{Query, State},
    http::HeaderMap,
    response::Response,
};
use minijinja::{context, value::Serde};
use serde::Deserialize;

use super::{Onward, wait, with_cookie};
use crate::{
    chassis::{Errors, Form, Page, PageError, cookies, paths},
    failure::{Said, said},
};

/// What is typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Typed {
    code: String,
}

/// The two pages that do the same with another code.
#[derive(Clone, Copy)]
enum Kind {
    Authenticator,
    Recovery,
}

impl Kind {
    const fn path(self) -> &'static str {
        match self {
            Self::Authenticator => paths::SIGN_IN_CODE.get(),
            Self::Recovery => paths::SIGN_IN_RECOVERY.get(),
        }
    }

    const fn template(self) -> &'static str {
        match self {
            Self::Authenticator => "accounts/sign-in-code.html",
            Self::Recovery => "accounts/sign-in-recovery.html",
        }
    }

    const fn missing(self) -> &'static str {
        match self {
            Self::Authenticator => "code-missing",
            Self::Recovery => "recovery-code-missing",
        }
    }

    fn factor(self, code: String) -> Factor {
        match self {
            Self::Authenticator => Factor::Authenticator(code),
            Self::Recovery => Factor::Recovery(code),
        }
    }

    const fn problem(self, refusal: FactorRefusal) -> &'static str {
        match (self, refusal) {
            (Self::Authenticator, FactorRefusal::UsedBefore) => "code-used-before",
            (Self::Authenticator, _) => "code-wrong",
            (Self::Recovery, _) => "recovery-code-wrong",
        }
    }
}

pub(super) async fn code(
    State(app): State<App>,
    page: Page,
    Query(onward): Query<Onward>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    show(Kind::Authenticator, &app, &page, &onward, &headers).await
}

pub(super) async fn recovery(
    State(app): State<App>,
    page: Page,
    Query(onward): Query<Onward>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    show(Kind::Recovery, &app, &page, &onward, &headers).await
}

pub(super) async fn post_code(
    State(app): State<App>,
    page: Page,
    Query(onward): Query<Onward>,
    headers: HeaderMap,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    confirm(Kind::Authenticator, &app, &page, &onward, &headers, form).await
}

pub(super) async fn post_recovery(
    State(app): State<App>,
    page: Page,
    Query(onward): Query<Onward>,
    headers: HeaderMap,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    confirm(Kind::Recovery, &app, &page, &onward, &headers, form).await
}

async fn show(kind: Kind, app: &App, page: &Page, onward: &Onward, headers: &HeaderMap) -> Result<Response, PageError> {
    let token = cookies::read(headers, page.site().cookies().sign_in()).unwrap_or_default();
    match app.is_signing_in(token).await {
        Ok(true) => Ok(page.render(kind.template(), data(kind, onward, &Errors::new()))),
        Ok(false) => Ok(page.redirect(&onward.after(paths::SIGN_IN.get()))),
        Err(failure) => Err(said(failure).err().unwrap_or(PageError::NotFound)),
    }
}

async fn confirm(
    kind: Kind,
    app: &App,
    page: &Page,
    onward: &Onward,
    headers: &HeaderMap,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let names = page.site().cookies();
    let mut errors = Errors::new();
    if form.fields.code.trim().is_empty() {
        errors.add("code", kind.missing());
        return Ok(page.refuse(kind.template(), data(kind, onward, &errors)));
    }
    let token = cookies::read(headers, names.sign_in()).unwrap_or_default();
    match app.confirm_sign_in(token, &kind.factor(form.fields.code), form.command.into()).await {
        Ok(Some(begun)) => {
            let place = if begun.chooses { onward.after(paths::ACCOUNT_ORGANISATIONS.get()) } else { onward.place().to_owned() };
            let answer = with_cookie(page.redirect(&place), page, names.session(), &begun.session, None);
            return Ok(with_cookie(answer, page, names.sign_in(), "", Some(0)));
        }
        Ok(None) => return Ok(page.redirect(&onward.after(paths::SIGN_IN.get()))),
        Err(failure) => match said(failure)? {
            Said::Refused(FactorRefusal::Wait { seconds }) => return Err(wait(seconds)),
            Said::Refused(refusal) => errors.add("code", kind.problem(refusal)),
            Said::Claimed(_) | Said::Changed => errors.add("code", kind.problem(FactorRefusal::UsedBefore)),
        },
    }
    Ok(page.refuse(kind.template(), data(kind, onward, &errors)))
}

fn data(kind: Kind, onward: &Onward, errors: &Errors) -> minijinja::Value {
    context! {
        action => onward.after(kind.path()),
        code_page => onward.after(paths::SIGN_IN_CODE.get()),
        recovery_page => onward.after(paths::SIGN_IN_RECOVERY.get()),
        errors => Serde(errors),
    }
}
