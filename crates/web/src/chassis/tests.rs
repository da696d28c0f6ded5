//! The chassis as a browser meets it: each test sends requests to a router with a few pages of its own.

mod content;
mod forms;
mod frame;
mod uploads;

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::Path,
    http::{Request, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use minijinja::context;
use serde::{Deserialize, Serialize};
use tower::ServiceExt;

use super::{Brand, Errors, Form, InBoth, Page, PageError, Settings, Site, Upload, around};
use crate::pages::content as content_pages;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    title: String,
    boxes: Vec<String>,
}

#[derive(Serialize)]
struct Shown {
    form: Typed,
    errors: Errors,
}

/// A browser's answer, read to its end.
struct Answer {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    text: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The value of the hidden field in the page.
    fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        self.text.split(&start).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
    }
}

pub(super) fn settings(secure: bool) -> Settings {
    let brand = Brand {
        organisation: InBoth::same("Criminal courts"),
        service: "Common Platform".to_owned(),
        contact_email: "help@example.org".to_owned(),
        contact_phone: None,
        controller: InBoth::same("Example"),
    };
    Settings::new(brand, secure, [7; 32], Arc::new(|bytes: &mut [u8]| rand::fill(bytes)))
}

async fn show(page: Page) -> Response {
    page.render("chassis/form.html", context! {})
}

async fn take(page: Page, form: Form<Typed>) -> Response {
    let mut errors = Errors::new();
    if form.fields.title.is_empty() {
        errors.add_with("title", "problem-file-too-large", [("limit", "<b>10 MB</b>".into())]);
    }
    if form.fields.title.starts_with('<') {
        errors.add("title", "problem-file-empty");
    }
    if errors.is_empty() { page.redirect("/form") } else { page.refuse("chassis/form.html", Shown { form: form.fields, errors }) }
}

async fn upload(form: Upload<Typed, 100_000>) -> String {
    let names: Vec<_> = form.files.iter().map(|file| format!("{}={}:{}", file.field, file.name, file.bytes.len())).collect();
    format!("{} {}", form.fields.title, names.join(" "))
}

async fn fail(Path(status): Path<u16>) -> Response {
    match status {
        400 => PageError::BadRequest,
        403 => PageError::Forbidden,
        413 => PageError::TooLarge { limit: 10_000_000 },
        429 => PageError::TooMany { wait: 170 },
        503 => PageError::Unavailable,
        _ => PageError::fault(&std::io::Error::other("the secret table is gone")),
    }
    .into_response()
}

async fn panic_now() -> String {
    panic!("the secret table is gone")
}

async fn sleep_long() -> String {
    tokio::time::sleep(Duration::from_mins(2)).await;
    String::new()
}

fn service(settings: Settings) -> (Router, Site) {
    let site = Site::new(settings).unwrap();
    let pages = Router::new()
        .route("/form", get(show).post(take))
        .route("/upload", post(upload))
        .route("/fail/{status}", get(fail))
        .route("/panic", get(panic_now))
        .route("/sleep", get(sleep_long))
        .route("/leave", get(|page: Page| async move { page.redirect("//evil.example/") }))
        .route("/api/thing", get(|| async { StatusCode::IM_A_TEAPOT }))
        .merge(content_pages::routes());
    (around(pages, &site), site)
}

async fn send(router: &Router, request: Request<Body>) -> Answer {
    let response = router.clone().oneshot(request).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    Answer { status, headers, text: String::from_utf8_lossy(&bytes).into_owned() }
}

async fn open(router: &Router, address: &str) -> Answer {
    send(router, Request::get(address).body(Body::empty()).unwrap()).await
}

fn posted(address: &str, cookie: &str, kind: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post(address).header("cookie", cookie).header(CONTENT_TYPE, kind).body(body.into()).unwrap()
}

/// The cookie and the two hidden fields of a fresh browser.
async fn fresh(router: &Router) -> (String, String, String) {
    let page = open(router, "/form").await;
    let cookie = page.header("set-cookie").split(';').next().unwrap().to_owned();
    (cookie, page.hidden("csrf"), page.hidden("command"))
}
