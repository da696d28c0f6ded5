//! Cases from prosecutors: files or folders of JSON, each file's outcome said.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result};
use app::{CaseOutcome, CaseReport, Who};

use crate::{output::say, settings::Settings, wiring};

/// Largest file that is read, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Takes in every case of the files; a file that is wrong stops none of the others.
pub(crate) async fn import(settings: &Settings, paths: &[PathBuf]) -> Result<ExitCode> {
    let app = wiring::for_command(settings).await?;
    let mut wrong = 0_usize;
    for file in files(paths)? {
        let outcome = match read(&file) {
            Ok(bytes) => app.import_cases(Who::System, &bytes).await.map_err(anyhow::Error::from),
            Err(error) => Err(error),
        };
        match outcome {
            Ok(reports) => {
                wrong += reports.iter().filter(|report| matches!(report.outcome, CaseOutcome::Refused(_))).count();
                for report in &reports {
                    say(&format!("{}: {}", file.display(), told(report)));
                    for remark in &report.remarks {
                        say(&format!("{}: note: {remark}", file.display()));
                    }
                }
            }
            Err(error) => {
                wrong += 1;
                say(&format!("{}: {error:#}", file.display()));
            }
        }
    }
    app.store.shutdown().await;
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// How one case ended, in words.
fn told(report: &CaseReport) -> String {
    let which = report.urn.as_ref().map_or_else(|| report.path.clone(), |urn| format!("case {urn}"));
    match &report.outcome {
        CaseOutcome::Imported(id) => format!("{which} is in ({id})"),
        CaseOutcome::AlreadyHere(id) => format!("{which} was in already ({id})"),
        CaseOutcome::Refused(why) => format!("{which} was not taken in: {why}"),
    }
}

fn read(file: &Path) -> Result<Vec<u8>> {
    let length = std::fs::metadata(file).with_context(|| "the file can't be read".to_owned())?.len();
    anyhow::ensure!(length <= LARGEST, "the file is larger than {LARGEST} bytes");
    std::fs::read(file).context("the file can't be read")
}

/// The files named, and the .json files of the folders named, in order of their names.
fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let mut inside: Vec<PathBuf> = std::fs::read_dir(path)
            .with_context(|| format!("{} can't be read", path.display()))?
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .collect();
        inside.sort();
        files.append(&mut inside);
    }
    Ok(files)
}
