//! The real program as a child of a bench: started on a folder of its own and free ports, and killed.
//!
//! Knows of the program only what it says on its command line and on its standard output.

use std::{
    fs::OpenOptions,
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines},
    process::{Child, ChildStdout, Command},
};

/// What the program says where pages are served, and where health and metrics are.
pub const PAGES: &str = "listening on ";
/// The second line.
pub const OPERATIONS: &str = "health, readiness and metrics on ";

/// How long a start may take before it counts as failed.
const PATIENCE: Duration = Duration::from_mins(2);

/// A program that runs until it is killed or dropped.
#[derive(Debug)]
pub struct Program {
    /// Where its pages are: `http://127.0.0.1:PORT`.
    pub pages: String,
    /// Where health and metrics are.
    pub operations: String,
    /// When it was started.
    pub started: Instant,
    child: Child,
}

impl Program {
    /// Starts the demonstration in `data`; its log goes to a file there.
    pub async fn demonstration(binary: &Path, data: &Path) -> Result<Self> {
        let log = OpenOptions::new().create(true).append(true).open(data.join("log"))?;
        let mut command = Command::new(binary);
        command
            .args(["serve", "--demo", "--listen", "127.0.0.1:0", "--operations", "127.0.0.1:0", "--data"])
            .arg(data)
            .stderr(log);
        Self::start(command).await
    }

    /// Starts a program that says where it listens.
    pub async fn start(mut command: Command) -> Result<Self> {
        let started = Instant::now();
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true).spawn().context("it did not start")?;
        let mut lines = BufReader::new(child.stdout.take().context("it has no output")?).lines();
        let said =
            tokio::time::timeout(PATIENCE, async { Ok((said(&mut lines, PAGES).await?, said(&mut lines, OPERATIONS).await?)) });
        let (pages, operations) = match said.await {
            Ok(Ok(places)) => places,
            Ok(Err(error)) => return Err(ended(&mut child, error).await),
            Err(_) => bail!("it did not say in time where it listens"),
        };
        // What else it says is read, so that it never waits for a reader.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self { pages, operations, started, child })
    }

    /// Ends it at once, whatever it is doing (SIGKILL), and waits until it is gone.
    pub async fn kill(&mut self) -> Result<()> {
        Ok(self.child.kill().await?)
    }

    /// How long processors worked for it so far, in seconds.
    pub fn processor_seconds(&self) -> Result<f64> {
        let process = self.child.id().context("it has ended")?;
        let status = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
        // After the name, which ends with a bracket, the 12th and 13th numbers are hundredths of a second (proc(5)).
        let (_, numbers) = status.rsplit_once(") ").context("the kernel does not say")?;
        let spent = numbers.split(' ').skip(11).take(2).map(str::parse::<f64>).sum::<Result<f64, _>>()?;
        Ok(spent / 100.0)
    }

    /// How much of the machine's memory it occupies, in MiB.
    pub fn resident_mib(&self) -> Result<f64> {
        let process = self.child.id().context("it has ended")?;
        let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("the kernel does not say")?;
        let kib: f64 = line.trim().trim_end_matches(" kB").parse()?;
        Ok(kib / 1_024.0)
    }
}

async fn said(lines: &mut Lines<BufReader<ChildStdout>>, what: &str) -> Result<String> {
    while let Some(line) = lines.next_line().await? {
        if let Some(place) = line.strip_prefix(what) {
            return Ok(place.trim().to_owned());
        }
    }
    bail!("it ended without saying where it listens")
}

async fn ended(child: &mut Child, error: anyhow::Error) -> anyhow::Error {
    match child.wait().await {
        Ok(status) => error.context(format!("the program ended with {status}; its log is in its folder")),
        Err(_) => error,
    }
}
