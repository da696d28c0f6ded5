//! Officers' queue among 100,000 registrations: its first page through the router, templates and all, and every search, filter and
//! order by the use case behind it. Judges nothing: it prints one JSON line for each engine.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use adapters::{DevelopmentMailbox, LegalAidReceiver, ReceiverSettings, SystemClock, SystemRandom};
use anyhow::{Result, ensure};
use app::{App, Session};
use axum::{Router, body::Body, http::Request};
use bench::{
    application,
    database::Throwaway,
    figures::{Times, share},
};
use clap::Parser;
use domain::{
    Event,
    group::Group,
    id::{CommandId, RegistrationId, UserId},
    reference::Reference,
    registration::{self, CheckRecorded, Finding, REFERENCE_PREFIX, Road, State, Submitted, form::Form},
    state::Folds,
    user,
    values::Language,
};
use store::{Command, Decided, Loaded, Moment, StreamId};
use tower::ServiceExt;
use views::{
    registrations::{Assigned, Place, Sort, Standing, Wanted},
    users::User,
};
use web::chassis::{Brand, InBoth, Site};

const REGISTRATIONS: u64 = 100_000;
const LOOKS: u64 = 200;
/// Looks by which connections are opened and statements prepared: told apart, since a service that runs has done that.
const FIRST_LOOKS: u64 = 20;
/// How many registrations share a transaction while a database is filled.
const BATCH: usize = 250;

/// Measures the queue on SQLite and, where there is one, on PostgreSQL.
#[derive(Debug, Parser)]
#[command(after_help = "Example: queue --percent 10")]
struct Arguments {
    /// Hundredths of the full size: 100,000 registrations, and 200 looks at each part of the queue.
    #[arg(long, env = "BENCH_PERCENT", default_value_t = 100)]
    percent: u64,
    /// A PostgreSQL server on which databases may be made; without one, only SQLite is measured.
    #[arg(long, env = "TEST_POSTGRES_URL")]
    postgres: Option<String>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let folder = tempfile::tempdir()?;
    measure("sqlite", Throwaway::file(folder.path(), "queue.db"), arguments.percent).await?;
    if let Some(server) = arguments.postgres {
        let database = Throwaway::on(&server, uuid::Uuid::from_bytes(rand::random())).await?;
        measure("postgres", database, arguments.percent).await?;
    }
    Ok(())
}

