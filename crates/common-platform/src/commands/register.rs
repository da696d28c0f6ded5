//! Extracts of registers from the command line: loaded whole, or every problem said by row and column.

use std::{path::Path, process::ExitCode};

use anyhow::{Context, Result, bail};
use app::{ExtractFile, Failure, NotLoaded};
use domain::{
    register::{LoadRefusal, Register},
    time::Date,
};
use registration_form::extract::{ExtractProblem, ExtractReading, ExtractUnread, LARGEST_EXTRACT};
use words::{Arg, Lang, Words};

use crate::{output::say, settings::Settings, wiring};

/// Loads an extract of a register.
pub(crate) async fn load_register(settings: &Settings, path: &Path, register: Register, dated: Date) -> Result<ExitCode> {
    let length = std::fs::metadata(path).with_context(|| format!("{} can't be read", path.display()))?.len();
    anyhow::ensure!(length <= LARGEST_EXTRACT, "{} is larger than {LARGEST_EXTRACT} bytes", path.display());
    let bytes = std::fs::read(path).with_context(|| format!("{} can't be read", path.display()))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let app = wiring::for_command(settings).await?;
    let file = ExtractFile { register, dated, name, bytes: bytes.into() };
    let outcome = app.load_register(None, app.new_id(), file).await;
    let words = std::sync::Arc::clone(&app.words);
    app.store.shutdown().await;
    match outcome {
        Ok(reading) => {
            say(&format!("Loaded {} entries of {register}, of {dated}.", reading.rows));
            remarks(&words, &reading);
            Ok(ExitCode::SUCCESS)
        }
        Err(Failure::Refused(NotLoaded::Refused(LoadRefusal::LoadedAlready))) => {
            say("This extract is loaded already: nothing changed.");
            Ok(ExitCode::SUCCESS)
        }
        Err(Failure::Refused(NotLoaded::Refused(refusal))) => bail!("Nothing was loaded: {refusal}"),
        Err(Failure::Refused(NotLoaded::Unread(unread))) => {
            say(&format!("Nothing was loaded from {}.", path.display()));
            problems(&words, &unread);
            Ok(ExitCode::FAILURE)
        }
        Err(error) => Err(error.into()),
    }
}

fn problems(words: &Words, unread: &ExtractUnread) {
    match unread {
        ExtractUnread::Unreadable(why) => say(&words.get(Lang::En, &why.key(), &[])),
        ExtractUnread::NotCsv => say(&words.get(Lang::En, "extract-not-csv", &[])),
        ExtractUnread::Problems { listed, all } => {
            for problem in listed {
                said(words, problem);
            }
            more(*all, listed.len());
        }
    }
}

fn remarks(words: &Words, reading: &ExtractReading) {
    for remark in &reading.remarks {
        said(words, remark);
    }
    more(reading.remarked, reading.remarks.len());
}

fn said(words: &Words, problem: &ExtractProblem) {
    let args: [(&str, Arg); 2] = [("value", problem.value.as_str().into()), ("cell", problem.cell().into())];
    say(&format!("{:<6} {}", problem.cell(), words.get(Lang::En, &problem.key(), &args)));
}

fn more(all: u64, listed: usize) {
    let rest = all.saturating_sub(listed as u64);
    if rest > 0 {
        say(&format!("… and {rest} more."));
    }
}
