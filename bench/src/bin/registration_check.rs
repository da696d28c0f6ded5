//! Checks a registration form with very many people by the real program: a workbook, and the same as CSV; beside openpyxl, which reads the same
//! cells of the same workbook and checks nothing. Judges nothing: it prints one JSON line.

use std::{
    path::{Path, PathBuf},
    process::Stdio,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, ensure};
use bench::figures::{Times, rounded, share};
use clap::Parser;
use domain::{tables::Courts, values::Language};
use registration_form::{Format, Limits};
use tokio::process::Command;

const USERS: u64 = 10_000;
const RUNS: u64 = 10;
/// How often memory is looked at while a process runs.
const LOOK: Duration = Duration::from_millis(1);
/// The day of the form: any.
const TODAY: &str = "2026-11-23";

/// All cells of all sheets, as a program would that reads them.
const OPENPYXL: &str = "
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
print(sum(1 for sheet in book.worksheets for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None))
";

/// Measures `registration check`.
#[derive(Debug, Parser)]
#[command(after_help = "Example: registration_check --program target/release/common-platform")]
struct Arguments {
    /// The real program.
    #[arg(long, env = "COMMON_PLATFORM_BIN")]
    program: PathBuf,
    /// A Python that has openpyxl; without it that is not measured.
    #[arg(long, env = "OPENPYXL_PYTHON")]
    python: Option<PathBuf>,
    /// Hundredths of the full size: 10,000 people and ten runs, of which three at least.
    #[arg(long, env = "BENCH_PERCENT", default_value_t = 100)]
    percent: u64,
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let folder = tempfile::tempdir()?;
    let users = share(USERS, arguments.percent);
    let [workbook, text] = write(folder.path(), users)?;
    let check = |file: &Path| {
        let mut command = Command::new(&arguments.program);
        command.args(["registration", "check"]).arg(file);
        command
    };
    let openpyxl = |python: &Path| {
        let mut command = Command::new(python);
        command.args(["-c", OPENPYXL]).arg(&workbook);
        command
    };
    let (mut ours, mut of_text, mut theirs) = (Runs::default(), Runs::default(), Runs::default());
    for _ in 0..(RUNS * arguments.percent / 100).max(3) {
        ours.run(check(&workbook)).await?;
        of_text.run(check(&text)).await?;
        if let Some(python) = &arguments.python {
            theirs.run(openpyxl(python)).await?;
        }
    }
    let ours_ms = ours.times.within(50)?;
    let theirs_ms = arguments.python.as_ref().map(|_| theirs.times.within(50)).transpose()?;
    if theirs_ms.is_none() {
        eprintln!("openpyxl is not measured: OPENPYXL_PYTHON names no Python that has it");
    }
    let line = serde_json::json!({
        "bench": "registration",
        "users": users,
        "xlsx_max_ms": ours.times.within(100)?,
        "xlsx_p50_ms": ours_ms,
        "xlsx_mib": rounded(ours.mib),
        "csv_max_ms": of_text.times.within(100)?,
        "csv_p50_ms": of_text.times.within(50)?,
        "csv_mib": rounded(of_text.mib),
        "openpyxl_p50_ms": theirs_ms,
        "openpyxl_mib": theirs_ms.map(|_| rounded(theirs.mib)),
        "ratio": theirs_ms.map(|theirs_ms| rounded(theirs_ms / ours_ms)),
    });
    println!("{line}");
    Ok(())
}

/// How long a command took, time after time, and the most memory that it occupied.
#[derive(Default)]
struct Runs {
    times: Times,
    mib: f64,
}

impl Runs {
    async fn run(&mut self, mut command: Command) -> Result<()> {
        let start = Instant::now();
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::null()).kill_on_drop(true).spawn().context("it did not start")?;
        let process = child.id().context("it has ended")?;
        let status = loop {
            tokio::select! {
                status = child.wait() => break status?,
                () = tokio::time::sleep(LOOK) => self.mib = self.mib.max(highest_mib(process).unwrap_or_default()),
            }
        };
        self.times.add(start.elapsed());
        ensure!(status.success(), "{} ended with {status}", command.as_std().get_program().display());
        Ok(())
    }
}

/// The most memory that a process occupied so far, as the kernel counts it; nothing once it has ended.
fn highest_mib(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let kib: f64 = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kib / 1_024.0)
}

/// The sample firm's form with very many people, as a workbook and as text.
fn write(folder: &Path, users: u64) -> Result<[PathBuf; 2]> {
    let (courts, people) = (Courts::load()?, sample::people());
    let against = registration_form::Against { courts: &courts, today: TODAY.parse()? };
    let mut answers = sample::answers_of(&people.firm, against.today);
    let last = answers.users.last().context("the sample firm has nobody")?.clone();
    for nth in u64::try_from(answers.users.len())?..users {
        let mut user = last.clone();
        user.email = format!("person.{nth}@hartwell-pryce.example");
        // Beyond the range for drama, which is too small and holds the firm's own people; nobody is ever sent anything.
        user.mobile = format!("07700 9{:05}", nth + 1_000);
        answers.users.push(user);
    }
    let reading = registration_form::read(&sample::typed(&answers), &Limits::default(), &against);
    let form = reading.map_err(|refused| anyhow!("the form is not read: {refused:?}"))?.submission;
    let file = |name: &str, format: Format| -> Result<PathBuf> {
        let path = folder.join(name);
        std::fs::write(&path, registration_form::filled(&form, format, Language::English, &courts))?;
        Ok(path)
    };
    Ok([file("form.xlsx", Format::Xlsx)?, file("form.csv", Format::Csv)?])
}
