//! How soon the real program answers when it finds its data there, and how much memory it occupies when nobody asks anything;
//! beside a server that has nothing to load. Judges nothing: it prints one JSON line.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Result, ensure};
use axum::{Router, routing::get};
use bench::{
    baseline_server,
    browser::{Browser, client},
    figures::{Times, rounded},
    program::Program,
};
use clap::Parser;

const STARTS: u64 = 20;
/// How long nobody asks anything before memory is looked at.
const IDLE: Duration = Duration::from_secs(5);

/// Measures start and memory of the real program.
#[derive(Debug, Parser)]
#[command(after_help = "Example: startup --program target/release/common-platform")]
struct Arguments {
    /// The real program.
    #[arg(long, env = "COMMON_PLATFORM_BIN", required_unless_present = "baseline")]
    program: Option<PathBuf>,
    /// Hundredths of the full size: 20 starts, at least three.
    #[arg(long, env = "BENCH_PERCENT", default_value_t = 100)]
    percent: u64,
    /// Be the baseline.
    #[arg(long, hide = true)]
    baseline: bool,
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let Some(binary) = arguments.program.filter(|_| !arguments.baseline) else {
        return baseline_server::serve(Router::new().route("/", get(|| async { "ready" }))).await;
    };
    let data = tempfile::tempdir()?;
    // The first start makes the demonstration's data.
    Program::demonstration(&binary, data.path()).await?.kill().await?;
    let (mut ours, mut theirs) = (Times::default(), Times::default());
    let (mut memory, mut baseline_memory) = (0.0, 0.0);
    let starts = (STARTS * arguments.percent / 100).max(3);
    for nth in 1..=starts {
        let mut program = start(&binary, data.path(), &mut ours).await?;
        let mut baseline = baseline_server::start().await?;
        answer(&baseline, &mut theirs).await?;
        if nth == starts {
            tokio::time::sleep(IDLE).await;
            (memory, baseline_memory) = (program.resident_mib()?, baseline.resident_mib()?);
        }
        program.kill().await?;
        baseline.kill().await?;
    }
    let line = serde_json::json!({
        "bench": "startup",
        "starts": starts,
        "first_answer_p50_ms": ours.within(50)?,
        "first_answer_max_ms": ours.within(100)?,
        "baseline_p50_ms": theirs.within(50)?,
        "idle_mib": rounded(memory),
        "baseline_mib": rounded(baseline_memory),
    });
    println!("{line}");
    Ok(())
}

async fn start(binary: &Path, data: &Path, times: &mut Times) -> Result<Program> {
    let program = Program::demonstration(binary, data).await?;
    answer(&program, times).await?;
    Ok(program)
}

/// Asks for the first page; the time runs from the start of the process.
async fn answer(program: &Program, times: &mut Times) -> Result<()> {
    let answer = Browser::new(client()?, &program.pages).get("/").await?;
    times.add(program.started.elapsed());
    ensure!(answer.status == 200, "the start page answered {}", answer.status);
    Ok(())
}
