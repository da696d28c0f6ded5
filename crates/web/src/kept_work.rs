//! Typed work survives a time-out: a form that arrives after its session has ended is kept, and given back after signing in.
//! Files are not kept; the person is told.

use app::{App, Session, accounts::KeptWork};
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{
        HeaderMap, Method, Uri,
        header::{CONTENT_TYPE, REFERER},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::{
    chassis::{Page, PageError, forms, paths},
    failure::said,
};

/// Marks an answer that sends somebody to sign in because the page needs it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SignInFirst;

/// The name of the field in the address.
const KEPT: &str = "kept";

/// Runs a request whose session has ended; where it posts a form to a page that needs one, the form is kept.
pub(crate) async fn run(app: &App, page: &Page, token: &str, request: Request, next: Next) -> Response {
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    let kind = request.headers().get(CONTENT_TYPE).map(|kind| kind.as_bytes().to_vec()).unwrap_or_default();
    let place = place_of(request.uri(), request.headers());
    if !kind.starts_with(b"application/x-www-form-urlencoded") {
        let answer = next.run(request).await;
        let lost = kind.starts_with(b"multipart/") && answer.extensions().get::<SignInFirst>().is_some();
        return if lost { sign_in(page, &place, "&lost=file") } else { answer };
    }
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, forms::LIMIT).await else {
        return PageError::TooLarge { limit: forms::LIMIT as u64 }.into_response();
    };
    let answer = next.run(Request::from_parts(parts, Body::from(bytes.clone()))).await;
    if answer.extensions().get::<SignInFirst>().is_none() {
        return answer;
    }
    let Some(fields) = forms::fields_of(page, &bytes) else { return answer };
    match app.keep_work(token, KeptWork { path: place.clone(), fields }).await {
        Ok(Some(name)) => sign_in(page, &with(&place, &name), "&lost=no"),
        Ok(None) => answer,
        Err(failure) => said(failure).err().unwrap_or(PageError::NotFound).into_response(),
    }
}

/// Gives back what was typed, where the address names it, the person is the same and the page is the one that it was typed on.
pub(crate) async fn give_back(app: &App, page: &Page, session: &Session, uri: &Uri) -> Result<(), PageError> {
    let Some(name) = pairs(uri).find_map(|(name, value)| (name == KEPT).then_some(value)) else { return Ok(()) };
    let kept = app.kept_work(session, name).await.or_else(|failure| said(failure).map(|_| None))?;
    if let Some(work) = kept.filter(|work| work.path.split('?').next() == Some(uri.path())) {
        page.give_back(work.fields);
    }
    Ok(())
}

/// The page that the form stood on: that is where it was sent from, and else where it was sent to.
fn place_of(uri: &Uri, headers: &HeaderMap) -> String {
    let from: Option<Uri> = headers.get(REFERER).and_then(|from| from.to_str().ok()?.parse().ok());
    let from = from.as_ref().unwrap_or(uri);
    let query = pairs(from).filter(|(name, _)| *name != KEPT).map(|(name, value)| format!("{name}={value}"));
    let query = query.collect::<Vec<_>>().join("&");
    if query.is_empty() { from.path().to_owned() } else { format!("{}?{query}", from.path()) }
}

fn with(place: &str, name: &str) -> String {
    let joint = if place.contains('?') { '&' } else { '?' };
    format!("{place}{joint}{KEPT}={name}")
}

fn pairs(uri: &Uri) -> impl Iterator<Item = (&str, &str)> {
    uri.query().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='))
}

fn sign_in(page: &Page, place: &str, lost: &str) -> Response {
    page.redirect(&format!("{}?next={}{lost}", paths::SIGN_IN.get(), paths::in_query(place)))
}
