//! People who work in the program while it is killed under them, and what they were told is done.
//! What they were told stands here, outside the program: it is what must be there when it runs again.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use domain::{
    id::{CaseId, DefendantId},
    time::Date,
};
use web::chassis::paths;

use crate::browser::{Answer, Browser};

/// So much of a form is sent from one place before the program asks to wait; sent more slowly than that.
const BETWEEN_REGISTRATIONS: Duration = Duration::from_secs(2);

/// What somebody does again and again.
#[derive(Debug, Clone)]
pub enum Work {
    /// Saves another answer to the same question of the PET form.
    Answers {
        /// The section's page.
        page: String,
        /// The question.
        question: String,
    },
    /// Serves another document on the court.
    Serves {
        /// The case.
        case: CaseId,
        /// For whom.
        defendant: DefendantId,
        /// A PDF.
        document: Vec<u8>,
    },
    /// Sends another organisation's registration form, without an account.
    Registers {
        /// The day.
        today: Date,
    },
}

/// What the program said is done.
#[derive(Debug, Clone)]
struct Done {
    /// The page that says so.
    page: String,
    /// Where the document is, and how it was sent.
    document: Option<(String, Vec<u8>)>,
}

/// Somebody at work.
#[derive(Debug)]
pub struct Person {
    browser: Browser,
    work: Work,
    /// How often they tried.
    tried: u64,
    /// The last try that was acknowledged.
    last: u64,
    acknowledged: u64,
    done: Vec<Done>,
    looked_at: usize,
    lost: u64,
    waits: bool,
}

impl Person {
    /// Somebody who has done nothing yet.
    pub fn new(browser: Browser, work: Work) -> Self {
        Self { browser, work, tried: 0, last: 0, acknowledged: 0, done: Vec::new(), looked_at: 0, lost: 0, waits: false }
    }

    /// How much was acknowledged.
    pub fn acknowledged(&self) -> u64 {
        self.acknowledged
    }

    /// How much of it was not there.
    pub fn lost(&self) -> u64 {
        self.lost
    }

    /// The program was started again, elsewhere.
    pub fn moved(&mut self, root: &str) {
        self.browser.moved(root);
    }

    /// Works until the program is gone; fails where it gives an answer that it should not.
    pub async fn work(&mut self) -> Result<()> {
        loop {
            self.tried += 1;
            let end = match self.work.clone() {
                Work::Answers { page, question } => self.answer(&page, &question).await,
                Work::Serves { case, defendant, document } => self.serve(case, defendant, &document).await,
                Work::Registers { today } => self.register(today).await,
            };
            match end {
                Ok(()) => {}
                Err(error) if is_gone(&error) => return Ok(()),
                Err(error) => return Err(error.context(self.work.name())),
            }
        }
    }

    async fn answer(&mut self, page: &str, question: &str) -> Result<()> {
        let text = mark(self.tried);
        self.browser.submit(page, page, &[(question, &text), ("then", "later")]).await?.accepted()?;
        self.last = self.tried;
        self.acknowledged += 1;
        Ok(())
    }

    async fn serve(&mut self, case: CaseId, defendant: DefendantId, document: &[u8]) -> Result<()> {
        let kind = paths::SERVE.url([&case]);
        let section =
            self.browser.get(&kind).await?.choices("section").into_iter().next().context("no kind of document is offered")?;
        self.browser.submit(&kind, &kind, &[("section", &section)]).await?.accepted().context("the kind")?;
        let whose = paths::SERVE_DEFENDANTS.url([&case]);
        self.browser
            .submit(&whose, &whose, &[("defendant", &defendant.to_string())])
            .await?
            .accepted()
            .context("the defendant")?;
        let mut bytes = document.to_vec();
        bytes.extend(format!("\n% {}\n", mark(self.tried)).into_bytes());
        self.browser
            .upload(&paths::SERVE_FILE.url([&case]), ("document", "to-serve.pdf"), &bytes)
            .await?
            .accepted()
            .context("the file")?;
        let check = paths::SERVE_CHECK.url([&case]);
        let page = self.browser.submit(&check, &check, &[]).await?.accepted().context("the service")?.to_owned();
        let material = page.rsplit('/').next().unwrap_or_default();
        let document = Some((paths::MATERIAL.url([&case, &material]), bytes));
        self.told(Done { page, document });
        Ok(())
    }

    async fn register(&mut self, today: Date) -> Result<()> {
        let upload = paths::REGISTER_UPLOAD.get();
        tokio::time::sleep(BETWEEN_REGISTRATIONS).await;
        if self.waits {
            return self.browser.get(upload).await.map(|_| ());
        }
        let mut form = sample::workbook_answers(today);
        for (_, answer) in form.organisation.iter_mut().filter(|(label, _)| label == "Organisation name") {
            *answer = format!("{answer} {}", self.tried);
        }
        let answer = self.browser.upload(upload, ("form", "registration.csv"), &sample::typed(&form)).await?;
        if answer.status == 429 {
            self.waits = true;
            return Ok(());
        }
        let check = answer.accepted().context("the form")?.to_owned();
        let page = self.browser.submit(&check, &check, &[]).await?.accepted().context("the registration")?.to_owned();
        self.told(Done { page, document: None });
        Ok(())
    }

    fn told(&mut self, done: Done) {
        self.acknowledged += 1;
        self.done.push(done);
    }

    /// Looks whether what was acknowledged is there: what was not looked at before, or everything.
    pub async fn look(&mut self, everything: bool) -> Result<()> {
        if let Work::Answers { page, .. } = &self.work {
            let page = open(&mut self.browser, &page.clone()).await?;
            let there = page.as_ref().and_then(marked).unwrap_or_default();
            // The last try may be there although nobody was told; nothing older may.
            ensure!(there <= self.tried, "an answer is there that nobody gave");
            self.lost += u64::from(there < self.last);
        }
        let from = if everything { 0 } else { self.looked_at };
        for done in self.done.iter().skip(from) {
            let mut there = open(&mut self.browser, &done.page).await?.is_some();
            if let Some((place, sent)) = &done.document {
                there &= open(&mut self.browser, place).await?.is_some_and(|answer| answer.bytes == *sent);
            }
            self.lost += u64::from(!there);
        }
        self.looked_at = self.done.len();
        Ok(())
    }
}

impl Work {
    const fn name(&self) -> &'static str {
        match self {
            Self::Answers { .. } => "filling in the form",
            Self::Serves { .. } => "serving a document",
            Self::Registers { .. } => "registering",
        }
    }
}

/// A page that must be there; `None` where it is not.
async fn open(browser: &mut Browser, path: &str) -> Result<Option<Answer>> {
    let answer = browser.get(path).await?;
    match answer.status {
        200 => Ok(Some(answer)),
        404 => Ok(None),
        status => bail!("{path} answered {status}"),
    }
}

/// An answer that can be told from all others.
fn mark(number: u64) -> String {
    format!("try number {number:09}")
}

fn marked(answer: &Answer) -> Option<u64> {
    let text = answer.text();
    let (_, rest) = text.split_once("try number ")?;
    rest.get(..9)?.parse().ok()
}

/// Did the program go away, as it does when it is killed? A program that is there and says nothing did not.
fn is_gone(error: &anyhow::Error) -> bool {
    error.chain().filter_map(|cause| cause.downcast_ref::<reqwest::Error>()).any(|error| !error.is_timeout())
}
