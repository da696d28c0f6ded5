//! The registration form on the command line: the same templates, the same reader and the same words as on the web.

use std::{path::Path, process::ExitCode};

use anyhow::{Context, Result, anyhow};
use domain::tables::Courts;
use registration_form::{Against, Arguments, Assumption, Limits, Place, Problem, Reading, Refused};
use serde_json::{Value, json};
use words::{Arg, Lang, Words};

use crate::{
    cli::{Format, Language},
    output::say,
    wiring::clock_today,
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
pub(crate) fn check(file: &Path, language: Language, as_json: bool) -> Result<ExitCode> {
    // The words take a while to read, which they can do beside the form.
    let words = std::thread::spawn(Words::load);
    let courts = Courts::load().context("A reference table is wrong")?;
    let against = Against { courts: &courts, today: clock_today() };
    let limits = Limits::default();
    let answer = match bounded(file, limits.bytes) {
        Err(error) => return say_all(&[Line::unreadable(format!("{error:#}"))], UNREADABLE, as_json),
        Ok(bytes) => quietly(|| registration_form::read(&bytes, &limits, &against)),
    };
    // Of a form that is as it should be there is one thing to say, for which nobody should wait.
    if matches!(&answer, Ok(reading) if reading.assumptions.is_empty()) {
        let nothing = match language {
            Language::En => "Nothing is wrong with this form.",
            Language::Cy => "Nid oes dim o’i le ar y ffurflen hon.",
        };
        return say_all(&[Line { sentence: nothing.to_owned(), ..Line::default() }], NOTHING_WRONG, as_json);
    }
    let words = words.join().map_err(|_| anyhow!("The words could not be read"))?.context("A locale file is wrong")?;
    let told = Told { words, lang: language.into() };
    let (mut lines, status) = told.of(answer);
    if status == NOTHING_WRONG {
        lines.push(told.line("", &Place::default(), "form-check-nothing-wrong", None, &Vec::new()));
    }
    say_all(&lines, status, as_json)
}

/// Says every line: as text, or as JSON with all but what has no kind.
fn say_all(lines: &[Line], status: u8, as_json: bool) -> Result<ExitCode> {
    if as_json {
        let found: Vec<Value> = lines.iter().filter(|line| !line.kind.is_empty()).map(Line::json).collect();
        say(&serde_json::to_string_pretty(&json!({ "status": status, "found": found }))?);
    } else {
        for line in lines {
            // The name of a sheet is the sender's, and the screen may be a terminal that takes commands.
            say(&line.sentence.replace(char::is_control, "\u{FFFD}"));
        }
    }
    Ok(ExitCode::from(status))
}

/// One thing that is said of a form.
#[derive(Debug, Default)]
struct Line {
    /// `problem`, `warning`, `assumed` or `unreadable`; empty for what only people are told.
    kind: &'static str,
    place: Place,
    said: String,
    remedy: Option<String>,
    /// All of it, for people.
    sentence: String,
}

impl Line {
    fn unreadable(why: String) -> Self {
        Self { kind: "unreadable", sentence: why.clone(), said: why, ..Self::default() }
    }

    fn json(&self) -> Value {
        if self.kind == "unreadable" {
            return json!({ "unreadable": self.said });
        }
        json!({
            self.kind: self.said,
            "sheet": self.place.sheet,
            "row": self.place.row,
            "column": self.place.column.as_ref().map(|column| column.letter.as_str()),
            "remedy": self.remedy,
        })
    }
}

/// What is said, in a language.
struct Told {
    words: Words,
    lang: Lang,
}

impl Told {
    /// What is to be said of a form, and how it ends.
    fn of(&self, answer: Result<Reading, Refused>) -> (Vec<Line>, u8) {
        let problem = |it: &Problem| self.line("problem", &it.place, &it.key(), Some(&it.remedy()), &it.args);
        let remark = |it: &Assumption| {
            let kind = if it.what.is_warning() { "warning" } else { "assumed" };
            self.line(kind, &it.place, &it.key(), None, &it.args)
        };
        match answer {
            Ok(reading) => (reading.assumptions.iter().map(remark).collect(), NOTHING_WRONG),
            Err(Refused::Unreadable(why)) => (vec![Line::unreadable(self.words.get(self.lang, &why.key(), &[]))], UNREADABLE),
            Err(Refused::Problems { problems, assumptions, .. }) => {
                (problems.iter().map(problem).chain(assumptions.iter().map(remark)).collect(), PROBLEMS)
            }
        }
    }

    fn line(&self, kind: &'static str, place: &Place, key: &str, remedy: Option<&str>, args: &Arguments) -> Line {
        let args: Vec<(&str, Arg)> = args.iter().map(|(name, value)| (*name, value.of(self.lang.into()).into())).collect();
        let (said, remedy) = (self.words.get(self.lang, key, &args), remedy.map(|key| self.words.get(self.lang, key, &args)));
        let whole = [self.place(place), [said.as_str(), remedy.as_deref().unwrap_or_default()].join(" ").trim_end().to_owned()];
        let whole = whole.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
        let sentence = match kind {
            "warning" => self.words.get(self.lang, "form-check-warning", &[("said", whole.into())]),
            "assumed" => self.words.get(self.lang, "form-check-assumed", &[("said", whole.into())]),
            _ => whole,
        };
        Line { kind, place: place.clone(), said, remedy, sentence }
    }

    /// Where something is: sheet, row and column, as far as they are known.
    fn place(&self, place: &Place) -> String {
        let row = place.row.map(|row| self.words.get(self.lang, "form-check-row", &[("row", row.to_string().into())]));
        let letter = place.column.as_ref().map(|column| column.letter.clone());
        let column = letter.map(|column| self.words.get(self.lang, "form-check-column", &[("column", column.into())]));
        let parts = [Some(place.sheet.clone()).filter(|sheet| !sheet.is_empty()), row, column];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
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
    let open = std::fs::File::open(file).with_context(|| format!("{} can't be read", file.display()))?;
    // A place more than the file is long, in which its end is found.
    let room = usize::try_from(open.metadata()?.len()).unwrap_or(most).min(most).saturating_add(1);
    let mut bytes = Vec::with_capacity(room);
    open.take(u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}
