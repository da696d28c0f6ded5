//! A browser as small as the benches need: cookies, forms with their hidden fields, uploads, one redirect at a time.
//! Understands as much HTML as our own pages have, and runs no script.

use std::{collections::BTreeMap, time::Duration};

use anyhow::{Context, Result, ensure};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::{
    RequestBuilder,
    header::{CONTENT_TYPE, COOKIE, LOCATION, ORIGIN, SET_COOKIE},
    redirect::Policy,
};

/// Somebody's browser.
#[derive(Debug, Clone)]
pub struct Browser {
    client: reqwest::Client,
    root: String,
    cookies: BTreeMap<String, String>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where it sends the browser on to.
    pub location: Option<String>,
    /// The body.
    pub bytes: Vec<u8>,
}

/// Names and values of a form.
pub type Fields = Vec<(String, String)>;

/// A client that keeps its connections and follows nothing by itself.
pub fn client() -> Result<reqwest::Client> {
    adapters::install_tls();
    Ok(reqwest::Client::builder().redirect(Policy::none()).no_proxy().timeout(Duration::from_mins(1)).build()?)
}

impl Browser {
    /// A browser without cookies that has `root` in its address bar.
    pub fn new(client: reqwest::Client, root: &str) -> Self {
        Self { client, root: root.to_owned(), cookies: BTreeMap::new() }
    }

    /// The same person at another address: a program that was started again.
    pub fn moved(&mut self, root: &str) {
        root.clone_into(&mut self.root);
    }

    /// The cookies as they are sent.
    pub fn cookies(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Result<Answer> {
        let request = self.client.get(format!("{}{path}", self.root));
        self.send(request).await
    }

    /// Opens a page, types into its form and sends it where the form says.
    pub async fn submit(&mut self, path: &str, to: &str, typed: &[(&str, &str)]) -> Result<Answer> {
        let page = self.get(path).await?;
        ensure!(page.status == 200, "{path} answered {}", page.status);
        let mut fields = page.hidden(to).with_context(|| format!("{path} has no form to {to}"))?;
        fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self.post(to, &fields).await
    }

    /// Sends a form, its hidden fields among its fields.
    pub async fn post(&mut self, to: &str, fields: &Fields) -> Result<Answer> {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let body =
            fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect::<Vec<_>>().join("&");
        let request = self.client.post(format!("{}{to}", self.root)).header(ORIGIN, &self.root);
        self.send(request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(body)).await
    }

    /// Opens a page and sends its form with a file.
    pub async fn upload(&mut self, path: &str, (field, name): (&str, &str), bytes: &[u8]) -> Result<Answer> {
        let page = self.get(path).await?;
        ensure!(page.status == 200, "{path} answered {}", page.status);
        let fields = page.hidden(path).with_context(|| format!("{path} has no form for a file"))?;
        let mut body = Vec::with_capacity(bytes.len() + 1_024);
        for (name, value) in fields {
            body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes());
        }
        let head = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        let request = self.client.post(format!("{}{path}", self.root)).header(ORIGIN, &self.root);
        self.send(request.header(CONTENT_TYPE, "multipart/form-data; boundary=edge").body(body)).await
    }

    async fn send(&mut self, request: RequestBuilder) -> Result<Answer> {
        let answer = request.header(COOKIE, self.cookies()).send().await?;
        for cookie in answer.headers().get_all(SET_COOKIE) {
            let (pair, rest) = cookie.to_str()?.split_once(';').unwrap_or((cookie.to_str()?, ""));
            let (name, value) = pair.split_once('=').context("a cookie without a value")?;
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let status = answer.status().as_u16();
        let location = answer.headers().get(LOCATION).and_then(|place| place.to_str().ok()).map(str::to_owned);
        Ok(Answer { status, location, bytes: answer.bytes().await?.to_vec() })
    }
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Where a form that was accepted leads; says what else happened.
    pub fn accepted(&self) -> Result<&str> {
        ensure!(self.status == 303, "a form was answered with {}", self.status);
        self.location.as_deref().context("a form was accepted but leads nowhere")
    }

    /// The hidden fields of the form that is sent to `action`, or to its own page.
    pub fn hidden(&self, action: &str) -> Option<Fields> {
        let text = self.text();
        let form = text.split("<form ").skip(1).find(|form| {
            let tag = form.split('>').next().unwrap_or_default();
            tag.contains("method=\"post\"") && (tag.contains(&format!("action=\"{action}\"")) || !tag.contains("action="))
        })?;
        let form = form.split("</form>").next()?;
        let inputs = form.split("<input ").skip(1).filter_map(|input| input.split('>').next());
        let hidden = inputs.filter(|tag| tag.contains("type=\"hidden\""));
        Some(hidden.filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value")?))).collect())
    }

    /// The values that a question with choices offers.
    pub fn choices(&self, name: &str) -> Vec<String> {
        let text = self.text();
        let inputs = text.split("<input ").skip(1).filter_map(|input| input.split('>').next());
        inputs.filter(|tag| attribute(tag, "name").as_deref() == Some(name)).filter_map(|tag| attribute(tag, "value")).collect()
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    rest.split_once('"').map(|(value, _)| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> Answer {
        Answer { status: 200, location: None, bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn the_hidden_fields_are_those_of_the_form_that_is_sent() {
        let page = page(
            "<form method=\"get\" action=\"/a\"><input type=\"hidden\" name=\"no\" value=\"0\"></form>\
             <form method=\"post\" action=\"/b\"><input type=\"hidden\" name=\"csrf\" value=\"1\"></form>\
             <form method=\"post\" action=\"/c\"><input type=\"hidden\" name=\"csrf\" value=\"2\"><input name=\"seen\" value=\"3\"></form>",
        );
        assert_eq!(page.hidden("/c"), Some(vec![("csrf".to_owned(), "2".to_owned())]));
        assert_eq!(page.hidden("/a"), None, "a search is not sent as a command");
        assert_eq!(page.hidden("/elsewhere"), None);
    }

    #[test]
    fn a_form_without_an_address_is_sent_to_its_own_page() {
        let page = page("<form method=\"post\" novalidate><input type=\"hidden\" name=\"csrf\" value=\"1\"></form>");
        assert_eq!(page.hidden("/anywhere").map(|fields| fields.len()), Some(1));
    }

    #[test]
    fn choices_are_what_a_question_offers() {
        let page = page(
            "<input name=\"section\" type=\"radio\" value=\"a\"><input name=\"section\" value=\"b\"><input name=\"other\" value=\"c\">",
        );
        assert_eq!(page.choices("section"), ["a", "b"]);
    }
}
