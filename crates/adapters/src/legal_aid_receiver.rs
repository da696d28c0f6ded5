//! A small Legal Aid Agency for demonstration and tests: gives tokens, takes documents, shows what it took.
//! It must not stand in for the real one in service: it knows one client and checks no client certificate.

use std::{collections::VecDeque, path::PathBuf, sync::Arc, time::Duration};

use app::ports::OutsideError;
use axum::{
    Extension, Form, Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::post,
};
use serde::Deserialize;
use serde_json::{Value, json};
use store::{Clock, Random};
use subtle::ConstantTimeEq;
use tokio::sync::Mutex;
use uuid::Uuid;
use zeroize::Zeroizing;

pub use crate::legal_aid_ledger::{Received, ReceivedPage};
use crate::{
    legal_aid_contract::{self, Breach},
    legal_aid_ledger::{Ledger, NewDocument},
};

/// A document is a kilobyte or two; the largest that is read.
const LARGEST_DOCUMENT: usize = 64 * 1024;
/// Tokens in use at once; beyond this the oldest ends early.
const MOST_TOKENS: usize = 100;

/// Who may send, and where to keep what was sent.
#[derive(Clone)]
pub struct ReceiverSettings {
    /// The one client's name.
    pub client_id: String,
    /// The one client's secret.
    pub client_secret: Zeroizing<String>,
    /// A file of JSON lines that survives a restart; without it documents are kept in memory only.
    pub file: Option<PathBuf>,
    /// How long a token is good for; 7,200 seconds at the real one (laa-contract §8).
    pub token_lifetime: Duration,
}

/// Something to do wrong with one delivery, to see how the sender bears it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mishap {
    /// 429, with this `Retry-After`.
    TooManyRequests(Option<String>),
    /// 500 with an empty body, as was recorded from the real one.
    ServerError,
    /// Nothing for this long, then an answer as usual.
    Silence(Duration),
    /// Every token given so far is forgotten, so this delivery is answered 401.
    TokensForgotten,
}

/// The receiver; clones share what was received.
#[derive(Clone)]
pub struct LegalAidReceiver {
    shared: Arc<Shared>,
}

struct Shared {
    settings: ReceiverSettings,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    tokens: Mutex<VecDeque<Token>>,
    ledger: Mutex<Ledger>,
    mishaps: Mutex<VecDeque<Mishap>>,
}

struct Token {
    bearer: String,
    ends: i64,
}

/// The id of one request, answered as `X-Request-ID`.
#[derive(Clone)]
struct RequestId(String);

#[derive(Deserialize)]
struct TokenRequest {
    grant_type: String,
    client_id: String,
    client_secret: String,
}

