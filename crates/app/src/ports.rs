//! The outside world, as traits: what the use cases need of it and nothing more.
//! The adapters implement them; tests use doubles from `testkit`. No rule lives here.

use std::path::PathBuf;

use async_trait::async_trait;
use bytes::Bytes;
use domain::{id::MessageId, values::Language};

/// An e-mail, ready to leave. Holds no client's name, date of birth, offence or URN.
#[derive(Debug, Clone)]
pub struct Email {
    /// Idempotency key: the outbox id.
    pub id: MessageId,
    /// The recipient's name, named in the text too.
    pub to_name: String,
    /// The recipient's address.
    pub to_address: String,
    /// The subject line.
    pub subject: String,
    /// The plain text body. Links go to our own host only.
    pub text: String,
}

/// A text message, ready to leave.
#[derive(Debug, Clone)]
pub struct Text {
    /// Idempotency key: the outbox id.
    pub id: MessageId,
    /// E.164.
    pub to_number: String,
    /// The words.
    pub text: String,
}

/// What is said in a telephone call, to a number that no text message reaches.
#[derive(Debug, Clone)]
pub struct Spoken {
    /// Idempotency key: the outbox id.
    pub id: MessageId,
    /// E.164.
    pub to_number: String,
    /// The language in which it is said.
    pub language: Language,
    /// The words.
    pub text: String,
}

/// Why something could not be delivered.
#[derive(Debug, Clone, thiserror::Error)]
pub enum DeliveryError {
    /// Try again, after `after_seconds` where the other side said so (`Retry-After`).
    #[error("try again: {reason}")]
    Again {
        /// Whole seconds that the other side asked for.
        after_seconds: Option<u64>,
        /// What happened, without personal data.
        reason: String,
    },
    /// It will never be accepted as it is: people must look.
    #[error("refused: {reason}")]
    Refused {
        /// What happened, without personal data.
        reason: String,
    },
}

/// Sends e-mail.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Hands one e-mail over; `Ok` means that the other side took it.
    async fn send(&self, email: &Email) -> Result<(), DeliveryError>;
}

/// Sends text messages.
#[async_trait]
pub trait Texter: Send + Sync {
    /// Hands one text message over.
    async fn send(&self, text: &Text) -> Result<(), DeliveryError>;
}

/// Rings people up.
#[async_trait]
pub trait Speaker: Send + Sync {
    /// Hands one call over.
    async fn say(&self, spoken: &Spoken) -> Result<(), DeliveryError>;
}

/// Tells the Legal Aid Agency (laa-contract §6b, §8).
#[async_trait]
pub trait LegalAid: Send + Sync {
    /// `POST {laa}/api/external/v1/defence_associations`; `body` is the JSON document, `id` the `Idempotency-Key`.
    async fn defence_associated(&self, id: MessageId, body: &[u8]) -> Result<(), DeliveryError>;
}

/// What the virus scanner says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scan {
    /// Nothing found.
    Clean,
    /// The name of what was found.
    Infected(String),
}

/// Looks for viruses in a file.
#[async_trait]
pub trait Scanner: Send + Sync {
    /// The scanner's name for the readiness page: `clamd` or `none`.
    fn name(&self) -> &'static str;
    /// Scans the bytes.
    async fn scan(&self, bytes: Bytes) -> Result<Scan, OutsideError>;
    /// Is it reachable?
    async fn ready(&self) -> Result<(), OutsideError>;
}

/// Keeps sealed objects. Names are lower-case hex digests of the ciphertext.
#[async_trait]
pub trait Objects: Send + Sync {
    /// Keeps `bytes` under `name`, durable (on disk: file and folder synced) when this returns; the same name again is fine.
    async fn put(&self, name: &str, bytes: Bytes) -> Result<(), OutsideError>;
    /// The whole object, or `None` where there is none.
    async fn get(&self, name: &str) -> Result<Option<Bytes>, OutsideError>;
    /// `length` bytes from `start`; `None` where there is no such object.
    async fn range(&self, name: &str, start: u64, length: u64) -> Result<Option<Bytes>, OutsideError>;
    /// The names of all objects, with the seconds since each was written.
    async fn list(&self) -> Result<Vec<(String, u64)>, OutsideError>;
    /// Removes an object that nothing refers to.
    async fn remove(&self, name: &str) -> Result<(), OutsideError>;
    /// Where the objects lie on this machine, if they do.
    fn folder(&self) -> Option<PathBuf>;
}

/// Wraps and unwraps the keys of documents and small secrets with a master key that is not in the database.
pub trait KeyRing: Send + Sync {
    /// The id of the key that wraps now; stored beside what it wrapped.
    fn key_id(&self) -> &str;
    /// Seals a small secret (a document's key, an authenticator's secret); `context` is bound to it and must be given to open it.
    fn wrap(&self, secret: &[u8], context: &[u8]) -> Result<Vec<u8>, OutsideError>;
    /// Opens what [`KeyRing::wrap`] sealed.
    fn unwrap(&self, sealed: &[u8], context: &[u8]) -> Result<Vec<u8>, OutsideError>;
    /// A keyed digest (HMAC-SHA-256) for what must be compared but not read: search queries, codes, links.
    fn digest(&self, purpose: &str, bytes: &[u8]) -> [u8; 32];
}

/// The outside world did not do what was asked; logged with a reference.
#[derive(Debug, thiserror::Error)]
#[error("{what}: {source}")]
pub struct OutsideError {
    /// What was being done.
    pub what: &'static str,
    /// What went wrong.
    #[source]
    pub source: Box<dyn std::error::Error + Send + Sync>,
}

impl OutsideError {
    /// An error with its cause.
    pub fn new(what: &'static str, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { what, source: source.into() }
    }
}

/// How many messages lie in a mail folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailCounts {
    /// Not taken yet.
    pub waiting: usize,
    /// Set aside because they can't be read.
    pub unreadable: usize,
}

/// A message in a mail folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailFile {
    /// Its bytes, as far as they are looked at.
    Message(Bytes),
    /// It is no plain file, or may not be read.
    Unreadable,
    /// Somebody else took it.
    Gone,
}

/// A folder into which a mail server delivers messages.
#[async_trait]
pub trait MailFolder: Send + Sync {
    /// The names of messages that wait, in the order of their arrival; at most `most`.
    async fn waiting(&self, most: usize) -> Result<Vec<String>, OutsideError>;
    /// One message, at most so many bytes of it.
    async fn read(&self, name: &str, most: u64) -> Result<MailFile, OutsideError>;
    /// It is kept: it waits no longer.
    async fn taken(&self, name: &str) -> Result<(), OutsideError>;
    /// It can't be read: people must look.
    async fn set_aside(&self, name: &str) -> Result<(), OutsideError>;
    /// How many lie there.
    async fn counts(&self) -> Result<MailCounts, OutsideError>;
}
