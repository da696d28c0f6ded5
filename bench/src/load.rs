//! Many people who open the same page: at a constant rate, or as fast as answers come.
//! Any answer but a page ends the measurement as failed.

use std::time::Duration;

use anyhow::{Result, ensure};
use reqwest::header::COOKIE;
use tokio::{
    task::JoinSet,
    time::{Instant, sleep_until},
};

use crate::{browser::client, figures::Times};

/// A page, and the cookies with which it opens.
#[derive(Debug, Clone)]
pub struct Target {
    url: String,
    cookies: String,
}

impl Target {
    /// The page at `path` of the server at `root`.
    pub fn new(root: &str, path: &str, cookies: &str) -> Self {
        Self { url: format!("{root}{path}"), cookies: cookies.to_owned() }
    }

    /// Opens it once; how many bytes has it?
    pub async fn once(&self) -> Result<usize> {
        self.open(&client()?).await
    }

    async fn open(&self, client: &reqwest::Client) -> Result<usize> {
        let answer = client.get(&self.url).header(COOKIE, &self.cookies).send().await?;
        ensure!(answer.status().as_u16() == 200, "{} was answered with {}", self.url, answer.status());
        Ok(answer.bytes().await?.len())
    }
}

/// So many requests a second over so many connections. A request that has to wait for the one before counts from when it was due.
pub async fn constant(target: &Target, connections: u64, rate: u64, time: Duration) -> Result<Times> {
    let start = Instant::now();
    let gap = Duration::from_secs(connections) / u32::try_from(rate)?;
    many(target, connections, move |target, client, nth| async move {
        let mut times = Times::default();
        let mut due = start + gap * u32::try_from(nth)? / u32::try_from(connections)?;
        while due < start + time {
            sleep_until(due).await;
            target.open(&client).await?;
            times.add(due.elapsed());
            due += gap;
        }
        Ok(times)
    })
    .await
}

/// As many as are answered, each connection asking again as soon as it was.
pub async fn highest(target: &Target, connections: u64, time: Duration) -> Result<Times> {
    let end = Instant::now() + time;
    many(target, connections, move |target, client, _| async move {
        let mut times = Times::default();
        while Instant::now() < end {
            let asked = Instant::now();
            target.open(&client).await?;
            times.add(asked.elapsed());
        }
        Ok(times)
    })
    .await
}

async fn many<F, R>(target: &Target, connections: u64, open: F) -> Result<Times>
where
    F: Fn(Target, reqwest::Client, u64) -> R,
    R: Future<Output = Result<Times>> + Send + 'static,
{
    let client = client()?;
    let mut clients = JoinSet::new();
    for nth in 0..connections {
        clients.spawn(open(target.clone(), client.clone(), nth));
    }
    let mut all = Times::default();
    while let Some(times) = clients.join_next().await {
        all.join(times??);
    }
    Ok(all)
}
