//! Health, readiness and metrics, on a listener of their own. Nothing here names a person or a case.

use std::{sync::Arc, time::Instant};

use app::App;
use axum::{
    Json, Router,
    extract::{MatchedPath, Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
    routing::get,
};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use serde::Serialize;

/// What the operations pages work with.
#[derive(Clone)]
struct Operations {
    app: App,
    metrics: Arc<PrometheusHandle>,
}

/// Whether a part that the service needs is there.
#[derive(Serialize)]
struct Readiness {
    ready: bool,
    database: String,
    scanner: String,
    virus_scanning: bool,
}

/// The pages for those who look after the service.
pub(crate) fn router(app: App) -> anyhow::Result<Router> {
    let metrics = Arc::new(PrometheusBuilder::new().install_recorder()?);
    Ok(Router::new()
        .route("/health", get(|| async { "ok" }))
        .route("/ready", get(ready))
        .route("/metrics", get(measures))
        .with_state(Operations { app, metrics }))
}

async fn ready(State(Operations { app, .. }): State<Operations>) -> Response {
    let database = app.store.ready().await.map_or_else(|error| error.to_string(), |()| "ready".to_owned());
    let name = app.scanner.name();
    let scanner = match app.scanner.ready().await {
        Ok(()) if name == "none" => "none: uploads are not scanned for viruses".to_owned(),
        Ok(()) => format!("{name}: ready"),
        Err(error) => format!("{name}: {error}"),
    };
    let ready = database == "ready" && app.scanner.ready().await.is_ok();
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Readiness { ready, database, scanner, virus_scanning: name != "none" })).into_response()
}

async fn measures(State(Operations { app, metrics }): State<Operations>) -> Response {
    if let Ok(counts) = app.store.message_counts().await {
        #[expect(clippy::cast_precision_loss, reason = "counts of messages are far below 2^52")]
        for (state, count) in [("waiting", counts.waiting), ("delivered", counts.delivered), ("failed", counts.failed)] {
            metrics::gauge!("outbox_messages", "state" => state).set(count as f64);
        }
        let behind = counts.oldest_due.map_or(0, |due| app.now().micros().saturating_sub(due).max(0) / 1_000_000);
        #[expect(clippy::cast_precision_loss, reason = "seconds are far below 2^52")]
        metrics::gauge!("outbox_oldest_due_seconds").set(behind as f64);
    }
    if let Ok(head) = app.store.log_head().await {
        #[expect(clippy::cast_precision_loss, reason = "positions are far below 2^52")]
        metrics::gauge!("log_position").set(head.position as f64);
    }
    metrics.render().into_response()
}

/// Measures every request by the pattern of its route, never by its address.
pub(crate) async fn measured(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let method = request.method().to_string();
    let start = Instant::now();
    let answer = next.run(request).await;
    let status = answer.status().as_u16().to_string();
    metrics::histogram!("http_request_seconds", "method" => method, "route" => route, "status" => status)
        .record(start.elapsed().as_secs_f64());
    answer
}
