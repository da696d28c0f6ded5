//! A mailbox for development and demonstration: keeps every e-mail, text message and call in a folder instead of sending it.
//! It must never be reachable where real people's messages are: they hold links and codes.

use std::{
    collections::HashSet,
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::Arc,
};

use app::ports::{DeliveryError, Email, Mailer, OutsideError, Speaker, Spoken, Text, Texter};
use async_trait::async_trait;
use domain::{id::MessageId, time::Timestamp};
use serde::{Deserialize, Serialize};
use tokio::task::spawn_blocking;

use crate::durable;

/// How a message would have gone out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// By e-mail.
    Email,
    /// By text message.
    Text,
    /// By a telephone call.
    Call,
}

/// A message as it would have reached its reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptMessage {
    /// The outbox id.
    pub id: MessageId,
    /// When it was handed over; of a retry, the last time.
    pub sent_at: Timestamp,
    /// How it would have gone.
    pub channel: Channel,
    /// The e-mail address or the number (E.164).
    pub to: String,
    /// The recipient's name; a text message or a call has none.
    pub to_name: Option<String>,
    /// The subject line; a text message or a call has none.
    pub subject: Option<String>,
    /// The words.
    pub text: String,
}

/// Some messages, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailboxPage {
    /// The messages of this page.
    pub messages: Vec<KeptMessage>,
    /// This page, from 1; the last one where a later one was asked for.
    pub page: usize,
    /// How many pages there are, at least 1.
    pub pages: usize,
    /// How many messages there are in all.
    pub total: usize,
}

/// The mailbox: one file a message, named by time and id, so that several processes may share the folder.
#[derive(Clone)]
pub struct DevelopmentMailbox {
    folder: Arc<Path>,
    clock: Arc<dyn store::Clock>,
}

impl DevelopmentMailbox {
    /// How many messages a page holds.
    pub const PAGE: usize = 25;

    /// Opens the folder and makes it where it is missing.
    pub fn open(folder: impl Into<PathBuf>, clock: Arc<dyn store::Clock>) -> Result<Self, OutsideError> {
        let folder = folder.into();
        fs::create_dir_all(&folder).map_err(|error| OutsideError::new("opening the development mailbox", error))?;
        Ok(Self { folder: folder.into(), clock })
    }

    /// A page of messages (from 1), newest first; reads no more files than it shows.
    pub async fn list(&self, page: usize) -> Result<MailboxPage, OutsideError> {
        let folder = Arc::clone(&self.folder);
        blocking("listing the development mailbox", move || list(&folder, page)).await
    }

    /// One message, or `None` where there is none of this id.
    pub async fn get(&self, id: MessageId) -> Result<Option<KeptMessage>, OutsideError> {
        let folder = Arc::clone(&self.folder);
        blocking("reading the development mailbox", move || {
            let newest = names(&folder)?.into_iter().find(|name| name.id == id);
            newest.map_or(Ok(None), |name| read(&folder, &name))
        })
        .await
    }

    async fn keep(&self, message: KeptMessage) -> Result<(), DeliveryError> {
        let folder = Arc::clone(&self.folder);
        let kept = blocking("keeping a message in the development mailbox", move || keep(&folder, &message)).await;
        kept.map_err(|error| DeliveryError::Again { after_seconds: None, reason: error.to_string() })
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.clock.now())
    }
}

#[async_trait]
impl Mailer for DevelopmentMailbox {
    async fn send(&self, email: &Email) -> Result<(), DeliveryError> {
        self.keep(KeptMessage {
            id: email.id,
            sent_at: self.now(),
            channel: Channel::Email,
            to: email.to_address.clone(),
            to_name: Some(email.to_name.clone()),
            subject: Some(email.subject.clone()),
            text: email.text.clone(),
        })
        .await
    }
}

