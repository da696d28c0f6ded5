//! Shows the link once more with what follows from it, and makes it. Every refusal says what to do next.

use app::App;
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::{defence::LinkRefusal, id::CommandId};
use minijinja::context;
use words::Arg;

use super::{
    at::{At, OfCase},
    link::{self, Typed},
};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, fault, said},
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    at: OfCase,
    Query(typed): Query<Typed>,
) -> Result<Response, PageError> {
    let accounts = app.own_laa_accounts(&caller).await.map_err(|error| fault(&error))?;
    let At((case, defendant)) = at;
    let Some(chosen) = link::chosen(&typed, &accounts, &mut Errors::new()) else {
        return Ok(page.redirect(&paths::LINK.url([&case, &defendant])));
    };
    let data = link::data(&page, &app, &caller, at, &typed, &Errors::new()).await?;
    let back = serde_html_form::to_string(&typed).map_err(|error| PageError::fault(&error))?;
    let legal_aid = chosen.representation.is_legal_aid();
    Ok(page.render("cases/link-check.html", context! { legal_aid, chosen => format!("?{back}"), ..data }))
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
    if let Some(chosen) = link::chosen(&typed, &accounts, &mut errors) {
        match app.link_organisation(&caller, CommandId(form.command), at.0, chosen).await {
            Ok(()) => return Ok(page.redirect(&format!("{}?done=linked", paths::DEFENDANT.url([&case, &defendant])))),
            Err(failure) => refused(&app, &said(failure)?, &mut errors).await?,
        }
    }
    let data = link::data(&page, &app, &caller, at, &typed, &errors).await?;
    Ok(page.refuse("cases/link.html", data))
}

async fn refused(app: &App, said: &Said<LinkRefusal>, errors: &mut Errors) -> Result<(), PageError> {
    let key = match said {
        Said::Refused(LinkRefusal::AnotherOrganisation { organisation, .. }) => {
            let name = app.organisation_name(*organisation).await.map_err(|error| fault(&error))?;
            errors.add_with("representation", "link-another", [("organisation", Arg::from(name))]);
            return Ok(());
        }
        Said::Refused(LinkRefusal::AlreadyLinked) => "link-already",
        Said::Refused(LinkRefusal::NotInstructed) => "link-not-instructed",
        Said::Refused(LinkRefusal::DutyOnly) => "link-duty-only",
        Said::Refused(
            LinkRefusal::AccountNumberNeeded | LinkRefusal::AccountNumberNotYours | LinkRefusal::AccountNotVerified,
        ) => {
            errors.add("account", "link-account-missing");
            return Ok(());
        }
        Said::Refused(LinkRefusal::NoAccountNumber) => "link-no-account",
        Said::Refused(LinkRefusal::NoVerifiedAccount) => "link-none-verified",
        Said::Claimed(_) | Said::Changed => "problem-changed-meanwhile",
    };
    errors.add("representation", key);
    Ok(())
}
