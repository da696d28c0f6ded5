//! A browser as small as page tests need: cookies, forms with their hidden fields, redirects one at a time.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::Body,
    http::{
        Request, StatusCode,
        header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE},
    },
};
use http_body_util::BodyExt;
use tower::ServiceExt;

/// The host that pages are asked from.
const HERE: &str = "127.0.0.1:8000";

/// Somebody's browser.
pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// Where it sends the browser on to.
    pub location: Option<String>,
    /// The headers.
    pub headers: axum::http::HeaderMap,
    /// The body as bytes.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The value of the first hidden field of this name.
    pub fn hidden(&self, name: &str) -> Option<String> {
        let text = self.text();
        let at = text.find(&format!("name=\"{name}\""))?;
        let tag_start = text[..at].rfind('<')?;
        let tag = &text[tag_start..tag_start + text[tag_start..].find('>')?];
        let value = &tag[tag.find("value=\"")? + 7..];
        Some(value[..value.find('"')?].to_owned())
    }
}

impl Browser {
    pub(crate) fn new(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new() }
    }

    /// Sets a cookie, as if the service had.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).expect("a request")).await
    }

    /// Asks for the headers of a page only, as mail filters do.
    pub async fn head(&mut self, path: &str) -> Answer {
        self.send(Request::head(path).body(Body::empty()).expect("a request")).await
    }

    /// Opens a page with request headers of its own.
    pub async fn get_with(&mut self, path: &str, headers: &[(&'static str, &str)]) -> Answer {
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::empty()).expect("a request")).await
    }

    /// Sends a body as a program does, with headers of its own and without a page.
    pub async fn send_body(&mut self, method: &str, path: &str, headers: &[(&'static str, &str)], body: &str) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(body.to_owned())).expect("a request")).await
    }

    /// Opens the page at `path` and sends its form to the same address (or to `to`), with the hidden fields of the page.
    pub async fn submit(&mut self, path: &str, to: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(path).await;
        self.post(&page, to, fields).await
    }

    /// Sends the form of a page that is open.
    pub async fn post(&mut self, page: &Answer, to: &str, fields: &[(&str, &str)]) -> Answer {
        let mut all: Vec<(String, String)> = hidden(page, fields);
        all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let body = all.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect::<Vec<_>>().join("&");
        let request = Request::post(to)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(ORIGIN, format!("http://{HERE}"))
            .body(Body::from(body))
            .expect("a request");
        self.send(request).await
    }

    /// Sends the form of a page that is open, with a file.
    pub async fn upload(&mut self, page: &Answer, to: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Answer {
        let mut body: Vec<u8> = Vec::new();
        let mut all = hidden(page, fields);
        all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        for (name, value) in all {
            body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes());
        }
        let (field, name, bytes) = file;
        body.extend(
            format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .into_bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        let request = Request::post(to)
            .header(CONTENT_TYPE, "multipart/form-data; boundary=edge")
            .header(ORIGIN, format!("http://{HERE}"))
            .body(Body::from(body))
            .expect("a request");
        self.send(request).await
    }

    async fn send(&mut self, mut request: Request<Body>) -> Answer {
        let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let headers = request.headers_mut();
        headers.insert(HOST, HERE.parse().expect("a host"));
        if !cookies.is_empty() {
            headers.insert(COOKIE, cookies.parse().expect("cookies"));
        }
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        for cookie in response.headers().get_all(SET_COOKIE) {
            let text = cookie.to_str().expect("a cookie");
            let (pair, rest) = text.split_once(';').unwrap_or((text, ""));
            let (name, value) = pair.split_once('=').expect("a cookie's value");
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let (parts, body) = response.into_parts();
        let location = parts.headers.get(LOCATION).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let bytes = body.collect().await.expect("a body").to_bytes().to_vec();
        Answer { status: parts.status, location, headers: parts.headers, bytes }
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// The hidden fields of a page's form that every form carries.
/// The hidden fields that forms bring along; those that the test gives itself win.
fn hidden(page: &Answer, given: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |name: &&str| !given.iter().any(|(field, _)| field == name);
    let names = ["csrf", "command", "seen", "standing"].into_iter().filter(own);
    names.filter_map(|name| page.hidden(name).map(|value| (name.to_owned(), value))).collect()
}
