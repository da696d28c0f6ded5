//! E-mail and text messages over GOV.UK Notify (standards-and-peers §2.10).
//! It must not put an address, a number or the message into an error: errors are logged.

use std::{fmt, sync::Arc, time::Duration};

use app::ports::{DeliveryError, Email, Mailer, Text, Texter};
use async_trait::async_trait;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use reqwest::{Client, StatusCode, Url};
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::Sha256;
use store::Clock;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    outbound::{self, Outbound, OutboundError},
    sending,
};

const TIME_OUT: Duration = Duration::from_secs(30);
/// A list by reference holds one message; a page holds at most 250.
const LONGEST_ANSWER: usize = 1024 * 1024;
/// `…-<service>-<secret>`: two UUIDs of 36 characters and the line between them.
const KEY_TAIL: usize = 73;

/// Our account with GOV.UK Notify.
#[derive(Clone)]
pub struct NotifySettings {
    /// `https://api.notifications.service.gov.uk`; https, or http to this machine.
    pub base_url: String,
    /// The API key as Notify shows it: `name-<service>-<secret>`.
    pub api_key: Zeroizing<String>,
    /// A template whose subject is `((subject))` and whose text is `((text))`.
    pub email_template: Uuid,
    /// A template whose text is `((text))`.
    pub text_template: Uuid,
}

/// The settings cannot work.
#[derive(Debug, thiserror::Error)]
pub enum NotifyError {
    /// The address is not safe or not an address.
    #[error("the address of GOV.UK Notify: {0}")]
    Address(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The key does not end in two UUIDs.
    #[error("the key of GOV.UK Notify must be as it shows it: a name and two UUIDs")]
    Key,
}

/// GOV.UK Notify, as mailer and texter.
#[derive(Clone)]
pub struct Notify {
    http: Client,
    base: Url,
    service: Uuid,
    secret: Zeroizing<String>,
    email_template: Uuid,
    text_template: Uuid,
    clock: Arc<dyn Clock>,
}

#[derive(Deserialize)]
struct Found {
    notifications: Vec<Value>,
}

impl From<OutboundError> for NotifyError {
    fn from(error: OutboundError) -> Self {
        Self::Address(error.into())
    }
}

impl fmt::Debug for Notify {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Notify").field("base", &self.base.as_str()).field("service", &self.service).finish_non_exhaustive()
    }
}

impl Notify {
    /// Checks the settings. The clock must be right to 30 seconds, or Notify refuses our tokens.
    pub fn new(settings: &NotifySettings, clock: Arc<dyn Clock>) -> Result<Self, NotifyError> {
        let base = outbound::base(&settings.base_url)?;
        let http = outbound::client(&base, &Outbound { time_out: TIME_OUT, authorities: None, identity: None })?;
        let (service, secret) = split_key(&settings.api_key).ok_or(NotifyError::Key)?;
        let NotifySettings { email_template, text_template, .. } = *settings;
        Ok(Self { http, base, service, secret, email_template, text_template, clock })
    }

    /// Sends unless Notify has it already: it takes the same `reference` twice, so we look first.
    async fn deliver(&self, kind: &str, reference: &str, body: &Value) -> Result<(), DeliveryError> {
        if self.has(reference).await? {
            return Ok(());
        }
        let url = outbound::below(&self.base, &format!("v2/notifications/{kind}"));
        let sent = self.http.post(url).bearer_auth(self.token()).json(body).send().await.map_err(|error| no_answer(&error))?;
        match sent.status() {
            StatusCode::CREATED => Ok(()),
            status => Err(judge(status)),
        }
    }

    async fn has(&self, reference: &str) -> Result<bool, DeliveryError> {
        let mut url = outbound::below(&self.base, "v2/notifications");
        url.query_pairs_mut().append_pair("reference", reference);
        let answer = self.http.get(url).bearer_auth(self.token()).send().await.map_err(|error| no_answer(&error))?;
        if answer.status() != StatusCode::OK {
            return Err(judge(answer.status()));
        }
        let answer = outbound::read(answer, LONGEST_ANSWER).await.map_err(|what| again(format!("GOV.UK Notify: {what}")))?;
        let found: Found = serde_json::from_slice(&answer).map_err(|_| again("GOV.UK Notify gave no list".to_owned()))?;
        Ok(!found.notifications.is_empty())
    }

