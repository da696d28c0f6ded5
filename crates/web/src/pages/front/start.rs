//! The start page: what the service is, who it is for, how to register, and where to get help.
//! Its text is a template in each language; here is only what the text has to be filled in with.

use app::{App, TARGET_WORKING_DAYS};
use axum::{extract::State, response::Response};
use domain::{
    tables::{CourtKind, Courts},
    user::{ACTIVATION_DAYS, TERMS_VERSION},
};
use minijinja::{context, value::Serde};

use super::{guides::GUIDES, history};
use crate::{chassis::Page, pages::register::template::templates};

pub(super) async fn get(page: Page, State(app): State<App>) -> Response {
    let downloads =
        templates(page.lang()).map(|form| context! { file => form.file, kind => form.kind, bytes => form.bytes.len() });
    let settings = &app.settings;
    let data = context! {
        body => format!("front/{}/start.html", page.lang().code()),
        downloads => downloads.to_vec(),
        magistrates => open(&app.tables.courts, CourtKind::Magistrates),
        crown => open(&app.tables.courts, CourtKind::Crown),
        all_courts_live => settings.all_courts_live,
        onboarding_email => settings.onboarding_email.as_str(),
        sender_email => settings.sender_email.as_str(),
        working_days => TARGET_WORKING_DAYS,
        activation_days => ACTIVATION_DAYS,
        terms_version => TERMS_VERSION,
        guides => GUIDES,
        history => Serde(history::start_page()),
    };
    page.render("front/start.html", data)
}

/// How many courts of a kind are open.
fn open(courts: &Courts, kind: CourtKind) -> usize {
    courts.all().iter().filter(|court| court.open && court.kind == kind).count()
}