#[async_trait]
impl Texter for DevelopmentMailbox {
    async fn send(&self, text: &Text) -> Result<(), DeliveryError> {
        self.keep(KeptMessage {
            id: text.id,
            sent_at: self.now(),
            channel: Channel::Text,
            to: text.to_number.clone(),
            to_name: None,
            subject: None,
            text: text.text.clone(),
        })
        .await
    }
}

#[async_trait]
impl Speaker for DevelopmentMailbox {
    async fn say(&self, spoken: &Spoken) -> Result<(), DeliveryError> {
        self.keep(KeptMessage {
            id: spoken.id,
            sent_at: self.now(),
            channel: Channel::Call,
            to: spoken.to_number.clone(),
            to_name: None,
            subject: None,
            text: spoken.text.clone(),
        })
        .await
    }
}

/// A file's name: `<microseconds, 20 digits>.<id>.json`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    sent_at: i64,
    id: MessageId,
}

impl Name {
    fn file(&self) -> String {
        format!("{:020}.{}.json", self.sent_at, self.id)
    }

    fn parse(file: &str) -> Option<Self> {
        let (sent_at, id) = file.strip_suffix(".json")?.split_once('.')?;
        Some(Self { sent_at: sent_at.parse().ok()?, id: id.parse().ok()? })
    }
}

/// The names of all messages, newest first; of a message kept twice (a retry cut off half-way) only the newer.
fn names(folder: &Path) -> io::Result<Vec<Name>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.extend(entry?.file_name().to_str().and_then(Name::parse));
    }
    names.sort_unstable_by(|one, other| other.cmp(one));
    let mut seen = HashSet::new();
    names.retain(|name| seen.insert(name.id));
    Ok(names)
}

fn list(folder: &Path, page: usize) -> io::Result<MailboxPage> {
    let names = names(folder)?;
    let (total, size) = (names.len(), DevelopmentMailbox::PAGE);
    let pages = total.div_ceil(size).max(1);
    let page = page.clamp(1, pages);
    let shown = names.iter().skip((page - 1) * size).take(size);
    // A message replaced while we look is left out; the next look shows it.
    let messages = shown.filter_map(|name| read(folder, name).transpose()).collect::<io::Result<_>>()?;
    Ok(MailboxPage { messages, page, pages, total })
}

fn read(folder: &Path, name: &Name) -> io::Result<Option<KeptMessage>> {
    match fs::read(folder.join(name.file())) {
        Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes)?)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes the new file first, then removes what an earlier try left: no moment without the message.
