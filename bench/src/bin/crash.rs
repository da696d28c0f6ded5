//! Kills the real program at random moments while people work in it, starts it again, and looks for everything that it had acknowledged.
//! Fails where anything is lost, or where an answer is neither what was asked for nor the end of the program.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use adapters::SystemClock;
use anyhow::{Context, Result, ensure};
use bench::{
    browser::{Browser, client},
    figures::Times,
    journey,
    people::{Person, Work},
    program::Program,
};
use clap::Parser;
use domain::{
    id::{CaseId, DefendantId},
    tables::Tables,
    time::{Date, Timestamp},
};
use rand::RngExt;
use store::Clock;
use tokio::{task::JoinSet, time::timeout};
use web::chassis::paths;

const FIRM: &str = "@hartwell-pryce.example";
const LAWYERS: [&str; 4] = ["marcus.hartwell", "eleri.pryce", "sinead.oshaughnessy", "kwame.ellis"];
const COURT: &str = "court@court-service.example";

/// One start in so many is killed before it serves anything.
const EARLY: u64 = 5;
/// Within this time an early kill comes.
const START: Duration = Duration::from_millis(400);

/// Kills the real program under load and checks that nothing acknowledged is lost.
#[derive(Debug, Parser)]
#[command(after_help = "Example: crash --program target/debug/common-platform --data /tmp/crash --kills 100")]
struct Arguments {
    /// The real program.
    #[arg(long)]
    program: PathBuf,
    /// The folder of its data; kept.
    #[arg(long)]
    data: PathBuf,
    /// How many times it is killed.
    #[arg(long, default_value_t = 100)]
    kills: u64,
    /// It is killed at most so many seconds after it began to answer.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
}

#[tokio::main]
async fn main() -> Result<()> {
    let Arguments { program: binary, data, kills, seconds } = Arguments::parse();
    std::fs::create_dir_all(&data)?;
    let mut program = Program::demonstration(&binary, &data).await?;
    let mut people = begin(&program).await?;
    let mut starts = Times::default();
    for nth in 1..=kills {
        people = live(&mut program, people, Duration::from_secs(seconds)).await.with_context(|| format!("before kill {nth}"))?;
        if nth % EARLY == 0 {
            // What is dropped is killed.
            drop(timeout(START.mul_f64(rand::rng().random()), Program::demonstration(&binary, &data)).await);
        }
        program = again(&binary, &data, &mut starts).await.with_context(|| format!("after kill {nth}"))?;
        for person in &mut people {
            person.moved(&program.pages);
            person.look(false).await.with_context(|| format!("after kill {nth}"))?;
        }
    }
    for person in &mut people {
        person.look(true).await.context("at the end")?;
    }
    program.kill().await?;
    let acknowledged: u64 = people.iter().map(Person::acknowledged).sum();
    let lost: u64 = people.iter().map(Person::lost).sum();
    let line = serde_json::json!({
        "crash": { "kills": kills, "acknowledged": acknowledged, "lost": lost, "start_p50_ms": starts.within(50)?, "start_max_ms": starts.within(100)? },
    });
    println!("{line}");
    ensure!(acknowledged > 0, "nothing was acknowledged: this showed nothing");
    ensure!(lost == 0, "{lost} acknowledged outcomes are lost");
    Ok(())
}

async fn again(binary: &Path, data: &Path, starts: &mut Times) -> Result<Program> {
    let program = Program::demonstration(binary, data).await?;
    starts.add(program.started.elapsed());
    Ok(program)
}

/// People work until the program is killed under them.
async fn live(program: &mut Program, people: Vec<Person>, longest: Duration) -> Result<Vec<Person>> {
    let mut at_work = JoinSet::new();
    for mut person in people {
        at_work.spawn(async move {
            let end = person.work().await;
            (person, end)
        });
    }
    tokio::time::sleep(longest.mul_f64(rand::rng().random())).await;
    ensure!(program.resident_mib().is_ok(), "the program ended by itself");
    program.kill().await?;
    let mut people = Vec::new();
    while let Some(ended) = at_work.join_next().await {
        let (person, end) = ended?;
        end?;
        people.push(person);
    }
    Ok(people)
}

/// Everybody signs in once, the firm goes on record, and the court creates the form that is filled in.
async fn begin(program: &Program) -> Result<Vec<Person>> {
    let client = client()?;
    let today = Timestamp::from_micros(SystemClock.now()).london_date();
    let mut browsers = Vec::new();
    for lawyer in LAWYERS {
        let mut browser = Browser::new(client.clone(), &program.pages);
        journey::sign_in(&mut browser, &format!("{lawyer}{FIRM}")).await?;
        browsers.push(browser);
    }
    let first = browsers.first_mut().context("no lawyer")?;
    let (case, defendant) = journey::represent(first, today).await?;
    let mut court = Browser::new(client.clone(), &program.pages);
    journey::sign_in(&mut court, COURT).await?;
    court.submit(&paths::CASE.url([&case]), &paths::PET_CREATE.url([&case, &defendant]), &[]).await?.accepted()?;
    let mut people = lawyers(browsers, case, defendant, today)?;
    people.push(Person::new(Browser::new(client, &program.pages), Work::Registers { today }));
    Ok(people)
}

/// Each lawyer serves documents, and in another window fills in a section of the form while there are sections.
fn lawyers(browsers: Vec<Browser>, case: CaseId, defendant: DefendantId, today: Date) -> Result<Vec<Person>> {
    let document = sample::served_example(today)?;
    let questions = journey::questions(&Tables::load()?.pet);
    let mut people: Vec<Person> = browsers
        .iter()
        .zip(questions)
        .map(|(browser, (section, question))| {
            let page = paths::PET_SECTION.url([&case, &defendant, &section]);
            Person::new(browser.clone(), Work::Answers { page, question })
        })
        .collect();
    let serves = |browser| Person::new(browser, Work::Serves { case, defendant, document: document.clone() });
    people.extend(browsers.into_iter().map(serves));
    Ok(people)
}
