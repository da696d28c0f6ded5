//! Finds cases among many and among few, in turns, by the use case behind the page: session, tries, search, records and all.
//! Judges nothing: it prints one JSON line for each engine.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use app::{App, Search, Sought};
use bench::{
    application,
    database::Throwaway,
    figures::{Times, rounded, share},
};
use clap::Parser;
use domain::{
    Event,
    id::CommandId,
    prosecution_case::{self, Identity, ProsecutionCase},
};
use store::{Command, Decided, Loaded, Moment};
use tokio::sync::mpsc;

const MANY: u64 = 1_000_000;
const FEW: u64 = 10_000;
const SEARCHES: u64 = 4_000;
/// How many cases share a transaction while a database is filled.
const BATCH: usize = 500;

/// Measures how long finding a case takes on SQLite and, where there is one, on PostgreSQL.
#[derive(Debug, Parser)]
#[command(after_help = "Example: finder --percent 10")]
struct Arguments {
    /// Hundredths of the full size: 1,000,000 cases beside 10,000, and 4,000 searches in each.
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
    let files = [Throwaway::file(folder.path(), "few.db"), Throwaway::file(folder.path(), "many.db")];
    measure("sqlite", files, arguments.percent).await?;
    drop(folder);
    if let Some(server) = arguments.postgres {
        let new = || async { Throwaway::on(&server, uuid::Uuid::from_bytes(rand::random())).await };
        measure("postgres", [new().await?, new().await?], arguments.percent).await?;
    }
    Ok(())
}

async fn measure(engine: &str, databases: [Throwaway; 2], percent: u64) -> Result<()> {
    let [few, many] = &databases;
    let few = Place::fill(&few.url, share(FEW, percent), percent).await?;
    let many = Place::fill(&many.url, share(MANY, percent), percent).await?;
    // The filling takes many minutes: whoever waits knows how far it is.
    eprintln!("{engine}: {} cases are in, {:.0} a second; now searching", many.cases, many.per_second);
    let (mut among_few, mut among_many) = (Times::default(), Times::default());
    for (one, other) in few.known.iter().cycle().zip(&many.known) {
        among_few.add(few.search(one).await?);
        among_many.add(many.search(other).await?);
    }
    let line = serde_json::json!({
        "bench": "finder",
        "engine": engine,
        "few": few.cases,
        "many": many.cases,
        "searches": among_many.count(),
        "fill_per_s": many.per_second.round(),
        "few_p50_ms": among_few.within(50)?,
        "few_p99_ms": among_few.within(99)?,
        "p50_ms": among_many.within(50)?,
        "p99_ms": among_many.within(99)?,
        "ratio": rounded(among_many.within(99)? / among_few.within(99)?),
    });
    println!("{line}");
    few.app.store.shutdown().await;
    many.app.store.shutdown().await;
    for database in databases {
        database.remove().await?;
    }
    Ok(())
}

/// A database with cases, some of which we know.
struct Place {
    app: App,
    _folder: tempfile::TempDir,
    cases: u64,
    per_second: f64,
    known: Vec<Sought>,
}

impl Place {
    async fn fill(url: &str, cases: u64, percent: u64) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let app = application::open(url, folder.path()).await?;
        let step = usize::try_from(cases / share(SEARCHES, percent))?.max(1);
        let (start, mut known) = (Instant::now(), Vec::new());
        // One thread makes cases while the store writes those before.
        let (batches, mut made) = mpsc::channel(2);
        let maker = {
            let app = app.clone();
            tokio::task::spawn_blocking(move || make(&app, cases, &batches))
        };
        while let Some(batch) = made.recv().await {
            known.extend(batch.iter().step_by(step.min(BATCH)).filter_map(sought));
            receive(&app, batch).await?;
        }
        maker.await??;
        #[expect(clippy::cast_precision_loss, reason = "counts of a bench are far below 2^52")]
        let per_second = cases as f64 / start.elapsed().as_secs_f64();
        Ok(Self { app, _folder: folder, cases, per_second, known })
    }

    async fn search(&self, sought: &Sought) -> Result<Duration> {
        let session = application::session(&self.app, &application::solicitor(&self.app)).await?;
        let start = Instant::now();
        let found = self.app.find_case(&session, sought).await?;
        let time = start.elapsed();
        ensure!(matches!(found, Search::Hit(_)), "a case that is there was not found");
        Ok(time)
    }
}

/// Makes cases as prosecutors send them, and reads them as the import does.
fn make(app: &App, cases: u64, batches: &mpsc::Sender<Vec<ProsecutionCase>>) -> Result<()> {
    let mut batch = Vec::with_capacity(BATCH);
    for request in sample::generate(7, cases, app.now().london_date()) {
        for read in app::case_reader::read(request.json()?.as_bytes(), &app.tables.courts)? {
            batch.push(read.case.map_err(|problems| anyhow::anyhow!("a generated case is not read: {problems:?}"))?);
        }
        if batch.len() >= BATCH {
            batches.blocking_send(std::mem::take(&mut batch))?;
        }
    }
    Ok(batches.blocking_send(batch)?)
}

/// Takes in many cases as one command: the rows are those that the import writes, one by one.
async fn receive(app: &App, batch: Vec<ProsecutionCase>) -> Result<()> {
    let id = app.new_id::<CommandId>().uuid();
    let command = Command { id, name: "fill", actor: uuid::Uuid::nil(), digest: [0; 32], streams: Vec::new() };
    let decide = move |_: &Loaded<Event>, _: &Moment| {
        let event = |case: &ProsecutionCase| {
            let received = prosecution_case::Event::Received(Box::new(case.clone()));
            (app::stream::<prosecution_case::Event>(case.id.uuid()), received.into())
        };
        Ok::<_, ()>(Decided { events: batch.iter().map(event).collect(), ..Decided::answer(()) })
    };
    app.store.decide(command, decide).await.map_err(|failure| anyhow::anyhow!("cases were not taken in: {failure:?}"))
}

/// What somebody types who looks for the first defendant of a case.
fn sought(case: &ProsecutionCase) -> Option<Sought> {
    let urn = case.urn.clone();
    match &case.defendants.first()?.identity {
        Identity::Person { first_name, last_name, date_of_birth, .. } => Some(Sought::Person {
            urn,
            first_name: first_name.clone().unwrap_or_default(),
            last_name: last_name.clone(),
            date_of_birth: (*date_of_birth)?,
        }),
        Identity::Organisation { name } => Some(Sought::Organisation { urn, name: name.clone() }),
    }
}
