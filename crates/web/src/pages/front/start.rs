//! The start page: what the service is, who it is for, how to register, and where to get help.
//! Its text is a template in each language; here is only what the text has to be filled in with.

use app::{App, CourtsAsked, Use};
use axum::{extract::State, response::Response};
use domain::{
    court::{SOON_DAYS, Urgency},
    help_request::TARGET_WORKING_DAYS,
    tables::CourtKind,
    user::{ACTIVATION_DAYS, TERMS_VERSION},
};
use minijinja::{context, value::Serde};

use super::{guides::GUIDES, history};
use crate::{
    chassis::{Page, PageError},
    failure::fault,
    pages::register::template::templates,
};

pub(super) async fn get(page: Page, State(app): State<App>) -> Result<Response, PageError> {
    let downloads =
        templates(page.lang()).map(|form| context! { file => form.file, kind => form.kind, bytes => form.bytes.len() });
    let (settings, today) = (&app.settings, app.now().london_date());
    let courts = app.view_courts(&CourtsAsked::default()).await.map_err(|error| fault(&error))?;
    let live = |kind| courts.iter().filter(|it| it.court.kind == kind && it.go_live.on(today) == Use::Live).count();
    let wait = |urgency| app.wait(urgency);
    let data = context! {
        body => format!("front/{}/start.html", page.lang().code()),
        downloads => downloads.to_vec(),
        magistrates => live(CourtKind::Magistrates),
        crown => live(CourtKind::Crown),
        going_live => courts.iter().filter(|it| it.go_live.on(today) == Use::GoingLive).count(),
        all_courts_live => settings.all_courts_live,
        onboarding_email => settings.onboarding_email.as_str(),
        sender_email => settings.sender_email.as_str(),
        wait => context! { first => wait(Urgency::First), next => wait(Urgency::Next), later => wait(Urgency::Later) },
        soon_days => SOON_DAYS,
        working_days => TARGET_WORKING_DAYS,
        activation_days => ACTIVATION_DAYS,
        terms_version => TERMS_VERSION,
        guides => GUIDES,
        history => Serde(history::start_page()),
    };
    Ok(page.render("front/start.html", data))
}
