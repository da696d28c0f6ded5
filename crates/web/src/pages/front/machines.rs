//! What machines ask for: which pages crawlers may read, where a weakness is reported, the icon.
//! Says nothing that people need.

use app::App;
use axum::{
    extract::State,
    http::header::{CACHE_CONTROL, CONTENT_TYPE},
    response::{IntoResponse, Response},
};

use crate::chassis::{Page, paths};

const PLAIN: &str = "text/plain; charset=utf-8";
/// How long what is said to those who found a weakness holds, in days: RFC 9116 2.5.5 asks for less than a year.
const SECURITY_DAYS: i64 = 180;

/// Crawlers may read what stands before the sign-in, except the forms; a demonstration is nobody's search result.
pub(super) async fn robots(page: Page) -> Response {
    let text = if page.site().is_demonstration() {
        "User-agent: *\nDisallow: /\n".to_owned()
    } else {
        let [courts, guides, contact] = [paths::COURTS.get(), paths::GUIDES.get(), paths::CONTACT.get()];
        format!("User-agent: *\nAllow: /$\nAllow: /assets/\nAllow: {courts}\nAllow: {guides}\nAllow: {contact}\nDisallow: /\n")
    };
    ([(CONTENT_TYPE, PLAIN)], text).into_response()
}

/// RFC 9116: whom to tell of a weakness.
pub(super) async fn security(page: Page, State(app): State<App>) -> Response {
    let expires = app.now().plus_days(SECURITY_DAYS).london_date();
    let text = format!(
        "Contact: mailto:{}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: en, cy\nCanonical: {}{}\n",
        page.site().brand().contact_email,
        app.settings.base_url,
        paths::SECURITY_TXT.get(),
    );
    ([(CONTENT_TYPE, PLAIN)], text).into_response()
}

/// The icon of every page, where browsers look without being told.
pub(super) async fn favicon() -> Response {
    let icon = include_bytes!("../../../assets/favicon.svg");
    ([(CONTENT_TYPE, "image/svg+xml"), (CACHE_CONTROL, "public, max-age=86400")], icon.as_slice()).into_response()
}
