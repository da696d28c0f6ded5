//! What our client sends, the receiver takes: the Legal Aid Agency's contract from both ends, on good days and bad.
//! It must not reach beyond this machine.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking, its helpers too")]

use std::{
    net::{SocketAddr, TcpListener},
    sync::Arc,
    time::Duration,
};

use adapters::{LegalAidClient, LegalAidReceiver, LegalAidSettings, Mishap, ReceiverSettings, SystemRandom, install_tls};
use app::ports::{DeliveryError, LegalAid};
use axum::{Router, http::StatusCode, response::Redirect, routing::post};
use axum_server::tls_rustls::RustlsConfig;
use domain::id::MessageId;
use rustls::{
    RootCertStore, ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::WebPkiClientVerifier,
};
use serde_json::{Value, json};
use uuid::Uuid;

/// 2026-11-23T12:00:00Z
const NOON: i64 = 1_795_435_200_000_000;

struct Noon;

impl store::Clock for Noon {
    fn now(&self) -> i64 {
        NOON
    }
}

fn id(number: u128) -> MessageId {
    Uuid::from_u128(number).into()
}

fn document() -> Vec<u8> {
    association("PRIVATE", "2026-11-23")
}

fn association(representation: &str, start: &str) -> Vec<u8> {
    let document = json!({"defenceAssociated": {
        "prosecutionCaseId": "5edd67eb-9d8c-44f2-a57e-c8d026defaa4",
        "defendantId": "2ecc9feb-9407-482f-b081-d9e5c8ba3ed3",
        "representationType": representation,
        "associationStartDate": start,
        "defenceOrganisation": {"organisation": {"name": "Lloyd & O’Brien"}, "laaContractNumber": "1A234B"}
    }});
    serde_json::to_vec(&document).unwrap()
}

fn receiver_with(token_lifetime: Duration) -> LegalAidReceiver {
    let settings = ReceiverSettings {
        client_id: "common-platform".to_owned(),
        client_secret: "a secret & more=".to_owned().into(),
        file: None,
        token_lifetime,
    };
    LegalAidReceiver::open(settings, Arc::new(Noon), Arc::new(SystemRandom)).unwrap()
}

fn receiver() -> LegalAidReceiver {
    receiver_with(Duration::from_hours(2))
}

