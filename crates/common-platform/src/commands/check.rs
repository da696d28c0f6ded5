//! The registration form on the command line: the same templates, the same reader and the same words as on the web.

use std::{path::Path, process::ExitCode};

use anyhow::{Context, Result, anyhow};
use domain::tables::Courts;
use registration_form::{Assumption, Limits, Problem, Reading, Refused};
use serde_json::{Value, json};
use words::{Arg, Lang, Words};

use crate::{
    cli::{Format, Language},
    output::say,
};

/// Nothing wrong.
const NOTHING_WRONG: u8 = 0;
/// It was read, and something must be mended.
const PROBLEMS: u8 = 1;
/// It could not be read.
const UNREADABLE: u8 = 2;

/// Writes the empty form.
pub(crate) fn template(format: Format, language: Language, output: &Path) -> Result<ExitCode> {
    let format = match format {
        Format::Xlsx => registration_form::Format::Xlsx,
        Format::Csv => registration_form::Format::Csv,
    };
    let bytes = registration_form::template(format, language.into());
    std::fs::write(output, &bytes).with_context(|| format!("{} can't be written", output.display()))?;
    say(&format!("Wrote {} ({} bytes).", output.display(), bytes.len()));
    Ok(ExitCode::SUCCESS)
}

/// Reads a form and says everything that is wrong with it.
pub(crate) fn check(file: &Path, as_json: bool) -> Result<ExitCode> {
    // The words take a while to read, which they can do beside the form.
    let words = std::thread::spawn(Words::load);
    let courts = Courts::load().context("A reference table is wrong")?;
    let limits = Limits::default();
    let (lines, status) = match bounded(file, limits.bytes) {
        Err(error) => (vec![json!({ "unreadable": format!("{error:#}") })], UNREADABLE),
        Ok(bytes) => match quietly(|| registration_form::read(&bytes, &limits, &courts)) {
            // Of a form that is as it should be there is nothing to say.
            Ok(reading) if reading.assumptions.is_empty() => (Vec::new(), NOTHING_WRONG),
            answer => {
                let words = words.join().map_err(|_| anyhow!("The words could not be read"))?;
                found(answer, &words.context("A locale file is wrong")?)
            }
        },
    };
    if as_json {
        say(&serde_json::to_string_pretty(&json!({ "status": status, "found": lines }))?);
    } else {
        for line in &lines {
            say(&sentence(line));
        }
        if status == NOTHING_WRONG {
            say("Nothing is wrong with this form.");
        }
    }
    Ok(ExitCode::from(status))
}

/// What is to be said of a form, and how it ends.
fn found(answer: Result<Reading, Refused>, words: &Words) -> (Vec<Value>, u8) {
    let problem = |it: &Problem| line(words, "problem", &it.place, &it.key(), Some(&it.remedy()), &it.args);
    let remark = |it: &Assumption| {
        let kind = if it.what.is_warning() { "warning" } else { "assumed" };
        line(words, kind, &it.place, &it.key(), None, &it.args)
    };
    match answer {
        Ok(reading) => (reading.assumptions.iter().map(remark).collect(), NOTHING_WRONG),
        Err(Refused::Unreadable(why)) => (vec![json!({ "unreadable": words.get(Lang::En, &why.key(), &[]) })], UNREADABLE),
        Err(Refused::Problems { problems, assumptions, .. }) => {
            (problems.iter().map(problem).chain(assumptions.iter().map(remark)).collect(), PROBLEMS)
        }
    }
}

/// Reads without a report of what a library stumbled over: the answer itself says that the file is damaged.
fn quietly<T>(read: impl FnOnce() -> T) -> T {
    let told = std::panic::take_hook();
    std::panic::set_hook(Box::new(|panic| tracing::debug!(%panic, "a reader gave up")));
    let answer = read();
    std::panic::set_hook(told);
    answer
}

/// The file's bytes, of which no more is read than a form may have.
fn bounded(file: &Path, most: usize) -> Result<Vec<u8>> {
    use std::io::Read;
    let mut bytes = Vec::new();
    let open = std::fs::File::open(file).with_context(|| format!("{} can't be read", file.display()))?;
    open.take(u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn line(
    words: &Words,
    kind: &str,
    place: &registration_form::Place,
    key: &str,
    remedy: Option<&str>,
    args: &registration_form::Arguments,
) -> Value {
    let args: Vec<(&str, Arg)> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    let said = |key: &str| words.get(Lang::En, key, &args);
    json!({
        kind: said(key),
        "sheet": place.sheet,
        "row": place.row,
        "column": place.column.as_ref().map(|column| column.letter.clone()),
        "remedy": remedy.map(said),
    })
}

fn sentence(line: &Value) -> String {
    let text = |name: &str| line.get(name).and_then(Value::as_str).unwrap_or_default();
    if let Some(why) = line.get("unreadable").and_then(Value::as_str) {
        return why.to_owned();
    }
    let row = line.get("row").and_then(Value::as_u64).map(|row| format!(", row {row}")).unwrap_or_default();
    let column = line.get("column").and_then(Value::as_str).map(|column| format!(", column {column}")).unwrap_or_default();
    let (what, note) = match line.get("problem").and_then(Value::as_str) {
        Some(problem) => (problem, ""),
        None if line.get("warning").is_some() => (text("warning"), "Look again: "),
        None => (text("assumed"), "Note: "),
    };
    let place = format!("{}{row}{column}", text("sheet"));
    let colon = if place.is_empty() { "" } else { ": " };
    let said = format!("{note}{place}{colon}{what} {}", text("remedy"));
    // The name of a sheet is the sender's, and the screen may be a terminal that takes commands.
    said.trim_end().replace(char::is_control, "\u{FFFD}")
}
