//! What was promised, beside what the benches measured: reads their JSON lines and prints a table.
//! Measures nothing. With `--judge` it fails where a promise is not kept; a small or unoptimised run is not judged.

use std::{fs::read_to_string, path::PathBuf, process::ExitCode};

use anyhow::{Context, Result};
use clap::Parser;
use serde_json::Value;

/// Prints what was measured beside what was promised.
#[derive(Debug, Parser)]
#[command(after_help = "Example: promises --judge target/bench.jsonl")]
struct Arguments {
    /// The lines that the benches wrote.
    lines: PathBuf,
    /// Fail where a promise is not kept, or not measured.
    #[arg(long)]
    judge: bool,
}

/// How a figure is held against its promise.
#[derive(Clone, Copy)]
enum Bound {
    AtLeast(f64),
    Below(f64),
    Most(f64),
}

impl Bound {
    fn is_kept(self, figure: f64) -> bool {
        match self {
            Self::AtLeast(least) => figure >= least,
            Self::Below(end) => figure < end,
            Self::Most(most) => figure <= most,
        }
    }

    fn said(self) -> String {
        match self {
            Self::AtLeast(least) => format!(">= {least}"),
            Self::Below(end) => format!("< {end}"),
            Self::Most(most) => format!("<= {most}"),
        }
    }
}

/// One promise: of which line, which figure of it, what of it, and the figure that stands beside it.
struct Promise {
    bench: &'static str,
    engine: Option<&'static str>,
    what: &'static str,
    field: &'static str,
    bound: Bound,
    beside: Option<&'static str>,
}

const fn promise(
    (bench, engine): (&'static str, Option<&'static str>),
    what: &'static str,
    field: &'static str,
    bound: Bound,
    beside: Option<&'static str>,
) -> Promise {
    Promise { bench, engine, what, field, bound, beside }
}

const SQLITE: Option<&str> = Some("sqlite");
const POSTGRES: Option<&str> = Some("postgres");
const BASELINE: Option<&str> = Some("baseline_per_s");

const PROMISES: [Promise; 20] = [
    promise(("commands", SQLITE), "commands a second", "ours_per_s", Bound::AtLeast(1_000.0), BASELINE),
    promise(("commands", SQLITE), "of what the driver alone writes", "ratio", Bound::AtLeast(0.6), None),
    promise(("commands", POSTGRES), "commands a second", "ours_per_s", Bound::AtLeast(500.0), BASELINE),
    promise(("commands", POSTGRES), "of what the driver alone writes", "ratio", Bound::AtLeast(0.6), None),
    promise(("finder", SQLITE), "find a case, p99 in ms", "p99_ms", Bound::Below(10.0), Some("few_p99_ms")),
    promise(("finder", SQLITE), "among many, times among few", "ratio", Bound::Most(2.0), None),
    promise(("finder", POSTGRES), "find a case, p99 in ms", "p99_ms", Bound::Below(10.0), Some("few_p99_ms")),
    promise(("finder", POSTGRES), "among many, times among few", "ratio", Bound::Most(2.0), None),
    promise(("queue", SQLITE), "first page of the queue, p99 in ms", "first_page_p99_ms", Bound::Below(10.0), None),
    promise(("queue", SQLITE), "slowest search or filter, p99 in ms", "slowest_p99_ms", Bound::Below(50.0), None),
    promise(("queue", POSTGRES), "first page of the queue, p99 in ms", "first_page_p99_ms", Bound::Below(10.0), None),
    promise(("queue", POSTGRES), "slowest search or filter, p99 in ms", "slowest_p99_ms", Bound::Below(50.0), None),
    promise(("pages", None), "case page in the server, p99 in ms", "server_p99_ms", Bound::Below(10.0), None),
    promise(("pages", None), "pages a second, of the template's", "ratio", Bound::AtLeast(0.3), BASELINE),
    promise(
        ("registration", None),
        "check a workbook of 10,000, ms",
        "xlsx_max_ms",
        Bound::Most(2_000.0),
        Some("openpyxl_p50_ms"),
    ),
    promise(("registration", None), "most memory meanwhile, MiB", "xlsx_mib", Bound::Most(128.0), Some("openpyxl_mib")),
    promise(("registration", None), "check the same as CSV, ms", "csv_max_ms", Bound::Most(300.0), None),
    promise(("registration", None), "times as fast as openpyxl reads", "ratio", Bound::AtLeast(10.0), None),
    promise(("startup", None), "start to first answer, ms", "first_answer_max_ms", Bound::Below(500.0), Some("baseline_p50_ms")),
    promise(("startup", None), "resident when idle, MiB", "idle_mib", Bound::Below(100.0), Some("baseline_mib")),
];

fn main() -> Result<ExitCode> {
    let arguments = Arguments::parse();
    let text = read_to_string(&arguments.lines).with_context(|| format!("{} can't be read", arguments.lines.display()))?;
    let lines = text.lines().map(serde_json::from_str).collect::<Result<Vec<Value>, _>>()?;
    println!("{:<12} {:<9} {:<36} {:>10} {:>10} {:>10}", "bench", "engine", "what", "measured", "promised", "beside");
    let mut kept = true;
    for promise in &PROMISES {
        // The last line of a bench counts, where it ran more than once.
        let line = lines.iter().rev().find(|line| promise.is_about(line));
        let figure = |field: &str| line.and_then(|line| line.get(field)).and_then(Value::as_f64);
        let measured = figure(promise.field);
        // A figure that is null could not be measured here: what it is held against is absent.
        let is_absent = line.and_then(|line| line.get(promise.field)).is_some_and(Value::is_null);
        let is_kept = is_absent || measured.is_some_and(|figure| promise.bound.is_kept(figure));
        kept &= is_kept;
        let number = |figure: Option<f64>| figure.map_or_else(|| "-".to_owned(), |figure| figure.to_string());
        println!(
            "{:<12} {:<9} {:<36} {:>10} {:>10} {:>10}{}",
            promise.bench,
            promise.engine.unwrap_or_default(),
            promise.what,
            number(measured),
            promise.bound.said(),
            number(promise.beside.and_then(figure)),
            match (is_absent, is_kept || !arguments.judge) {
                (true, _) => "  not measured",
                (_, true) => "",
                (_, false) => "  NOT KEPT",
            },
        );
    }
    Ok(if kept || !arguments.judge { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

impl Promise {
    fn is_about(&self, line: &Value) -> bool {
        let is = |key: &str, value: &str| line.get(key).and_then(Value::as_str) == Some(value);
        is("bench", self.bench) && self.engine.is_none_or(|engine| is("engine", engine))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_holds_up_to_its_bound_and_no_further() {
        assert!(Bound::AtLeast(0.6).is_kept(0.6) && !Bound::AtLeast(0.6).is_kept(0.59));
        assert!(Bound::Below(10.0).is_kept(9.9) && !Bound::Below(10.0).is_kept(10.0));
        assert!(Bound::Most(2.0).is_kept(2.0) && !Bound::Most(2.0).is_kept(2.1));
    }

    #[test]
    fn a_line_is_judged_by_its_bench_and_its_engine() {
        let line = serde_json::json!({ "bench": "finder", "engine": "sqlite" });
        let about: Vec<&str> = PROMISES.iter().filter(|promise| promise.is_about(&line)).map(|promise| promise.field).collect();
        assert_eq!(about, ["p99_ms", "ratio"]);
    }
}