async fn measure(engine: &str, database: Throwaway, percent: u64) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let app = application::open(&database.url, folder.path()).await?;
    let (officer, token) = officer(&app).await?;
    let (count, start) = (share(REGISTRATIONS, percent), Instant::now());
    let last = fill(&app, count, officer.user.id).await?;
    let filled = start.elapsed();
    // The filling takes minutes: whoever waits knows how far it is.
    eprintln!("{engine}: {count} registrations are in after {} s; now looking", filled.as_secs());
    let looks = share(LOOKS, percent);
    go_live(&app, &officer).await?;
    database.settle().await?;
    let first_looks = page(&app, folder.path(), &token, share(FIRST_LOOKS, percent)).await?;
    let first_page = page(&app, folder.path(), &token, looks).await?;
    let mut slowest = ("", 0.0);
    let mut parts = serde_json::Map::new();
    for (name, wanted) in parts_of_the_queue(last, officer.user.id) {
        let p99 = look(&app, &officer, &wanted, looks).await?.within(99)?;
        parts.insert(name.to_owned(), p99.into());
        if p99 > slowest.1 {
            slowest = (name, p99);
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of a bench are far below 2^52")]
    let per_second = count as f64 / filled.as_secs_f64();
    let line = serde_json::json!({
        "bench": "queue", "engine": engine, "registrations": count, "fill_per_s": per_second.round(),
        "first_looks_max_ms": first_looks.within(100)?,
        "first_page_p50_ms": first_page.within(50)?, "first_page_p99_ms": first_page.within(99)?,
        "slowest": slowest.0, "slowest_p99_ms": slowest.1, "parts_p99_ms": parts,
    });
    println!("{line}");
    app.store.shutdown().await;
    database.remove().await
}

/// Courts go live these days, so that those who appear there come first: the order that is the hardest to make.
async fn go_live(app: &App, officer: &Session) -> Result<()> {
    let date = app.now().plus_seconds(7 * 86_400).london_date();
    for court in ["B62DC00", "B13HT00"] {
        let set = app.set_go_live(officer, app.new_id(), court, Some(date)).await;
        set.map_err(|failure| anyhow::anyhow!("the date of {court} was not set: {failure:?}"))?;
    }
    Ok(())
}

/// What officers ask for: a name, and the part of the queue.
fn parts_of_the_queue(last: RegistrationId, me: UserId) -> Vec<(&'static str, Wanted)> {
    let waiting = || Wanted { standing: Some(Standing::Waiting), ..Wanted::default() };
    let searched = |typed: &str| Wanted { search: typed.to_owned(), ..Wanted::default() };
    vec![
        ("waiting", waiting()),
        ("by arrival", Wanted { sort: Sort::Received, ..waiting() }),
        ("by name", Wanted { sort: Sort::Organisation, ..waiting() }),
        ("deep in the queue", Wanted { place: Place::After(last), ..waiting() }),
        ("back from there", Wanted { place: Place::Before(last), ..waiting() }),
        ("a court", Wanted { court: Some("B62DC00".to_owned()), ..waiting() }),
        ("a court by name", Wanted { court: Some("B62DC00".to_owned()), sort: Sort::Organisation, ..waiting() }),
        ("a rare type", Wanted { kind: Some("law-centre".to_owned()), ..waiting() }),
        ("a type by name", Wanted { kind: Some("sole-practice".to_owned()), sort: Sort::Organisation, ..waiting() }),
        ("mine", Wanted { assigned: Some(Assigned::To(me)), ..waiting() }),
        ("nobody's", Wanted { assigned: Some(Assigned::Nobody), ..waiting() }),
        ("ready", Wanted { ready: Some(true), ..waiting() }),
        ("all by name", Wanted { sort: Sort::Organisation, ..Wanted::default() }),
        ("a rare word", searched("99999")),
        ("a common word", searched("solicitors")),
        ("two common words", searched("smith solicitors")),
        ("half a name", searched("smi")),
        ("no such word", searched("xyzzy")),
    ]
}

async fn look(app: &App, officer: &Session, wanted: &Wanted, looks: u64) -> Result<Times> {
    let mut times = Times::default();
    for _ in 0..looks {
        let start = Instant::now();
        let queue = app.view_registration_queue(officer, wanted.clone(), false).await;
        queue.map_err(|failure| anyhow::anyhow!("the queue was not shown: {failure:?}"))?;
        times.add(start.elapsed());
    }
    Ok(times)
}

/// The first page as a browser gets it.
async fn page(app: &App, folder: &std::path::Path, token: &str, looks: u64) -> Result<Times> {
    let router = router(app, folder)?;
    let mut times = Times::default();
    for _ in 0..looks {
        let request =
            Request::get("/registrations").header("host", "127.0.0.1:8000").header("cookie", format!("session={token}"));
        let start = Instant::now();
        let response = router.clone().oneshot(request.body(Body::empty())?).await?;
        let status = response.status();
        let body = axum::body::to_bytes(response.into_body(), 10_000_000).await?;
        times.add(start.elapsed());
        ensure!(status.is_success() && body.len() > 20_000, "the queue answered {status}");
    }
    Ok(times)
}

fn router(app: &App, folder: &std::path::Path) -> Result<Router> {
    let brand = Brand {
        organisation: InBoth::same("HM Courts and Tribunals"),
        service: "Common Platform".into(),
        contact_email: "help@common-platform.example".into(),
        contact_phone: None,
        controller: InBoth::same("The operator of this service"),
    };
    let random = Arc::clone(&app.random);
    let fill = Arc::new(move |bytes: &mut [u8]| random.fill(bytes));
    let site = Site::new(web::chassis::Settings::new(brand, false, [7; 32], fill)).map_err(|bad| anyhow::anyhow!("{bad:?}"))?;
    let receiver = ReceiverSettings {
        client_id: "client".into(),
        client_secret: "secret".to_owned().into(),
        file: None,
        token_lifetime: Duration::from_hours(2),
    };
    let demonstration = web::Demonstration {
        mailbox: Arc::new(DevelopmentMailbox::open(folder.join("mailbox"), Arc::new(SystemClock))?),
        legal_aid: Arc::new(LegalAidReceiver::open(receiver, Arc::new(SystemClock), Arc::new(SystemRandom))?),
    };
    Ok(web::router(web::Web { app: app.clone(), site, demonstration: Some(demonstration) }))
}

/// An officer with an account and a session, and the token of it.
async fn officer(app: &App) -> Result<(Session, String)> {
    let it = User { groups: vec![Group::OnboardingOfficer], ..application::solicitor(app) };
    let invited = user::Invited {
        first_name: it.first_name.clone(),
        last_name: it.last_name.clone(),
        email: it.email.clone(),
        mobile: it.mobile.clone(),
        membership: user::Membership { organisation: it.organisation, groups: it.groups.clone() },
        language: Language::English,
        by: None,
        at: app.now(),
    };
    let events = [user::Event::Invited(Box::new(invited)), user::Event::Activated { terms: "1".to_owned(), at: app.now() }];
    let stream = app::stream::<user::Event>(it.id.uuid());
    commit(app, events.into_iter().map(|event| (stream.clone(), event.into())).collect()).await?;
    let (token, row) = app.new_session(it.id, it.organisation);
    app.store.write(vec![row]).await.map_err(|failure| anyhow::anyhow!("the session was not kept: {failure:?}"))?;
    let session = app.session(&token).await?.ok_or_else(|| anyhow::anyhow!("the session has not begun"))?;
    Ok((session, token))
}

/// Takes in so many registrations, as they would be after a while; gives one that waits and came late.
async fn fill(app: &App, count: u64, officer: UserId) -> Result<RegistrationId> {
    let (mut batch, mut last) = (Vec::new(), None);
    for (nth, form) in sample::registrations(7, count, app.now().london_date()).enumerate() {
        let id: RegistrationId = app.new_id();
        let stream = app::stream::<registration::Event>(id.uuid());
        batch.extend(life(app, id, form, nth, officer).into_iter().map(|event| (stream.clone(), event.into())));
        if nth.is_multiple_of(10) {
            last = Some(id);
        }
        if nth % BATCH == BATCH - 1 {
            commit(app, std::mem::take(&mut batch)).await?;
        }
    }
    commit(app, batch).await?;
    last.ok_or_else(|| anyhow::anyhow!("there is no registration"))
}

/// What happened to the nth: four in five wait, some of them ready, few of them the officer's.
fn life(app: &App, id: RegistrationId, form: Form, nth: usize, officer: UserId) -> Vec<registration::Event> {
    let at = app.now();
    let submitted = Submitted {
        reference: Reference::of(REFERENCE_PREFIX, id.uuid()),
        form,
        assumptions: Vec::new(),
        file: None,
        road: Road::Upload,
        at,
    };
    let mut events = vec![registration::Event::Submitted(Box::new(submitted))];
    if nth.is_multiple_of(7) {
        let mut state = State::default();
        for event in &events {
            state.apply(event);
        }
        events.extend(state.unconfirmed().into_iter().map(|address| registration::Event::AddressConfirmed {
            address,
            acceptance: None,
            at,
        }));
        events.extend(state.missing_checks().into_iter().map(|check| {
            let found = "As on the form".to_owned();
            let recorded = CheckRecorded { check, finding: Finding::Passed, found, source: None, by: officer, at };
            registration::Event::CheckRecorded(Box::new(recorded))
        }));
    }
    match nth % 10 {
        1 if nth % 1_000 == 1 => events.push(registration::Event::Assigned { to: Some(officer), by: officer, at }),
        2 => events.push(registration::Event::Rejected { reason: "No number".to_owned(), by: officer, at }),
        3 => events.push(registration::Event::Held { reason: "Later".to_owned(), by: officer, at }),
        _ => {}
    }
    events
}

async fn commit(app: &App, events: Vec<(StreamId, Event)>) -> Result<()> {
    let id = app.new_id::<CommandId>().uuid();
    let command = Command { id, name: "fill", actor: uuid::Uuid::nil(), digest: [0; 32], streams: Vec::new() };
    let decide = move |_: &Loaded<Event>, _: &Moment| Ok::<_, ()>(Decided { events: events.clone(), ..Decided::answer(()) });
    app.store.decide(command, decide).await.map_err(|failure| anyhow::anyhow!("registrations were not taken in: {failure:?}"))
}