    /// A token of this moment (RFC 7519, HS256): who we are and when.
    fn token(&self) -> String {
        let claims = json!({"iss": self.service.to_string(), "iat": self.clock.now() / 1_000_000}).to_string();
        let signed = format!("{}.{}", URL_SAFE_NO_PAD.encode(r#"{"typ":"JWT","alg":"HS256"}"#), URL_SAFE_NO_PAD.encode(claims));
        // HMAC takes a key of any length; were it ever to refuse one, Notify would refuse the unsigned token.
        let signature = Hmac::<Sha256>::new_from_slice(self.secret.as_bytes()).map(|mut mac| {
            mac.update(signed.as_bytes());
            mac.finalize().into_bytes()
        });
        format!("{signed}.{}", signature.map(|signature| URL_SAFE_NO_PAD.encode(signature)).unwrap_or_default())
    }
}

#[async_trait]
impl Mailer for Notify {
    async fn send(&self, email: &Email) -> Result<(), DeliveryError> {
        let reference = sending::name(email.id, &email.text);
        let body = json!({
            "reference": reference,
            "email_address": email.to_address,
            "template_id": self.email_template,
            "personalisation": {"subject": email.subject, "text": email.text},
        });
        self.deliver("email", &reference, &body).await
    }
}

#[async_trait]
impl Texter for Notify {
    async fn send(&self, text: &Text) -> Result<(), DeliveryError> {
        let reference = sending::name(text.id, &text.text);
        let body = json!({
            "reference": reference,
            "phone_number": text.to_number,
            "template_id": self.text_template,
            "personalisation": {"text": text.text},
        });
        self.deliver("sms", &reference, &body).await
    }
}

fn split_key(key: &str) -> Option<(Uuid, Zeroizing<String>)> {
    let tail = key.get(key.len().checked_sub(KEY_TAIL)?..)?;
    let (service, rest) = tail.split_at_checked(36)?;
    let secret = rest.strip_prefix('-')?;
    Uuid::try_parse(secret).ok()?;
    Some((Uuid::try_parse(service).ok()?, Zeroizing::new(secret.to_owned())))
}

/// 403 judges our key or clock, not the message; 400 is about the message (an address that cannot be, a team-only key).
fn judge(status: StatusCode) -> DeliveryError {
    let reason = format!("GOV.UK Notify answered {}", status.as_u16());
    let is_passing = matches!(status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::TOO_MANY_REQUESTS);
    if is_passing || status.is_server_error() { again(reason) } else { DeliveryError::Refused { reason } }
}

fn no_answer(error: &reqwest::Error) -> DeliveryError {
    again(format!("GOV.UK Notify: {}", outbound::what_failed(error)))
}

fn again(reason: String) -> DeliveryError {
    DeliveryError::Again { after_seconds: None, reason }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use axum::{
        Json, Router,
        extract::{Query, State},
        http::HeaderMap,
        response::IntoResponse,
        routing::{get, post},
    };

    use super::*;

    const SERVICE: &str = "26785a09-ab16-4eb0-8407-a37497a57506";
    const SECRET: &str = "3d844edf-8d35-48ac-975b-e847b4f122b0";

    struct Then;

    impl Clock for Then {
        fn now(&self) -> i64 {
            1_795_435_200_000_000
        }
    }

    /// What the fake Notify heard, and what it answers to the next send.
    #[derive(Clone)]
    struct Fake {
        heard: Arc<Mutex<Vec<Value>>>,
        answer: u16,
    }

    async fn take(State(fake): State<Fake>, headers: HeaderMap, Json(body): Json<Value>) -> impl IntoResponse {
        assert!(headers["authorization"].to_str().unwrap().starts_with("Bearer ey"));
        let status = StatusCode::from_u16(fake.answer).unwrap();
        if status == StatusCode::CREATED {
            fake.heard.lock().unwrap().push(body);
        }
        (
            status,
            Json(json!({"status_code": fake.answer, "errors": [{"error": "ValidationError", "message": "sian@example.org"}]})),
        )
    }

    async fn find(State(fake): State<Fake>, Query(query): Query<Vec<(String, String)>>) -> Json<Value> {
        let heard = fake.heard.lock().unwrap();
        let found: Vec<_> = heard
            .iter()
            .filter(|body| query[0] == ("reference".to_owned(), body["reference"].as_str().unwrap().to_owned()))
            .collect();
        Json(json!({"notifications": found, "links": {}}))
    }

    fn settings(base_url: String) -> NotifySettings {
        NotifySettings {
            base_url,
            api_key: format!("my-test_key-{SERVICE}-{SECRET}").into(),
            email_template: Uuid::from_u128(1),
            text_template: Uuid::from_u128(2),
        }
    }

    async fn notify(answer: u16) -> (Notify, Arc<Mutex<Vec<Value>>>) {
        let fake = Fake { heard: Arc::default(), answer };
        let heard = Arc::clone(&fake.heard);
        let router = Router::new()
            .route("/v2/notifications", get(find))
            .route("/v2/notifications/email", post(take))
            .route("/v2/notifications/sms", post(take))
            .with_state(fake);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base_url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        (Notify::new(&settings(base_url), Arc::new(Then)).unwrap(), heard)
    }

    fn email() -> Email {
        Email {
            id: Uuid::from_u128(7).into(),
            to_name: "Siân".to_owned(),
            to_address: "sian@example.org".to_owned(),
            subject: "Activate your account".to_owned(),
            text: "Dear Siân".to_owned(),
        }
    }

    #[tokio::test]
    async fn an_email_and_a_text_go_by_their_templates_and_no_other_fields() {
        let (notify, heard) = notify(201).await;
        Mailer::send(&notify, &email()).await.unwrap();
        let text = Text { id: Uuid::from_u128(8).into(), to_number: "+447700900123".to_owned(), text: "Code 123456".to_owned() };
        Texter::send(&notify, &text).await.unwrap();
        let expected = json!([
            {"email_address": "sian@example.org", "template_id": Uuid::from_u128(1), "reference": sending::name(Uuid::from_u128(7).into(), "Dear Siân"),
             "personalisation": {"subject": "Activate your account", "text": "Dear Siân"}},
            {"phone_number": "+447700900123", "template_id": Uuid::from_u128(2), "reference": sending::name(Uuid::from_u128(8).into(), "Code 123456"),
             "personalisation": {"text": "Code 123456"}},
        ]);
        assert_eq!(json!(*heard.lock().unwrap()), expected);
    }

    #[tokio::test]
    async fn a_retry_finds_what_was_sent_and_sends_it_once() {
        let (notify, heard) = notify(201).await;
        Mailer::send(&notify, &email()).await.unwrap();
        Mailer::send(&notify, &email()).await.unwrap();
        assert_eq!(heard.lock().unwrap().len(), 1);
        let with_a_new_link = Email { text: "Dear Siân, the new link".to_owned(), ..email() };
        Mailer::send(&notify, &with_a_new_link).await.unwrap();
        assert_eq!(heard.lock().unwrap().len(), 2, "a link made anew must reach its reader");
    }

    #[tokio::test]
    async fn limits_faults_and_our_own_key_are_tried_again_and_bad_requests_are_not() {
        for status in [401, 403, 429, 500, 503] {
            let (notify, _) = notify(status).await;
            assert!(matches!(Mailer::send(&notify, &email()).await, Err(DeliveryError::Again { .. })), "{status}");
        }
        let (notify, _) = notify(400).await;
        match Mailer::send(&notify, &email()).await {
            Err(DeliveryError::Refused { reason }) => assert_eq!(reason, "GOV.UK Notify answered 400"),
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn a_token_names_the_service_and_the_second_and_is_signed() {
        let notify = Notify::new(&settings("http://127.0.0.1:1".to_owned()), Arc::new(Then)).unwrap();
        let token = notify.token();
        let parts: Vec<_> = token.split('.').collect();
        let claims: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
        assert_eq!(claims, json!({"iss": SERVICE, "iat": 1_795_435_200}));
        let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
        mac.update(format!("{}.{}", parts[0], parts[1]).as_bytes());
        mac.verify_slice(&URL_SAFE_NO_PAD.decode(parts[2]).unwrap()).unwrap();
        assert!(!format!("{notify:?}").contains(SECRET));
    }

    #[tokio::test]
    async fn a_key_that_is_not_one_is_refused_at_the_start() {
        for key in ["", "name", &format!("name-{SERVICE}"), &format!("name-{SERVICE}_{SECRET}"), &format!("é{SERVICE}-{SECRET}x")]
        {
            let settings = NotifySettings { api_key: key.to_owned().into(), ..settings("http://127.0.0.1:1".to_owned()) };
            assert!(matches!(Notify::new(&settings, Arc::new(Then)), Err(NotifyError::Key)), "{key}");
        }
    }
}
