//! Synthetic but lifelike cases in any number, taken in as prosecutors' cases are.

use std::process::ExitCode;

use anyhow::Result;
use app::{CaseOutcome, CaseReport, Who};
use indicatif::{ProgressBar, ProgressStyle};

use crate::{output::say, settings::Settings, wiring};

/// How many cases are under way at once: they share transactions.
const AT_ONCE: usize = 64;

/// Makes and takes in cases; the same seed gives the same cases, and those that are there already are left alone.
pub(crate) async fn generate(settings: &Settings, cases: u64, seed: u64) -> Result<ExitCode> {
    let app = wiring::for_command(settings).await?;
    let bar = ProgressBar::new(cases);
    bar.set_style(ProgressStyle::with_template("{wide_bar} {pos}/{len} cases, {per_sec}, {eta} left")?);
    let mut under_way = tokio::task::JoinSet::new();
    let mut wrong = 0_usize;
    for request in sample::generate(seed, cases, app.now().london_date()) {
        let bytes = request.json()?.into_bytes();
        let app = app.clone();
        under_way.spawn(async move { app.import_cases(Who::System, &bytes).await });
        if under_way.len() >= AT_ONCE
            && let Some(done) = under_way.join_next().await
        {
            wrong += refused(&done??);
            bar.inc(1);
        }
    }
    while let Some(done) = under_way.join_next().await {
        wrong += refused(&done??);
        bar.inc(1);
    }
    bar.finish_and_clear();
    app.store.shutdown().await;
    say(&format!("{cases} cases are in, {wrong} of them refused."));
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn refused(reports: &[CaseReport]) -> usize {
    reports.iter().filter(|report| matches!(report.outcome, CaseOutcome::Refused(_))).count()
}
