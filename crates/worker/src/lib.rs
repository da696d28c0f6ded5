//! Delivers the outbox and keeps the house: what is due goes out, what ended by itself is swept.
//! No rule lives here: what a message says and whether it may go is the use cases'.

mod backoff;
mod mail;

pub use mail::{take_mail, watch_mail};

use std::time::Duration;

use app::{App, NotDelivered, ports::DeliveryError};
use store::Claimed;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

/// How many messages are claimed at once.
const BATCH: i64 = 32;
/// How long a claim holds, in microseconds: longer than the slowest delivery.
const LEASE: i64 = 120 * 1_000_000;
/// How long the worker rests when nothing is due.
const REST: Duration = Duration::from_millis(300);
/// After so many tries people must look (about two days with the back-off).
const MOST_TRIES: i64 = 60;
/// How often ended sessions, links and counters are swept.
const SWEEP: Duration = Duration::from_hours(1);
/// How often approvals whose undo window has closed are looked for.
const APPROVALS: Duration = Duration::from_secs(5);

/// Delivers until `stop`; what is under way then is finished.
pub async fn run(app: App, name: String, stop: CancellationToken) {
    let (mut swept, mut approved): (Option<tokio::time::Instant>, Option<tokio::time::Instant>) = (None, None);
    while !stop.is_cancelled() {
        if swept.is_none_or(|at| at.elapsed() >= SWEEP) {
            keep_house(&app).await;
            swept = Some(tokio::time::Instant::now());
        }
        if approved.is_none_or(|at| at.elapsed() >= APPROVALS) {
            carry_out_approvals(&app).await;
            approved = Some(tokio::time::Instant::now());
        }
        let delivered = match deliver_due(&app, &name).await {
            Ok(count) => count,
            Err(error) => {
                tracing::warn!(%error, "the outbox can't be read");
                0
            }
        };
        if delivered == 0 {
            tokio::select! {
                () = sleep(REST) => {}
                () = stop.cancelled() => {}
            }
        }
    }
}

/// Approves what officers approved together, once it can't be undone any more.
async fn carry_out_approvals(app: &App) {
    match app.approve_due_registrations().await {
        Ok(0) => {}
        Ok(count) => tracing::info!(count, "scheduled approvals were carried out or handed back"),
        Err(error) => tracing::warn!(%error, "scheduled approvals can't be carried out now: they are tried again"),
    }
}

/// What is done once an hour: none of it is urgent, and what fails is done the next time.
async fn keep_house(app: &App) {
    if let Err(error) = app.sweep().await {
        tracing::warn!(%error, "sweeping what has ended failed");
    }
    if let Err(error) = app.enter_access_heads().await {
        tracing::warn!(%error, "entering the heads of the access records failed");
    }
    match app.erase_raw_forms().await {
        Ok(0) => {}
        Ok(count) => tracing::info!(count, "erased forms as they were sent, whose time is over"),
        Err(error) => tracing::warn!(%error, "erasing forms whose time is over failed"),
    }
    match app.sweep_objects().await {
        Ok(0) => {}
        Ok(count) => tracing::info!(count, "removed sealed objects that nothing refers to"),
        Err(error) => tracing::warn!(%error, "sweeping sealed objects failed"),
    }
}

/// Delivers what is due now, once; how many messages were tried.
pub async fn deliver_due(app: &App, name: &str) -> Result<usize, store::Fault> {
    let claimed = app.store.claim(name, BATCH, LEASE).await?;
    let count = claimed.len();
    let mut tasks = tokio::task::JoinSet::new();
    for message in claimed {
        let app = app.clone();
        tasks.spawn(async move { deliver(&app, &message).await });
    }
    while let Some(ended) = tasks.join_next().await {
        match ended {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::warn!(%error, "the outcome of a delivery was not recorded: it is tried again"),
            Err(error) => tracing::error!(%error, "a delivery broke off: it is tried again"),
        }
    }
    Ok(count)
}

async fn deliver(app: &App, message: &Claimed) -> Result<(), store::Fault> {
    let reason = match app.deliver(message).await {
        Ok(()) => return app.store.delivered(message.id).await,
        Err(NotDelivered::Delivery(DeliveryError::Refused { reason })) => {
            tracing::error!(message = %message.id, kind = message.kind, reason, "a message was refused: people must look");
            return app.store.failed(message.id, &reason).await;
        }
        Err(NotDelivered::Delivery(DeliveryError::Again { after_seconds, reason })) => {
            return again(app, message, after_seconds, &reason).await;
        }
        Err(NotDelivered::Fault(fault)) => fault.to_string(),
        Err(NotDelivered::Outside(error)) => error.to_string(),
    };
    again(app, message, None, &reason).await
}

async fn again(app: &App, message: &Claimed, after_seconds: Option<u64>, reason: &str) -> Result<(), store::Fault> {
    if message.attempt >= MOST_TRIES {
        tracing::error!(message = %message.id, kind = message.kind, reason, "a message was given up: people must look");
        return app.store.failed(message.id, reason).await;
    }
    let wait = backoff::seconds(message.attempt, after_seconds, app.random::<1>());
    app.store.retry(message.id, app.now().plus_seconds(wait).micros(), reason).await
}
