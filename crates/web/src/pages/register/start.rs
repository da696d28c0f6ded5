//! How to register: what is needed, the form in the page's language, and what happens after it is sent.

use app::{App, LARGEST_FORM};
use axum::{extract::State, response::Response};
use domain::court::Urgency;
use minijinja::context;

use super::template::{Template, others, templates};
use crate::chassis::Page;

pub(super) async fn get(page: Page, State(app): State<App>) -> Response {
    let downloads = templates(page.lang()).map(|template: &Template| {
        context! { file => template.file, kind => template.kind, bytes => template.bytes.len() }
    });
    let in_other_language = others(page.lang()).map(|template: &Template| {
        context! { file => template.other, kind => template.kind, bytes => template.bytes.len() }
    });
    let wait = |urgency| app.wait(urgency);
    let data = context! {
        others => in_other_language.to_vec(),
        downloads => downloads.to_vec(),
        onboarding_email => app.settings.onboarding_email.as_str(),
        sender_email => app.settings.sender_email.as_str(),
        largest => LARGEST_FORM,
        first => wait(Urgency::First), days => wait(Urgency::Later),
        draft_days => app.settings.upload_days,
        activation_days => domain::user::ACTIVATION_DAYS,
    };
    page.render("register/start.html", data)
}
