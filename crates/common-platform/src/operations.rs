//! Health, readiness and metrics, on a listener of their own. Nothing here names a person or a case.

use std::{sync::Arc, time::Instant};

use app::{App, ports::MailFolder};
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
    folder: Option<Arc<dyn MailFolder>>,
    metrics: Arc<PrometheusHandle>,
}

/// Whether a part that the service needs is there.
#[derive(Serialize)]
struct Readiness {
    ready: bool,
    database: String,
    scanner: String,
    virus_scanning: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    mail_folder: Option<String>,
}

/// The pages for those who look after the service.
pub(crate) fn router(app: App, folder: Option<Arc<dyn MailFolder>>) -> anyhow::Result<Router> {
    let metrics = Arc::new(PrometheusBuilder::new().install_recorder()?);
    Ok(Router::new()
        .route("/health", get(|| async { "ok" }))
        .route("/ready", get(ready))
        .route("/metrics", get(measures))
        .with_state(Operations { app, folder, metrics }))
}

async fn ready(State(Operations { app, folder, .. }): State<Operations>) -> Response {
    let database = app.store.ready().await.map_or_else(|error| error.to_string(), |()| "ready".to_owned());
    let name = app.scanner.name();
    let scanner = match app.scanner.ready().await {
        Ok(()) if name == "none" => "none: uploads are not scanned for viruses".to_owned(),
        Ok(()) => format!("{name}: ready"),
        Err(error) => format!("{name}: {error}"),
    };
    let mail_folder = match &folder {
        Some(folder) => Some(mail_folder(&**folder).await),
        None => None,
    };
    let ready = database == "ready" && app.scanner.ready().await.is_ok();
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Readiness { ready, database, scanner, virus_scanning: name != "none", mail_folder })).into_response()
}

/// What there is to say of the mail folder. A folder that can't be read stops no page, so it does not make the service unready.
async fn mail_folder(folder: &dyn MailFolder) -> String {
    match folder.counts().await {
        Ok(counts) if counts.unreadable == 0 => format!("ready: {} waiting", counts.waiting),
        Ok(counts) => format!("ready: {} waiting, {} set aside because they can't be read", counts.waiting, counts.unreadable),
        Err(error) => error.to_string(),
    }
}

async fn measures(State(Operations { app, folder, metrics }): State<Operations>) -> Response {
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
    if let Some(folder) = folder
        && let Ok(counts) = folder.counts().await
    {
        for (state, count) in [("waiting", counts.waiting), ("unreadable", counts.unreadable)] {
            #[expect(clippy::cast_precision_loss, reason = "counts of messages are far below 2^52")]
            metrics::gauge!("mail_folder_messages", "state" => state).set(count as f64);
        }
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
