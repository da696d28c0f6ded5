//! How many commands a second the store commits, beside a loop that writes the same rows with the same driver and batch size but without
//! domain, JSON and hash. Judges nothing: it prints one JSON line for each engine.

mod baseline;
mod ledger;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use clap::Parser;
use store::{Settings, Store};

use crate::baseline::Baseline;
use crate::ledger::{Counted, Ledger, Listed, Noise, Wall};

const WRITERS: usize = 8;
/// Ours and the baseline take turns, so that a busy moment of the machine falls on both.
const TURNS: u32 = 4;

/// Measures commands a second on SQLite and, where there is one, on PostgreSQL.
#[derive(Debug, Parser)]
#[command(after_help = "Example: commands --seconds 10 --postgres postgres://postgres@127.0.0.1:54329/postgres")]
struct Arguments {
    /// How long to measure each of the two loops on each engine.
    #[arg(long, default_value_t = 10)]
    seconds: u32,
    /// A PostgreSQL server on which databases may be made; without one, only SQLite is measured.
    #[arg(long, env = "TEST_POSTGRES_URL")]
    postgres: Option<String>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let turn = Duration::from_secs(arguments.seconds.into()) / TURNS;
    let folder = tempfile::tempdir()?;
    let file = |name: &str| format!("sqlite:{}", folder.path().join(name).display());
    measure("sqlite", &file("ours.db"), &file("baseline.db"), turn).await?;
    if let Some(server) = arguments.postgres {
        let databases = (baseline::new_database(&server).await?, baseline::new_database(&server).await?);
        measure("postgres", &databases.0, &databases.1, turn).await?;
        for url in [databases.0, databases.1] {
            baseline::drop_database(&server, &url).await?;
        }
    }
    Ok(())
}

async fn open(url: &str) -> anyhow::Result<Store<Ledger>> {
    let settings = Settings::new(url, "bench");
    Ok(Store::open(settings, Arc::new(Wall), Arc::new(Noise), vec![Arc::new(Listed), Arc::new(Counted)]).await?)
}

async fn measure(engine: &str, ours: &str, theirs: &str, turn: Duration) -> anyhow::Result<()> {
    let store = open(ours).await?;
    // The baseline writes into tables of the same making, triggers included.
    open(theirs).await?.shutdown().await;
    let mut baseline = Baseline::connect(theirs).await?;
    run_ours(&store, turn / 4).await?;
    let (mut commands, mut rows, mut spent) = (0, 0, [Duration::ZERO; 2]);
    for _ in 0..TURNS {
        let start = Instant::now();
        commands += run_ours(&store, turn).await?;
        let numbers = store.numbers().await?;
        let batch = usize::try_from(numbers.commands.div_ceil(numbers.groups.max(1)))?;
        let middle = Instant::now();
        // As a task of its own, like the store's writer: the runtime wakes those sooner than its first thread.
        let running = tokio::spawn(async move { (baseline.run(batch, turn).await, baseline) });
        let (written, back) = running.await?;
        (rows, baseline) = (rows + written?, back);
        spent = [spent[0] + (middle - start), spent[1] + middle.elapsed()];
    }
    let numbers = store.numbers().await?;
    #[expect(clippy::cast_precision_loss, reason = "counts of a bench are far below 2^52")]
    let per_second = |count: u64, spent: Duration| count as f64 / spent.as_secs_f64();
    let (ours, baseline) = (per_second(commands, spent[0]), per_second(rows, spent[1]));
    let line = serde_json::json!({
        "bench": "commands",
        "engine": engine,
        "writers": WRITERS,
        "commands": commands,
        "mean_group": per_second(numbers.commands, Duration::from_secs(numbers.groups.max(1))),
        "ours_per_s": ours.round(),
        "baseline_per_s": baseline.round(),
        "ratio": (ours / baseline * 100.0).round() / 100.0,
    });
    println!("{line}");
    anyhow::ensure!(store.verify().await?.is_clean(), "the log of the bench does not hold");
    store.shutdown().await;
    Ok(())
}

async fn run_ours(store: &Store<Ledger>, time: Duration) -> anyhow::Result<u64> {
    let (stop, done) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
    let writers: Vec<_> = (0..WRITERS)
        .map(|_| {
            let (store, stop, done) = (store.clone(), Arc::clone(&stop), Arc::clone(&done));
            tokio::spawn(async move {
                while !stop.load(Ordering::Relaxed) {
                    ledger::one(&store).await?;
                    done.fetch_add(1, Ordering::Relaxed);
                }
                anyhow::Ok(())
            })
        })
        .collect();
    tokio::time::sleep(time).await;
    stop.store(true, Ordering::Relaxed);
    for writer in writers {
        writer.await??;
    }
    Ok(done.load(Ordering::Relaxed))
}