fn keep(folder: &Path, message: &KeptMessage) -> io::Result<()> {
    let name = Name { sent_at: message.sent_at.micros(), id: message.id };
    let mut line = serde_json::to_vec(message)?;
    line.push(b'\n');
    durable::write(folder, &folder.join(name.file()), &line)?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let found = entry.file_name().to_str().and_then(Name::parse);
        if found.is_some_and(|found| found.id == name.id && found != name) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

async fn blocking<T: Send + 'static>(
    what: &'static str,
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T, OutsideError> {
    spawn_blocking(work).await.map_err(io::Error::from).flatten().map_err(|error| OutsideError::new(what, error))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicI64, Ordering};

    use uuid::Uuid;

    use super::*;

    /// Each look is a second later.
    struct Ticking(AtomicI64);

    impl store::Clock for Ticking {
        fn now(&self) -> i64 {
            self.0.fetch_add(1_000_000, Ordering::Relaxed)
        }
    }

    fn mailbox(folder: &Path, start: i64) -> DevelopmentMailbox {
        DevelopmentMailbox::open(folder, Arc::new(Ticking(AtomicI64::new(start)))).unwrap()
    }

    fn id(number: u128) -> MessageId {
        Uuid::from_u128(number).into()
    }

    fn email(number: u128, subject: &str) -> Email {
        Email {
            id: id(number),
            to_name: "Siân O’Brien-Lloyd".to_owned(),
            to_address: "sian@example.org".to_owned(),
            subject: subject.to_owned(),
            text: "Line one\nLine two ✓".to_owned(),
        }
    }

    #[tokio::test]
    async fn messages_are_shown_newest_first_also_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let box_ = mailbox(folder.path(), 0);
        Mailer::send(&box_, &email(9, "first")).await.unwrap();
        Texter::send(&box_, &Text { id: id(1), to_number: "+447700900123".to_owned(), text: "Code 123456".to_owned() })
            .await
            .unwrap();
        let page = mailbox(folder.path(), 0).list(1).await.unwrap();
        assert_eq!((page.total, page.pages, page.page), (2, 1, 1));
        assert_eq!(page.messages[0].channel, Channel::Text);
        assert_eq!(page.messages[0].text, "Code 123456");
        assert_eq!(page.messages[1].to_name.as_deref(), Some("Siân O’Brien-Lloyd"));
        assert_eq!(page.messages[1].text, "Line one\nLine two ✓");
    }

    #[tokio::test]
    async fn a_retry_of_the_same_id_replaces_the_message() {
        let folder = tempfile::tempdir().unwrap();
        let box_ = mailbox(folder.path(), 0);
        Mailer::send(&box_, &email(1, "old link")).await.unwrap();
        Mailer::send(&box_, &email(2, "another")).await.unwrap();
        Mailer::send(&box_, &email(1, "new link")).await.unwrap();
        let page = box_.list(1).await.unwrap();
        let subjects: Vec<_> = page.messages.iter().filter_map(|message| message.subject.as_deref()).collect();
        assert_eq!(subjects, ["new link", "another"]);
        assert_eq!(box_.get(id(1)).await.unwrap().unwrap().subject.as_deref(), Some("new link"));
    }

    #[tokio::test]
    async fn a_retry_that_was_cut_off_shows_the_newer_message_once() {
        let folder = tempfile::tempdir().unwrap();
        let box_ = mailbox(folder.path(), 0);
        Mailer::send(&box_, &email(1, "old")).await.unwrap();
        let old = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
        let bytes = fs::read(&old).unwrap();
        Mailer::send(&box_, &email(1, "new")).await.unwrap();
        fs::write(old, bytes).unwrap();
        let page = box_.list(1).await.unwrap();
        assert_eq!((page.total, page.messages[0].subject.as_deref()), (1, Some("new")));
    }

    #[tokio::test]
    async fn pages_are_bounded_and_a_page_too_far_is_the_last() {
        let folder = tempfile::tempdir().unwrap();
        let box_ = mailbox(folder.path(), 0);
        let empty = box_.list(7).await.unwrap();
        assert_eq!((empty.messages.len(), empty.page, empty.pages, empty.total), (0, 1, 1, 0));
        for number in 0..30 {
            Mailer::send(&box_, &email(number, &number.to_string())).await.unwrap();
        }
        let first = box_.list(1).await.unwrap();
        let last = box_.list(usize::MAX).await.unwrap();
        assert_eq!((first.messages.len(), first.pages, first.total), (25, 2, 30));
        assert_eq!((last.messages.len(), last.page), (5, 2));
        assert_eq!(last.messages[4].subject.as_deref(), Some("0"));
        assert_eq!(box_.list(0).await.unwrap().page, 1);
    }

    #[tokio::test]
    async fn foreign_files_are_left_alone_and_unknown_ids_are_none() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("notes.txt"), b"mine").unwrap();
        let box_ = mailbox(folder.path(), 0);
        assert_eq!(box_.list(1).await.unwrap().total, 0);
        assert_eq!(box_.get(id(404)).await.unwrap(), None);
    }

    #[tokio::test]
    async fn a_mailbox_that_cannot_write_asks_to_try_again() {
        let folder = tempfile::tempdir().unwrap();
        let box_ = mailbox(&folder.path().join("box"), 0);
        fs::remove_dir_all(folder.path().join("box")).unwrap();
        assert!(matches!(Mailer::send(&box_, &email(1, "x")).await, Err(DeliveryError::Again { .. })));
    }
}
