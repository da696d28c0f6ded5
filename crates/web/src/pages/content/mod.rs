//! The pages about the service itself: accessibility, privacy, cookies, terms.
//! They say what is true of this software; what an operator promises beyond it is the operator's to add.

use axum::{Router, response::Response, routing::get};
use domain::user::TERMS_VERSION;
use words::Lang;

use crate::chassis::{Page, paths};

/// The routes of the content pages.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route(paths::ACCESSIBILITY.pattern(), get(|page: Page| async move { show(&page, "accessibility") }))
        .route(paths::PRIVACY.pattern(), get(|page: Page| async move { show(&page, "privacy") }))
        .route(paths::COOKIES.pattern(), get(|page: Page| async move { show(&page, "cookies") }))
        .route(paths::TERMS.pattern(), get(|page: Page| async move { show(&page, "terms") }))
}

fn show(page: &Page, name: &str) -> Response {
    let body = body(page.lang(), name);
    let names = page.site().cookies();
    let cookies = minijinja::context! { session => names.session(), form => names.form(), lang => names.lang(), sign_in => names.sign_in(), activation => names.activation() };
    page.render("content/page.html", minijinja::context! { name, body, cookies, terms_version => TERMS_VERSION })
}

/// The template that holds the text of a content page in a language. Long texts are templates of their own, not locale keys,
/// so that a lawyer or translator reads them from top to bottom.
pub fn body(lang: Lang, name: &str) -> String {
    format!("content/{}/{name}.html", lang.code())
}
