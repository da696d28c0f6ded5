//! Serving: the pages, the worker beside them, the operations' listener; and an end that drains what is under way.

use std::{
    net::{IpAddr, SocketAddr},
    process::ExitCode,
    sync::Arc,
    time::Duration,
};

use adapters::DevelopmentMailbox;
use anyhow::{Context, Result};
use app::{App, ports::MailFolder};
use axum::{
    Router,
    extract::{ConnectInfo, Request},
    middleware::{Next, from_fn},
    response::Response,
};
use axum_server::{Handle, tls_rustls::RustlsConfig};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_util::sync::CancellationToken;
use web::{
    Demonstration, Web,
    chassis::{Brand, InBoth, Site},
};

use crate::{demonstration, operations, output::say, settings::Settings, wiring};

/// How long requests under way may take to end after SIGTERM.
const DRAIN: Duration = Duration::from_secs(20);
/// The telephone number of a demonstration: one that Ofcom keeps for drama, so nobody has it.
const DEMONSTRATION_PHONE: &str = "01632 960100";

/// Serves until SIGTERM or Ctrl-C.
pub(crate) async fn serve(settings: &Settings, demo: bool, with_worker: bool) -> Result<ExitCode> {
    settings.check_listening(demo)?;
    let listener = std::net::TcpListener::bind(settings.listen())
        .with_context(|| format!("{} can't be used. Is another copy running? Choose another with --listen", settings.listen()))?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let settings = &Settings { listen: Some(address), ..settings.clone() };

    let stop = CancellationToken::new();
    let (outside, windows) = if demo {
        let mailbox = Arc::new(DevelopmentMailbox::open(settings.data().join("mailbox"), wiring::clock())?);
        let (outside, receiver) = demonstration::outside(settings, &mailbox, stop.clone()).await?;
        (outside, Some(Demonstration { mailbox, legal_aid: receiver }))
    } else {
        (wiring::outside(settings)?, None)
    };
    let app = wiring::application(settings, demo, outside).await?;
    if let Some(windows) = &windows {
        demonstration::seed(&app, &windows.mailbox, settings.data()).await?;
    }
    let router = pages(settings, app.clone(), windows)?;
    let work = with_worker.then(|| tokio::spawn(worker::run(app.clone(), worker_name(settings), stop.clone())));
    let folder = wiring::mail_folder(settings)?;
    let mail = folder.clone().filter(|_| with_worker).map(|it| tokio::spawn(worker::watch_mail(app.clone(), it, stop.clone())));
    let operations = operate(settings, &app, folder, stop.clone()).await?;

    // Before anybody is told that we answer, so that they can also tell us to end.
    let terminate = signal(SignalKind::terminate())?;
    announce(settings, address, operations, demo);
    let handle = Handle::new();
    tokio::spawn(stopped(terminate, stop.clone(), handle.clone()));
    let router = router.layer(from_fn(operations::measured));
    let router = if settings.trusted_proxy == Some(true) { router.layer(from_fn(forwarded)) } else { router };
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    match settings.tls()? {
        Some((certificate, key)) => {
            let tls = RustlsConfig::from_pem_file(certificate, key).await.context("The certificate or its key can't be used")?;
            axum_server::from_tcp_rustls(listener, tls)?.handle(handle).serve(service).await?;
        }
        None => axum_server::from_tcp(listener)?.handle(handle).serve(service).await?,
    }
    stop.cancel();
    for work in [work, mail].into_iter().flatten() {
        work.await?;
    }
    app.store.shutdown().await;
    Ok(ExitCode::SUCCESS)
}

/// Delivers until SIGTERM or Ctrl-C, without pages.
pub(crate) async fn worker(settings: &Settings) -> Result<ExitCode> {
    let app = wiring::application(settings, false, wiring::outside(settings)?).await?;
    let stop = CancellationToken::new();
    tokio::spawn(stopped(signal(SignalKind::terminate())?, stop.clone(), Handle::new()));
    let mail = wiring::mail_folder(settings)?.map(|it| tokio::spawn(worker::watch_mail(app.clone(), it, stop.clone())));
    say("delivering; stop with Ctrl-C");
    worker::run(app.clone(), worker_name(settings), stop).await;
    if let Some(mail) = mail {
        mail.await?;
    }
    app.store.shutdown().await;
    Ok(ExitCode::SUCCESS)
}

fn worker_name(settings: &Settings) -> String {
    format!("{}-{}", settings.instance.as_deref().unwrap_or("one"), std::process::id())
}

fn pages(settings: &Settings, app: App, demonstration: Option<Demonstration>) -> Result<Router> {
    let brand = Brand {
        organisation: InBoth {
            en: "Criminal courts of England and Wales".to_owned(),
            cy: "Llysoedd troseddol Cymru a Lloegr".to_owned(),
        },
        service: app.settings.service_name.clone(),
        contact_email: settings.contact_email.clone().unwrap_or_else(|| app.settings.onboarding_email.clone()),
        contact_phone: settings.contact_phone.clone().or_else(|| demonstration.is_some().then(|| DEMONSTRATION_PHONE.to_owned())),
        controller: InBoth { en: "The operator of this service".to_owned(), cy: "Gweithredwr y gwasanaeth hwn".to_owned() },
    };
    let random = Arc::clone(&app.random);
    let fill = Arc::new(move |bytes: &mut [u8]| random.fill(bytes));
    let form_key = app.keys.digest("form-token", b"");
    let site = Site::new(web::chassis::Settings::new(brand, settings.secure(), form_key, fill))?;
    Ok(web::router(Web { app, site, demonstration }))
}

/// Serves health, readiness and metrics; returns where.
async fn operate(
    settings: &Settings,
    app: &App,
    folder: Option<Arc<dyn MailFolder>>,
    stop: CancellationToken,
) -> Result<SocketAddr> {
    let listener = tokio::net::TcpListener::bind(settings.operations()).await.with_context(|| {
        format!("{} can't be used for health and metrics. Choose another with --operations", settings.operations())
    })?;
    let address = listener.local_addr()?;
    let router = operations::router(app.clone(), folder)?;
    tokio::spawn(async move {
        let ended = axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned()).await;
        if let Err(error) = ended {
            tracing::error!(%error, "health and metrics are no longer served");
        }
    });
    Ok(address)
}

/// Behind a trusted proxy the person's address is the last that the proxy wrote into `X-Forwarded-For`; what stands before it
/// is the person's own word.
async fn forwarded(mut request: Request, next: Next) -> Response {
    let address = request
        .headers()
        .get_all("x-forwarded-for")
        .iter()
        .next_back()
        .and_then(|line| line.to_str().ok()?.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
    if let Some(address) = address {
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(address, 0)));
    }
    next.run(request).await
}

/// Waits for SIGTERM or Ctrl-C, then lets what is under way end.
async fn stopped(mut terminate: Signal, stop: CancellationToken, handle: Handle<SocketAddr>) {
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    stop.cancel();
    handle.graceful_shutdown(Some(DRAIN));
}

fn announce(settings: &Settings, address: SocketAddr, operations: SocketAddr, demo: bool) {
    let scheme = if settings.tls_certificate.is_some() { "https" } else { "http" };
    say(&format!("listening on {scheme}://{address}"));
    say(&format!("health, readiness and metrics on http://{operations}"));
    if demo {
        demonstration::announce(&format!("{scheme}://{address}"), settings.data());
    }
}
