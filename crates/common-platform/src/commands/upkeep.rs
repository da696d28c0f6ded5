//! Keeping the database: bring it up to date, prove it, build its views anew.

use std::process::ExitCode;

use anyhow::Result;

use crate::{output::say, settings::Settings, wiring};

/// Brings the database up to this version; opening it does so.
pub(crate) async fn migrate(settings: &Settings) -> Result<ExitCode> {
    let app = wiring::for_command(settings).await?;
    let head = app.store.log_head().await?;
    say(&format!("The database is up to date. The log ends at position {}.", head.position));
    app.store.shutdown().await;
    Ok(ExitCode::SUCCESS)
}

/// Proves that the log is whole and that every view follows from it.
pub(crate) async fn verify(settings: &Settings) -> Result<ExitCode> {
    let app = wiring::for_command(settings).await?;
    let report = app.store.verify().await?;
    say(&format!(
        "Checked {} entries ({} erased) up to position {}, {} access records and {} rows of views.",
        report.entries, report.erased, report.position, report.accesses, report.rows
    ));
    for difference in &report.differences {
        say(&format!("DIFFERENT: {difference:?}"));
    }
    let missing = app.missing_access_heads().await?;
    for head in &missing {
        say(&format!(
            "MISSING: the access records of chain {} on day {} do not bear out what the log says",
            head.chain, head.day
        ));
    }
    app.store.shutdown().await;
    if report.is_clean() && missing.is_empty() {
        say("Everything is as it was written.");
        return Ok(ExitCode::SUCCESS);
    }
    say("Something was changed behind the program's back, or by a fault of it. Keep this database and call the operators.");
    Ok(ExitCode::FAILURE)
}

/// Builds every view anew from the log.
pub(crate) async fn rebuild(settings: &Settings) -> Result<ExitCode> {
    let app = wiring::for_command(settings).await?;
    let position = app.store.rebuild().await?;
    say(&format!("Every view was built anew from the log up to position {position}."));
    app.store.shutdown().await;
    Ok(ExitCode::SUCCESS)
}
