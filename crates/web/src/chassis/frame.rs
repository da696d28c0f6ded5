//! What happens around every request: its id and log span, language, form token, time limit, headers, and error pages.
//! Does not know who is signed in; the session's middleware stands inside it.

use std::any::Any;

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request, State},
    http::{
        HeaderMap, HeaderValue, Method, Uri,
        header::{ALLOW, CONTENT_TYPE, LOCATION, RETRY_AFTER, SET_COOKIE},
    },
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
};
use tower_http::{catch_panic::CatchPanicLayer, csrf::CsrfLayer};
use tracing::Instrument;

use super::{Page, PageError, Site, assets, csrf, headers, lang, problem_details};

/// Puts the chassis around the pages and adds the assets. The outermost step of building the router: everything that can fail stands inside.
pub fn around(pages: Router, site: &Site) -> Router {
    pages
        .merge(assets::routes())
        .layer(DefaultBodyLimit::disable()) // `Form` and `Upload` count the bytes themselves, each with its own limit.
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(site.clone(), frame))
}

async fn frame(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let id = site.new_id();
    let (lang, kept) = lang::of(request.uri(), request.headers(), site.cookies());
    let (token, form_cookie) = csrf::token(&site, request.headers());
    let page = Page::new(site.clone(), lang, request.uri().clone(), token, id);
    let span = tracing::info_span!("request", %id, method = %request.method());
    let (uri, for_machines) = (request.uri().clone(), for_machines(request.uri()));
    let elsewhere = without_trailing_slash(request.method(), &uri);
    let limit = if is_upload(request.headers()) { site.settings().upload_time_limit } else { site.settings().time_limit };
    request.extensions_mut().insert(page.clone());

    let answer = async {
        if let Some(place) = elsewhere {
            return place;
        }
        let answer =
            tokio::time::timeout(limit, next.run(request)).await.unwrap_or_else(|_| PageError::Unavailable.into_response());
        if for_machines { problem_details::dressed(answer, &page) } else { dressed(answer, &page) }
    };
    let mut answer = answer.instrument(span).await;

    let answered = answer.headers_mut();
    if kept.is_kept()
        && let Some(cookie) = site.cookies().set(site.cookies().lang(), lang.code(), kept.seconds())
    {
        answered.append(SET_COOKIE, cookie);
    }
    if is_page(answered)
        && let Some(cookie) = form_cookie
    {
        answered.append(SET_COOKIE, cookie);
    }
    if let Ok(id) = HeaderValue::from_str(&id.to_string()) {
        answered.insert("x-request-id", id);
    }
    headers::protect(answered, site.settings().secure);
    answer
}

/// Turns a bare error, ours or a library's, into a page in the person's language; leaves everything else alone.
fn dressed(answer: Response, page: &Page) -> Response {
    let ours = answer.extensions().get::<PageError>().copied();
    let bare = || PageError::from_status(answer.status()).filter(|_| is_bare(answer.headers()));
    let Some(error) = ours.or_else(bare) else {
        return answer;
    };
    let mut dressed = page.error(error);
    for name in [ALLOW, RETRY_AFTER, SET_COOKIE] {
        for value in answer.headers().get_all(&name) {
            dressed.headers_mut().append(&name, value.clone());
        }
    }
    dressed
}

/// True for an answer without a body worth showing: none, or a library's line of plain text.
pub(super) fn is_bare(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

fn is_page(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn is_upload(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"))
}

/// Interfaces for machines answer with their own errors (RFC 9457).
fn for_machines(uri: &Uri) -> bool {
    uri.path().starts_with("/api/")
}

/// `/cases/` is `/cases`. Never sends anybody to another host: `//host/` and `/\host/` stay and are not found.
fn without_trailing_slash(method: &Method, uri: &Uri) -> Option<Response> {
    let path = uri.path();
    let trimmed = path.trim_end_matches('/');
    let ours = !path.starts_with("//") && !path.contains('\\') && !trimmed.is_empty() && trimmed.len() < path.len();
    if !ours || !(method == Method::GET || method == Method::HEAD) {
        return None;
    }
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let place = HeaderValue::from_str(&format!("{trimmed}{query}")).ok()?;
    Some((axum::http::StatusCode::PERMANENT_REDIRECT, [(LOCATION, place)]).into_response())
}

#[expect(clippy::needless_pass_by_value, reason = "the layer hands the panic over")]
fn panicked(panic: Box<dyn Any + Send>) -> Response {
    let said = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(said = said.unwrap_or("no message"), "a handler panicked");
    PageError::Fault.into_response()
}
