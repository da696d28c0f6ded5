//! Telephone calls over the operator's own telephony, behind a small interface of ours: `docs/how-to/ring-landlines.md` describes it.
//! It must not put a number or what is said into an error: errors are logged.

use std::{fmt, time::Duration};

use app::ports::{DeliveryError, Speaker, Spoken};
use async_trait::async_trait;
use domain::values::Language;
use reqwest::{Client, StatusCode, Url, header::RETRY_AFTER};
use serde_json::json;
use zeroize::Zeroizing;

use crate::{
    outbound::{self, Outbound, OutboundError},
    sending,
};

const TIME_OUT: Duration = Duration::from_secs(30);
/// The longest that we are made to wait, in seconds.
const LONGEST_WAIT: u64 = 3_600;

/// Who makes the calls.
#[derive(Clone)]
pub struct VoiceSettings {
    /// The address below which `calls` stands; https, or http to this machine.
    pub base_url: String,
    /// What lets us in, as bearer token.
    pub token: Zeroizing<String>,
}

/// The settings cannot work: the address is not safe or not an address.
#[derive(Debug, thiserror::Error)]
#[error("the address of the voice service: {0}")]
pub struct VoiceError(#[source] Box<dyn std::error::Error + Send + Sync>);

impl From<OutboundError> for VoiceError {
    fn from(error: OutboundError) -> Self {
        Self(error.into())
    }
}

/// The voice service.
#[derive(Clone)]
pub struct Voice {
    http: Client,
    calls: Url,
    token: Zeroizing<String>,
}

impl fmt::Debug for Voice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Voice").field("calls", &self.calls.as_str()).finish_non_exhaustive()
    }
}

impl Voice {
    /// Checks the settings; connects with the first call.
    pub fn new(settings: VoiceSettings) -> Result<Self, VoiceError> {
        let base = outbound::base(&settings.base_url)?;
        let http = outbound::client(&base, &Outbound { time_out: TIME_OUT, authorities: None, identity: None })?;
        Ok(Self { http, calls: outbound::below(&base, "calls"), token: settings.token })
    }
}

#[async_trait]
impl Speaker for Voice {
    async fn say(&self, spoken: &Spoken) -> Result<(), DeliveryError> {
        let language = match spoken.language {
            Language::English => "en-GB",
            Language::Welsh => "cy-GB",
        };
        let request = self
            .http
            .post(self.calls.clone())
            .bearer_auth(self.token.as_str())
            .header("idempotency-key", sending::name(spoken.id, &spoken.text))
            .json(&json!({"to": spoken.to_number, "language": language, "text": spoken.text}));
        let answer = request.send().await.map_err(|error| DeliveryError::Again {
            after_seconds: None,
            reason: format!("the voice service: {}", outbound::what_failed(&error)),
        })?;
        let status = answer.status();
        if status.is_success() {
            return Ok(());
        }
        let reason = format!("the voice service: status {}", status.as_u16());
        // A key that is refused is ours to put right, and the person still waits for the code.
        let is_passing = status.is_server_error()
            || matches!(
                status,
                StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS
            );
        if !is_passing {
            return Err(DeliveryError::Refused { reason });
        }
        let seconds = answer.headers().get(RETRY_AFTER).and_then(|text| text.to_str().ok()?.trim().parse::<u64>().ok());
        Err(DeliveryError::Again { after_seconds: seconds.map(|seconds| seconds.min(LONGEST_WAIT)), reason })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use axum::{Json, Router, extract::State, http::HeaderMap, response::IntoResponse, routing::post};
    use serde_json::Value;
    use uuid::Uuid;

    use super::*;

    /// What the fake service heard, and what it answers.
    #[derive(Clone)]
    struct Fake {
        heard: Arc<Mutex<Vec<(String, Value)>>>,
        answer: u16,
    }

    async fn take(State(fake): State<Fake>, headers: HeaderMap, Json(body): Json<Value>) -> impl IntoResponse {
        assert_eq!(headers["authorization"], "Bearer let-me-in");
        let key = headers["idempotency-key"].to_str().unwrap().to_owned();
        fake.heard.lock().unwrap().push((key, body));
        (StatusCode::from_u16(fake.answer).unwrap(), [(RETRY_AFTER, "90")])
    }

    async fn voice(answer: u16) -> (Voice, Fake) {
        let fake = Fake { heard: Arc::default(), answer };
        let router = Router::new().route("/v1/calls", post(take)).with_state(fake.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base_url = format!("http://{}/v1/", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        (Voice::new(VoiceSettings { base_url, token: "let-me-in".to_owned().into() }).unwrap(), fake)
    }

    fn spoken(text: &str) -> Spoken {
        let id = Uuid::from_u128(7).into();
        Spoken { id, to_number: "+441632960001".to_owned(), language: Language::Welsh, text: text.to_owned() }
    }

    #[tokio::test]
    async fn a_call_says_whom_in_which_language_and_what_and_nothing_else() {
        let (voice, fake) = voice(202).await;
        voice.say(&spoken("1, 2, 3")).await.unwrap();
        let heard = fake.heard.lock().unwrap().clone();
        assert_eq!(heard[0].1, json!({"to": "+441632960001", "language": "cy-GB", "text": "1, 2, 3"}));
        assert_eq!(heard[0].0, sending::name(Uuid::from_u128(7).into(), "1, 2, 3"), "a new code is another call");
    }

    #[tokio::test]
    async fn a_number_that_is_refused_is_not_rung_again_and_anything_that_passes_is() {
        for status in [401, 429, 500, 503] {
            match voice(status).await.0.say(&spoken("1")).await {
                Err(DeliveryError::Again { after_seconds: Some(90), .. }) => {}
                other => panic!("{status}: {other:?}"),
            }
        }
        match voice(422).await.0.say(&spoken("1")).await {
            Err(DeliveryError::Refused { reason }) => assert!(!reason.contains("01632") && reason.contains("422"), "{reason}"),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn calls_leave_this_machine_only_over_https() {
        let settings = VoiceSettings { base_url: "http://voice.example".to_owned(), token: String::new().into() };
        assert!(Voice::new(settings).is_err());
    }
}
