//! A signed-in case page of the real program: how long it takes in the server at a constant rate, and how many a second at most, beside a
//! handler that renders the same template from memory. Judges nothing: it prints one JSON line.

use std::{path::PathBuf, sync::Arc, time::Duration};

use adapters::SystemRandom;
use anyhow::{Context, Result, ensure};
use axum::{Router, routing::get};
use bench::{
    baseline_server,
    browser::{Browser, client},
    figures::rounded,
    journey,
    load::{self, Target},
    program::Program,
};
use clap::Parser;
use domain::{id::CaseId, time::Timestamp};
use store::{Clock, Random};
use web::chassis::{Brand, InBoth, NavItem, Page, Settings, SignedIn, Site, around, paths};

const SOLICITOR: &str = "marcus.hartwell@hartwell-pryce.example";
const CONNECTIONS: u64 = 50;
const RATE: u64 = 100;
/// The solicitor's page and the baseline take turns, so that a busy moment of the machine falls on both.
const TURNS: u32 = 4;

/// Where a solicitor can go.
const PLACES: [(&str, paths::Path<0>); 5] = [
    ("nav-home", paths::HOME),
    ("nav-find-case", paths::FIND_CASE),
    ("nav-my-cases", paths::MY_CASES),
    ("nav-people", paths::PEOPLE),
    ("nav-account", paths::ACCOUNT),
];

/// Measures the case page.
#[derive(Debug, Parser)]
#[command(after_help = "Example: pages --program target/release/common-platform --seconds 30")]
struct Arguments {
    /// The real program.
    #[arg(long, env = "COMMON_PLATFORM_BIN", required_unless_present = "baseline")]
    program: Option<PathBuf>,
    /// How long each load lasts at full size; at least two seconds at any size.
    #[arg(long, default_value_t = 40)]
    seconds: u64,
    /// Hundredths of the full size.
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
        return baseline_server::serve(from_memory()?).await;
    };
    let time = Duration::from_secs((arguments.seconds * arguments.percent / 100).max(2));
    let data = tempfile::tempdir()?;
    let mut program = Program::demonstration(&binary, data.path()).await?;
    let mut baseline = baseline_server::start().await?;
    let (ours, theirs) = (case_page(&program).await?, Target::new(&baseline.pages, "/", ""));
    let (page, same) = (ours.once().await?, theirs.once().await?);
    ensure!(page.abs_diff(same) * 10 < page, "the page has {page} bytes, but the baseline's {same}: it is not the same page");

    let constant = load::constant(&ours, CONNECTIONS, RATE, time).await?;
    let [in_server_p50, in_server_p99] = in_server(&program).await?;
    let (mut pages, mut rendered) = (Most::default(), Most::default());
    for _ in 0..TURNS {
        pages.turn(&program, &ours, time / TURNS).await?;
        rendered.turn(&baseline, &theirs, time / TURNS).await?;
    }
    let line = serde_json::json!({
        "bench": "pages",
        "bytes": page,
        "connections": CONNECTIONS,
        "constant_per_s": RATE,
        "constant_pages": constant.count(),
        "server_p50_ms": in_server_p50,
        "server_p99_ms": in_server_p99,
        "client_p50_ms": constant.within(50)?,
        "client_p99_ms": constant.within(99)?,
        "pages_per_s": pages.per_second().round(),
        "baseline_per_s": rendered.per_second().round(),
        "ratio": rounded(pages.per_second() / rendered.per_second()),
        "processor_ms": rounded(pages.processor_ms()),
        "baseline_processor_ms": rounded(rendered.processor_ms()),
    });
    println!("{line}");
    program.kill().await?;
    baseline.kill().await
}

/// The highest rate that is sustained, and what a page costs.
#[derive(Default)]
struct Most {
    pages: f64,
    seconds: f64,
    processor: f64,
}

impl Most {
    async fn turn(&mut self, program: &Program, target: &Target, time: Duration) -> Result<()> {
        let before = program.processor_seconds()?;
        let times = load::highest(target, CONNECTIONS, time).await?;
        self.processor += program.processor_seconds()? - before;
        self.seconds += time.as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "counts of a bench are far below 2^52")]
        let pages = times.count() as f64;
        self.pages += pages;
        Ok(())
    }

    fn per_second(&self) -> f64 {
        self.pages / self.seconds
    }

    fn processor_ms(&self) -> f64 {
        self.processor * 1_000.0 / self.pages
    }
}

/// A solicitor's case page, with the session that opens it.
async fn case_page(program: &Program) -> Result<Target> {
    let mut browser = Browser::new(client()?, &program.pages);
    journey::sign_in(&mut browser, SOLICITOR).await?;
    let today = Timestamp::from_micros(adapters::SystemClock.now()).london_date();
    let (case, _): (CaseId, _) = journey::represent(&mut browser, today).await?;
    Ok(Target::new(&program.pages, &paths::CASE.url([&case]), &browser.cookies()))
}

/// The quantiles that the program itself gives for case pages, in milliseconds.
async fn in_server(program: &Program) -> Result<[f64; 2]> {
    let text = Browser::new(client()?, &program.operations).get("/metrics").await?.text();
    let quantile = |quantile: &str| {
        let ours = |line: &&str| {
            line.starts_with("http_request_seconds{")
                && line.contains(&format!("route=\"{}\"", paths::CASE.pattern()))
                && line.contains("status=\"200\"")
                && line.contains(&format!("quantile=\"{quantile}\""))
        };
        let line = text.lines().find(ours).context("the program does not say how long case pages take")?;
        let seconds: f64 = line.rsplit(' ').next().unwrap_or_default().parse()?;
        anyhow::Ok(rounded(seconds * 1_000.0))
    };
    Ok([quantile("0.5")?, quantile("0.99")?])
}

/// The same template, filled in from memory for somebody who is signed in.
fn from_memory() -> Result<Router> {
    let brand = Brand {
        organisation: InBoth::same("Criminal courts of England and Wales"),
        service: "Common Platform".to_owned(),
        contact_email: "onboarding@common-platform.example".to_owned(),
        contact_phone: None,
        controller: InBoth::same("The operator of this service"),
    };
    let site = Site::new(Settings::new(brand, false, [7; 32], Arc::new(|bytes: &mut [u8]| SystemRandom.fill(bytes))))?;
    let data: serde_json::Value = serde_json::from_str(include_str!("../case_page.json"))?;
    let data = Arc::new(data);
    let show = move |page: Page| async move {
        let nav = PLACES.map(|(key, href)| NavItem::to(key, href.get())).to_vec();
        page.sign_in(SignedIn { name: "Marcus Hartwell".to_owned(), acting_for: "Hartwell & Pryce LLP".to_owned(), nav });
        page.render("cases/show.html", &*data)
    };
    Ok(around(Router::new().route("/", get(show)), &site))
}