impl LegalAidReceiver {
    /// Opens the receiver and reads back what its file holds.
    pub fn open(settings: ReceiverSettings, clock: Arc<dyn Clock>, random: Arc<dyn Random>) -> Result<Self, OutsideError> {
        let ledger = Ledger::open(settings.file.as_deref());
        let ledger = ledger.map_err(|error| OutsideError::new("opening the file of the Legal Aid Agency's receiver", error))?;
        let shared =
            Shared { settings, clock, random, tokens: Mutex::default(), ledger: Mutex::new(ledger), mishaps: Mutex::default() };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// The agency's paths, below whatever base the caller serves them at.
    pub fn router(&self) -> Router {
        Router::new()
            .route("/oauth/token", post(token))
            .route("/api/external/v1/defence_associations", post(defence_association))
            .layer(DefaultBodyLimit::max(LARGEST_DOCUMENT))
            .layer(middleware::from_fn_with_state(self.clone(), with_request_id))
            .with_state(self.clone())
    }

    /// A page of what was received (from 1), newest first.
    pub async fn list(&self, page: usize) -> ReceivedPage {
        self.shared.ledger.lock().await.page(page)
    }

    /// Goes wrong with the next deliveries, one mishap each.
    pub async fn misbehave(&self, mishaps: impl IntoIterator<Item = Mishap> + Send) {
        let mut queue = self.shared.mishaps.lock().await;
        queue.extend(mishaps);
    }

    /// How many tokens were given and are still good.
    pub async fn tokens_in_use(&self) -> usize {
        let now = self.shared.clock.now();
        self.shared.tokens.lock().await.iter().filter(|token| token.ends > now).count()
    }

    fn uuid(&self) -> Uuid {
        let mut bytes = [0; 16];
        self.shared.random.fill(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    async fn give_token(&self) -> Value {
        let (lifetime, now) = (self.shared.settings.token_lifetime, self.shared.clock.now());
        let mut secret = Zeroizing::new([0; 32]);
        self.shared.random.fill(&mut *secret);
        let bearer = hex::encode(*secret);
        let ends = now.saturating_add(i64::try_from(lifetime.as_micros()).unwrap_or(i64::MAX));
        let mut tokens = self.shared.tokens.lock().await;
        tokens.retain(|token| token.ends > now);
        if tokens.len() == MOST_TOKENS {
            tokens.pop_front();
        }
        tokens.push_back(Token { bearer: bearer.clone(), ends });
        json!({"access_token": bearer, "token_type": "Bearer", "expires_in": lifetime.as_secs(), "created_at": now / 1_000_000})
    }

    async fn knows(&self, headers: &HeaderMap) -> bool {
        let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let Some(("Bearer", given)) = given.split_once(' ') else { return false };
        let now = self.shared.clock.now();
        self.shared.tokens.lock().await.iter().any(|token| token.ends > now && same(&token.bearer, given))
    }

    /// Plays the next mishap, if one is set: an answer, or nothing but the time it took.
    async fn mishap(&self) -> Option<Response> {
        let mishap = self.shared.mishaps.lock().await.pop_front()?;
        match mishap {
            Mishap::TooManyRequests(None) => Some(StatusCode::TOO_MANY_REQUESTS.into_response()),
            Mishap::TooManyRequests(Some(wait)) => {
                Some((StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, wait)]).into_response())
            }
            Mishap::ServerError => Some(StatusCode::INTERNAL_SERVER_ERROR.into_response()),
            Mishap::Silence(length) => {
                tokio::time::sleep(length).await;
                None
            }
            Mishap::TokensForgotten => {
                self.shared.tokens.lock().await.clear();
                None
            }
        }
    }
}

async fn token(State(receiver): State<LegalAidReceiver>, Form(request): Form<TokenRequest>) -> Response {
    let settings = &receiver.shared.settings;
    if request.grant_type != "client_credentials" {
        return (StatusCode::BAD_REQUEST, Json(json!({"error": "unsupported_grant_type"}))).into_response();
    }
    let is_client = same(&request.client_id, &settings.client_id) & same(&request.client_secret, &settings.client_secret);
    if !is_client {
        return (StatusCode::UNAUTHORIZED, Json(json!({"error": "invalid_client"}))).into_response();
    }
    ([(header::CACHE_CONTROL, "no-store")], Json(receiver.give_token().await)).into_response()
}

async fn defence_association(
    State(receiver): State<LegalAidReceiver>,
    Extension(RequestId(request_id)): Extension<RequestId>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if let Some(answer) = receiver.mishap().await {
        return answer;
    }
    if !receiver.knows(&headers).await {
        return (StatusCode::UNAUTHORIZED, [(header::WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")]).into_response();
    }
    let Some(key) = headers.get("Idempotency-Key").and_then(|key| key.to_str().ok()).filter(|key| is_key(key)) else {
        return wrong(StatusCode::BAD_REQUEST, "Idempotency-Key is missing or odd", &["idempotency_key_missing".to_owned()]);
    };
    let Ok(document) = serde_json::from_slice::<Value>(&body) else {
        return wrong(StatusCode::BAD_REQUEST, "the body is not JSON", &["not_json".to_owned()]);
    };
    if let Err(breach) = legal_aid_contract::check(&document) {
        return breached(&breach);
    }
    let new = NewDocument { key: key.to_owned(), at: receiver.shared.clock.now(), request_id, document };
    match receiver.shared.ledger.lock().await.take(new).await {
        Ok(()) => StatusCode::ACCEPTED.into_response(),
        Err(error) => {
            tracing::error!(%error, "the Legal Aid Agency's receiver could not keep a document");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Takes the caller's `X-Request-ID` or makes one, and answers with it.
async fn with_request_id(State(receiver): State<LegalAidReceiver>, mut request: Request, next: Next) -> Response {
    let given = request.headers().get("x-request-id").and_then(|id| id.to_str().ok()).filter(|id| is_key(id));
    let id = given.map_or_else(|| receiver.uuid().to_string(), str::to_owned);
    request.extensions_mut().insert(RequestId(id.clone()));
    let mut response = next.run(request).await;
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", id);
    }
    response
}

fn breached(breach: &Breach) -> Response {
    let Breach::Contract(faults) = breach else {
        return wrong(StatusCode::BAD_REQUEST, "defenceAssociated is missing", &["defenceassociated_missing".to_owned()]);
    };
    let named: serde_json::Map<_, _> = faults.iter().map(|(path, expected)| (path.clone(), json!(expected))).collect();
    let mut codes: Vec<_> = faults.iter().map(|(path, _)| code(path)).collect();
    codes.dedup();
    let error = format!("Defence association contract failed with: {}", Value::Object(named));
    wrong(StatusCode::UNPROCESSABLE_ENTITY, &error, &codes)
}

/// `defenceAssociated.defendantId` becomes `defendantid_contract_failure`, as their codes are made.
fn code(path: &str) -> String {
    let field = path.rsplit('.').next().unwrap_or(path);
    format!("{}_contract_failure", field.to_ascii_lowercase())
}

fn wrong(status: StatusCode, error: &str, codes: &[String]) -> Response {
    (status, Json(json!({"error": error, "error_codes": codes}))).into_response()
}

fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

/// A key or id that may be kept and echoed: short, and of plain characters.
fn is_key(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
