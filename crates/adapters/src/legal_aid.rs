//! The Legal Aid Agency over HTTP: fetches a token, posts the document, and tells "later" from "no" (laa-contract §8).
//! It must not build the document, and must not put anything of it into an error: errors are logged and shown.

use std::{fmt, sync::Arc, time::Duration};

use app::ports::{DeliveryError, LegalAid};
use async_trait::async_trait;
use domain::id::MessageId;
use jiff::fmt::rfc2822;
use reqwest::{
    Client, Response, StatusCode, Url,
    header::{CONTENT_TYPE, HeaderMap, RETRY_AFTER},
};
use serde::Deserialize;
use store::Clock;
use tokio::{sync::Mutex, time::Instant};
use zeroize::Zeroizing;

use crate::outbound::{self, Outbound, OutboundError};

/// The longest answer that is read; theirs are a few lines.
const LONGEST_ANSWER: usize = 16 * 1024;
/// A token is renewed this long before it ends, so that it does not end on the way.
const RENEW_BEFORE_END: Duration = Duration::from_secs(30);
/// The longest wait that we take from the other side.
const LONGEST_WAIT: u64 = 24 * 60 * 60;

/// How to reach the Legal Aid Agency.
#[derive(Clone)]
pub struct LegalAidSettings {
    /// Where it is: https, or http to this machine.
    pub base_url: String,
    /// Our name there.
    pub client_id: String,
    /// Our secret there.
    pub client_secret: Zeroizing<String>,
    /// PEM of the only certificate authorities to trust; without it those of this machine.
    pub authorities: Option<Vec<u8>>,
    /// PEM of our client certificate and its key, which the agency's external routes ask for.
    pub identity: Option<Zeroizing<Vec<u8>>>,
    /// How long one request may take; 30 seconds as the agency's own clients do (laa-contract §1).
    pub time_out: Duration,
}

impl LegalAidSettings {
    /// The time-out to use where none is configured.
    pub const TIME_OUT: Duration = Duration::from_secs(30);
}

impl fmt::Debug for LegalAidSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LegalAidSettings")
            .field("base_url", &self.base_url)
            .field("client_id", &self.client_id)
            .field("time_out", &self.time_out)
            .finish_non_exhaustive()
    }
}