async fn serve(router: Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

fn settings(address: SocketAddr) -> LegalAidSettings {
    LegalAidSettings {
        base_url: format!("http://{address}"),
        client_id: "common-platform".to_owned(),
        client_secret: "a secret & more=".to_owned().into(),
        authorities: None,
        identity: None,
        time_out: Duration::from_secs(5),
    }
}

fn client(settings: LegalAidSettings) -> LegalAidClient {
    LegalAidClient::new(settings, Arc::new(Noon)).unwrap()
}

async fn pair() -> (LegalAidReceiver, LegalAidClient) {
    let receiver = receiver();
    let address = serve(receiver.router()).await;
    (receiver, client(settings(address)))
}

fn again(result: Result<(), DeliveryError>) -> (Option<u64>, String) {
    match result {
        Err(DeliveryError::Again { after_seconds, reason }) => (after_seconds, reason),
        other => panic!("{other:?}"),
    }
}

fn refused(result: Result<(), DeliveryError>) -> String {
    match result {
        Err(DeliveryError::Refused { reason }) => reason,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_document_is_delivered_with_its_key_and_can_be_looked_at() {
    let (receiver, client) = pair().await;
    client.defence_associated(id(1), &document()).await.unwrap();
    let page = receiver.list(1).await;
    assert_eq!(page.total, 1);
    let first = &page.documents[0];
    assert_eq!(first.key, id(1).to_string());
    assert_eq!(first.at.micros(), NOON);
    assert!(!first.request_id.is_empty());
    assert_eq!(first.document, serde_json::from_slice::<Value>(&document()).unwrap());
}

#[tokio::test]
async fn the_same_message_again_is_accepted_and_kept_once() {
    let (receiver, client) = pair().await;
    for _ in 0..3 {
        client.defence_associated(id(1), &document()).await.unwrap();
    }
    client.defence_associated(id(2), &document()).await.unwrap();
    assert_eq!(receiver.list(1).await.total, 2);
}

#[tokio::test]
async fn a_429_is_tried_again_after_the_wait_that_was_asked_for() {
    let (receiver, client) = pair().await;
    let waits = ["120", "Mon, 23 Nov 2026 12:01:30 GMT", "Mon, 23 Nov 2026 11:00:00 GMT", "99999999999", "soon"];
    let asked = waits.map(|wait| Mishap::TooManyRequests(Some(wait.to_owned())));
    receiver.misbehave(asked.into_iter().chain([Mishap::TooManyRequests(None)])).await;
    for expected in [Some(120), Some(90), Some(0), Some(86_400), None, None] {
        let (after_seconds, reason) = again(client.defence_associated(id(1), &document()).await);
        assert_eq!(after_seconds, expected);
        assert!(reason.starts_with("status 429, their request "), "{reason}");
    }
    client.defence_associated(id(1), &document()).await.unwrap();
    assert_eq!(receiver.list(1).await.total, 1);
}

#[tokio::test]
async fn a_500_is_tried_again() {
    let (receiver, client) = pair().await;
    receiver.misbehave([Mishap::ServerError]).await;
    let (after_seconds, reason) = again(client.defence_associated(id(1), &document()).await);
    assert_eq!(after_seconds, None);
    assert!(reason.starts_with("status 500"), "{reason}");
    client.defence_associated(id(1), &document()).await.unwrap();
}

#[tokio::test]
async fn a_time_out_is_tried_again_and_the_document_kept_once() {
    let receiver = receiver();
    let address = serve(receiver.router()).await;
    let client = client(LegalAidSettings { time_out: Duration::from_millis(300), ..settings(address) });
    receiver.misbehave([Mishap::Silence(Duration::from_secs(30))]).await;
    let (_, reason) = again(client.defence_associated(id(1), &document()).await);
    assert_eq!(reason, "no answer in time");
    client.defence_associated(id(1), &document()).await.unwrap();
    assert_eq!(receiver.list(1).await.total, 1);
}

#[tokio::test]
async fn a_forgotten_token_is_fetched_anew_within_the_same_delivery() {
    let (receiver, client) = pair().await;
    client.defence_associated(id(1), &document()).await.unwrap();
    receiver.misbehave([Mishap::TokensForgotten]).await;
    client.defence_associated(id(2), &document()).await.unwrap();
    assert_eq!(receiver.list(1).await.total, 2);
    assert_eq!(receiver.tokens_in_use().await, 1);
}

#[tokio::test]
async fn a_second_401_is_refused_and_not_asked_a_third_time() {
    let (receiver, client) = pair().await;
    receiver.misbehave([Mishap::TokensForgotten, Mishap::TokensForgotten]).await;
    assert!(refused(client.defence_associated(id(1), &document()).await).starts_with("status 401"));
    assert_eq!(receiver.list(1).await.total, 0);
}

#[tokio::test]
async fn many_deliveries_at_once_fetch_one_token() {
    let (receiver, client) = pair().await;
    let client = Arc::new(client);
    let deliveries: Vec<_> = (0..20)
        .map(|number| {
            let client = Arc::clone(&client);
            tokio::spawn(async move { client.defence_associated(id(number), &document()).await })
        })
        .collect();
    for delivery in deliveries {
        delivery.await.unwrap().unwrap();
    }
    assert_eq!((receiver.list(1).await.total, receiver.tokens_in_use().await), (20, 1));
}

#[tokio::test]
async fn a_token_is_kept_while_it_is_good() {
    let lasting = receiver_with(Duration::from_mins(5));
    let lasting_client = client(settings(serve(lasting.router()).await));
    let ending = receiver_with(Duration::ZERO);
    let ending_client = client(settings(serve(ending.router()).await));
    for number in 0..3 {
        lasting_client.defence_associated(id(number), &document()).await.unwrap();
        // A token that ends at once is rejected, fetched anew once, and rejected again.
        refused(ending_client.defence_associated(id(number), &document()).await);
    }
    assert_eq!((lasting.tokens_in_use().await, ending.tokens_in_use().await), (1, 0));
}

#[tokio::test]
async fn a_token_is_renewed_before_it_ends() {
    let receiver = receiver_with(Duration::from_secs(1));
    let client = client(settings(serve(receiver.router()).await));
    client.defence_associated(id(1), &document()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(600)).await;
    client.defence_associated(id(2), &document()).await.unwrap();
    // The receiver's clock stands still: both tokens are good there, and only our own foresight fetched the second.
    assert_eq!(receiver.tokens_in_use().await, 2);
}

#[tokio::test]
async fn a_document_against_the_contract_is_refused_by_field_and_without_its_values() {
    let (receiver, client) = pair().await;
    let reason = refused(client.defence_associated(id(1), &association("Clark Kent", "yesterday")).await);
    assert!(reason.starts_with("status 422"), "{reason}");
    assert!(reason.ends_with(": representationtype_contract_failure, associationstartdate_contract_failure"), "{reason}");
    assert!(!reason.contains("Kent"), "{reason}");
    assert!(refused(client.defence_associated(id(2), b"{}").await).contains("status 400"));
    assert!(refused(client.defence_associated(id(3), b"not json").await).contains("not_json"));
    assert!(refused(client.defence_associated(id(4), &vec![b' '; 100_000]).await).contains("status 413"));
    assert_eq!(receiver.list(1).await.total, 0);
}

#[tokio::test]
async fn a_wrong_secret_of_ours_does_not_fail_the_message() {
    let receiver = receiver();
    let address = serve(receiver.router()).await;
    let client = client(LegalAidSettings { client_secret: "wrong".to_owned().into(), ..settings(address) });
    let (_, reason) = again(client.defence_associated(id(1), &document()).await);
    assert_eq!(reason, "no token was given: status 401");
}

#[tokio::test]
async fn an_agency_that_is_not_there_is_tried_again() {
    let client = client(settings("127.0.0.1:1".parse().unwrap()));
    assert_eq!(again(client.defence_associated(id(1), &document()).await).1, "no connection");
}

#[tokio::test]
async fn a_redirect_is_not_followed_with_our_token() {
    let elsewhere = receiver();
    let elsewhere_address = serve(elsewhere.router()).await;
    let target = format!("http://{elsewhere_address}/api/external/v1/defence_associations");
    let tokens = async || axum::Json(json!({"access_token": "t", "token_type": "Bearer", "expires_in": 300}));
    let router = Router::new()
        .route("/oauth/token", post(tokens))
        .route("/api/external/v1/defence_associations", post(async move || Redirect::temporary(&target)));
    let client = client(settings(serve(router).await));
    assert_eq!(refused(client.defence_associated(id(1), &document()).await), "status 307");
}

#[tokio::test]
async fn odd_answers_to_a_request_for_a_token_are_tried_again() {
    let huge = "x".repeat(1_000_000);
    for (status, body) in
        [(StatusCode::OK, "<html>".to_owned()), (StatusCode::OK, huge), (StatusCode::BAD_GATEWAY, String::new())]
    {
        let router = Router::new().route("/oauth/token", post(async move || (status, body)));
        let client = client(settings(serve(router).await));
        again(client.defence_associated(id(1), &document()).await);
    }
}

#[tokio::test]
async fn a_200_is_no_delivery() {
    let tokens = async || axum::Json(json!({"access_token": "t", "token_type": "Bearer", "expires_in": 300}));
    let router = Router::new()
        .route("/oauth/token", post(tokens))
        .route("/api/external/v1/defence_associations", post(async || "welcome"));
    let client = client(settings(serve(router).await));
    assert_eq!(refused(client.defence_associated(id(1), &document()).await), "status 200");
}

#[tokio::test]
async fn the_receiver_wants_a_token_and_a_key() {
    let receiver = receiver();
    let base = format!("http://{}", serve(receiver.router()).await);
    install_tls();
    let http = reqwest::Client::builder().tls_certs_only([]).build().unwrap();
    let url = format!("{base}/api/external/v1/defence_associations");
    let without = http.post(&url).header("X-Request-ID", "trace-1").body(document()).send().await.unwrap();
    assert_eq!((without.status(), without.headers()["x-request-id"].to_str().unwrap()), (StatusCode::UNAUTHORIZED, "trace-1"));
    let form = [("grant_type", "client_credentials"), ("client_id", "common-platform"), ("client_secret", "a secret & more=")];
    let token: Value = http.post(format!("{base}/oauth/token")).form(&form).send().await.unwrap().json().await.unwrap();
    assert_eq!((&token["token_type"], &token["expires_in"]), (&json!("Bearer"), &json!(7_200)));
    let bearer = token["access_token"].as_str().unwrap();
    let keyless = http.post(&url).bearer_auth(bearer).body(document()).send().await.unwrap();
    assert_eq!(keyless.status(), StatusCode::BAD_REQUEST);
    let accepted = http.post(&url).bearer_auth(bearer).header("Idempotency-Key", "k-1").body(document()).send().await.unwrap();
    assert_eq!(accepted.status(), StatusCode::ACCEPTED);
    assert!(accepted.headers().contains_key("x-request-id"));
    assert!(accepted.bytes().await.unwrap().is_empty());
    let password = [("grant_type", "password"), ("client_id", "common-platform"), ("client_secret", "a secret & more=")];
    let other = http.post(format!("{base}/oauth/token")).form(&password).send().await.unwrap();
    assert_eq!(other.status(), StatusCode::BAD_REQUEST);
}

/// A certificate of its own for `localhost`, and its key, as PEM.
fn certificate() -> (String, String) {
    let own = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    (own.cert.pem(), own.signing_key.serialize_pem())
}

/// A receiver behind TLS, which may ask for the client's certificate; gives its port and its own certificate.
fn serve_https(receiver: &LegalAidReceiver, client_certificate: Option<&str>) -> (u16, String) {
    install_tls();
    let (pem, key) = certificate();
    let builder = match client_certificate {
        None => ServerConfig::builder().with_no_client_auth(),
        Some(client) => {
            let mut trusted = RootCertStore::empty();
            trusted.add(CertificateDer::from_pem_slice(client.as_bytes()).unwrap()).unwrap();
            ServerConfig::builder().with_client_cert_verifier(WebPkiClientVerifier::builder(trusted.into()).build().unwrap())
        }
    };
    let chain = vec![CertificateDer::from_pem_slice(pem.as_bytes()).unwrap()];
    let config = builder.with_single_cert(chain, PrivateKeyDer::from_pem_slice(key.as_bytes()).unwrap()).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = axum_server::from_tcp_rustls(listener, RustlsConfig::from_config(config.into())).unwrap();
    let service = receiver.router().into_make_service();
    tokio::spawn(async move { server.serve(service).await });
    (port, pem)
}

#[tokio::test]
async fn over_https_only_a_certificate_that_we_trust_gets_our_secret() {
    let receiver = receiver();
    let (port, pem) = serve_https(&receiver, None);
    let base_url = format!("https://localhost:{port}");
    let settings = LegalAidSettings { base_url, ..settings("127.0.0.1:1".parse().unwrap()) };
    let trusting = client(LegalAidSettings { authorities: Some(pem.into_bytes()), ..settings.clone() });
    trusting.defence_associated(id(1), &document()).await.unwrap();
    assert_eq!((receiver.list(1).await.total, receiver.tokens_in_use().await), (1, 1));
    match LegalAidClient::new(settings, Arc::new(Noon)) {
        Ok(strict) => assert_eq!(again(strict.defence_associated(id(2), &document()).await).1, "no connection"),
        Err(error) => println!("skipped: this machine has no certificate authorities ({error})"),
    }
    assert_eq!((receiver.list(1).await.total, receiver.tokens_in_use().await), (1, 1));
}

#[tokio::test]
async fn our_client_certificate_is_shown_where_it_is_asked_for() {
    let receiver = receiver();
    let (ours, key) = certificate();
    let (port, pem) = serve_https(&receiver, Some(&ours));
    let without = LegalAidSettings {
        base_url: format!("https://localhost:{port}"),
        authorities: Some(pem.into_bytes()),
        ..settings("127.0.0.1:1".parse().unwrap())
    };
    again(client(without.clone()).defence_associated(id(1), &document()).await);
    assert_eq!(receiver.list(1).await.total, 0);
    let identity = Some(format!("{key}{ours}").into_bytes().into());
    client(LegalAidSettings { identity, ..without.clone() }).defence_associated(id(1), &document()).await.unwrap();
    assert_eq!(receiver.list(1).await.total, 1);
    let damaged = LegalAidSettings { identity: Some(b"not PEM".to_vec().into()), ..without };
    assert!(LegalAidClient::new(damaged, Arc::new(Noon)).is_err());
}

#[tokio::test]
async fn a_base_address_that_is_not_safe_is_refused_at_the_start() {
    let settings = settings("127.0.0.1:1".parse().unwrap());
    for base_url in ["http://laa.example", "https://user:secret@laa.example", "laa.example"] {
        let settings = LegalAidSettings { base_url: base_url.to_owned(), ..settings.clone() };
        let error = LegalAidClient::new(settings, Arc::new(Noon)).err().unwrap().to_string();
        assert!(error.starts_with("the Legal Aid Agency's address: ") && !error.contains("secret"), "{error}");
    }
}