/// The settings cannot work.
#[derive(Debug, thiserror::Error)]
#[error("the Legal Aid Agency's address: {0}")]
pub struct LegalAidError(#[source] OutboundError);

/// The Legal Aid Agency, as it is reached over HTTP.
pub struct LegalAidClient {
    http: Client,
    token_url: Url,
    associations_url: Url,
    client_id: String,
    client_secret: Zeroizing<String>,
    clock: Arc<dyn Clock>,
    /// Held while a token is fetched, so that many deliveries fetch one token.
    token: Mutex<Option<Token>>,
}

#[derive(Clone)]
struct Token {
    bearer: Arc<Zeroizing<String>>,
    good_until: Instant,
}

#[derive(Deserialize)]
struct TokenAnswer {
    access_token: String,
    expires_in: u64,
}

#[derive(Deserialize)]
struct ErrorAnswer {
    #[serde(default)]
    error_codes: Vec<String>,
}

impl LegalAidClient {
    /// Checks the settings; connects with the first message. `clock` is for `Retry-After` given as a date.
    pub fn new(settings: LegalAidSettings, clock: Arc<dyn Clock>) -> Result<Self, LegalAidError> {
        let base = outbound::base(&settings.base_url).map_err(LegalAidError)?;
        let outbound = Outbound {
            time_out: settings.time_out,
            authorities: settings.authorities.as_deref(),
            identity: settings.identity.as_ref().map(|pem| pem.as_slice()),
        };
        Ok(Self {
            http: outbound::client(&base, &outbound).map_err(LegalAidError)?,
            token_url: outbound::below(&base, "oauth/token"),
            associations_url: outbound::below(&base, "api/external/v1/defence_associations"),
            client_id: settings.client_id,
            client_secret: settings.client_secret,
            clock,
            token: Mutex::new(None),
        })
    }

    /// The token to use: the one at hand, or a new one where that is ending or is the `rejected` one.
    async fn token(&self, rejected: Option<&Token>) -> Result<Token, DeliveryError> {
        let mut held = self.token.lock().await;
        let usable = held.as_ref().filter(|token| {
            let is_rejected = rejected.is_some_and(|rejected| Arc::ptr_eq(&rejected.bearer, &token.bearer));
            !is_rejected && token.good_until > Instant::now()
        });
        if let Some(token) = usable {
            return Ok(token.clone());
        }
        *held = None;
        let token = self.fetch_token().await?;
        *held = Some(token.clone());
        Ok(token)
    }

    /// Whatever fails here is tried again: the message itself has not been judged.
    async fn fetch_token(&self) -> Result<Token, DeliveryError> {
        let form = [
            ("grant_type", "client_credentials"),
            ("client_id", self.client_id.as_str()),
            ("client_secret", self.client_secret.as_str()),
        ];
        let asked_at = Instant::now();
        let response = self.http.post(self.token_url.clone()).form(&form).send().await.map_err(|error| no_answer(&error))?;
        let status = response.status();
        let after_seconds = self.retry_after(response.headers());
        if status != StatusCode::OK {
            return Err(DeliveryError::Again {
                after_seconds,
                reason: format!("no token was given: status {}", status.as_u16()),
            });
        }
        let body = Zeroizing::new(outbound::read(response, LONGEST_ANSWER).await.map_err(again)?);
        let answer: TokenAnswer =
            serde_json::from_slice(&body).map_err(|_| again("the answer to our request for a token was not one"))?;
        let lifetime = Duration::from_secs(answer.expires_in.min(LONGEST_WAIT));
        let margin = RENEW_BEFORE_END.min(lifetime / 2);
        Ok(Token { bearer: Arc::new(answer.access_token.into()), good_until: asked_at + lifetime.saturating_sub(margin) })
    }

    async fn post(&self, token: &Token, id: MessageId, body: &[u8]) -> Result<Response, DeliveryError> {
        let request = self.http.post(self.associations_url.clone()).bearer_auth(token.bearer.as_str());
        let request = request.header("Idempotency-Key", id.to_string()).header(CONTENT_TYPE, "application/json");
        request.body(body.to_vec()).send().await.map_err(|error| no_answer(&error))
    }

    async fn judge(&self, response: Response) -> Result<(), DeliveryError> {
        let status = response.status();
        if status == StatusCode::ACCEPTED {
            return Ok(());
        }
        let is_passing =
            matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT) || status.is_server_error();
        let after_seconds = self.retry_after(response.headers());
        let their_id = response.headers().get("x-request-id").and_then(|id| id.to_str().ok()).filter(|id| is_token(id));
        let their_id = their_id.map_or_else(String::new, |id| format!(", their request {id}"));
        let reason = format!("status {}{their_id}", status.as_u16());
        if is_passing {
            return Err(DeliveryError::Again { after_seconds, reason });
        }
        let codes = error_codes(response).await;
        Err(DeliveryError::Refused { reason: if codes.is_empty() { reason } else { format!("{reason}: {codes}") } })
    }

    /// `Retry-After` (RFC 9110 §10.2.3): seconds or a date.
    fn retry_after(&self, headers: &HeaderMap) -> Option<u64> {
        let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
        let seconds: u64 = text.parse().ok().or_else(|| {
            let moment = rfc2822::DateTimeParser::new().parse_timestamp(text).ok()?;
            let micros = moment.as_microsecond().saturating_sub(self.clock.now());
            Some(u64::try_from(micros).unwrap_or(0).div_ceil(1_000_000))
        })?;
        Some(seconds.min(LONGEST_WAIT))
    }
}

#[async_trait]
impl LegalAid for LegalAidClient {
    async fn defence_associated(&self, id: MessageId, body: &[u8]) -> Result<(), DeliveryError> {
        let token = self.token(None).await?;
        let mut response = self.post(&token, id, body).await?;
        if response.status() == StatusCode::UNAUTHORIZED {
            let token = self.token(Some(&token)).await?;
            response = self.post(&token, id, body).await?;
        }
        self.judge(response).await
    }
}

/// Of an answer's body only the codes: the rest may repeat what we sent.
async fn error_codes(response: Response) -> String {
    let answer =
        outbound::read(response, LONGEST_ANSWER).await.ok().and_then(|body| serde_json::from_slice::<ErrorAnswer>(&body).ok());
    let codes = answer.map(|answer| answer.error_codes).unwrap_or_default();
    let codes: Vec<_> = codes.iter().filter(|code| is_token(code)).take(10).map(String::as_str).collect();
    codes.join(", ")
}

/// A short word of a machine: a code or an id, which holds nobody's name.
fn is_token(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte))
}

fn no_answer(error: &reqwest::Error) -> DeliveryError {
    again(outbound::what_failed(error))
}

fn again(reason: &str) -> DeliveryError {
    DeliveryError::Again { after_seconds: None, reason: reason.to_owned() }
}
