//! The outside world in memory: what was sent can be read, and any of it can be told to fail.

use std::sync::{Arc, Mutex, PoisonError};

use app::ports::{DeliveryError, Email, LegalAid, Mailer, Speaker, Spoken, Text, Texter};
use async_trait::async_trait;
use domain::id::MessageId;

/// What left the system. Cheap to clone; all clones are the same.
#[derive(Debug, Clone, Default)]
pub struct Outside(Arc<Mutex<Sent>>);

#[derive(Debug, Default)]
struct Sent {
    emails: Vec<Email>,
    texts: Vec<Text>,
    calls: Vec<Spoken>,
    associations: Vec<(MessageId, serde_json::Value)>,
    failures: Vec<DeliveryError>,
}

impl Outside {
    fn with<T>(&self, read: impl FnOnce(&mut Sent) -> T) -> T {
        read(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// E-mails, oldest first.
    pub fn emails(&self) -> Vec<Email> {
        self.with(|sent| sent.emails.clone())
    }

    /// The newest e-mail to an address.
    pub fn last_email_to(&self, address: &str) -> Option<Email> {
        self.emails().into_iter().rev().find(|email| email.to_address == address)
    }

    /// Text messages, oldest first.
    pub fn texts(&self) -> Vec<Text> {
        self.with(|sent| sent.texts.clone())
    }

    /// What was said in telephone calls, oldest first.
    pub fn calls(&self) -> Vec<Spoken> {
        self.with(|sent| sent.calls.clone())
    }

    /// What the Legal Aid Agency was told, oldest first.
    pub fn associations(&self) -> Vec<(MessageId, serde_json::Value)> {
        self.with(|sent| sent.associations.clone())
    }

    /// The next delivery of any kind fails so; several wait in line.
    pub fn fail_next(&self, failure: DeliveryError) {
        self.with(|sent| sent.failures.insert(0, failure));
    }

    fn take(&self, keep: impl FnOnce(&mut Sent)) -> Result<(), DeliveryError> {
        self.with(|sent| {
            if let Some(failure) = sent.failures.pop() {
                return Err(failure);
            }
            keep(sent);
            Ok(())
        })
    }
}

#[async_trait]
impl Mailer for Outside {
    async fn send(&self, email: &Email) -> Result<(), DeliveryError> {
        self.take(|sent| sent.emails.push(email.clone()))
    }
}

#[async_trait]
impl Texter for Outside {
    async fn send(&self, text: &Text) -> Result<(), DeliveryError> {
        self.take(|sent| sent.texts.push(text.clone()))
    }
}

#[async_trait]
impl Speaker for Outside {
    async fn say(&self, spoken: &Spoken) -> Result<(), DeliveryError> {
        self.take(|sent| sent.calls.push(spoken.clone()))
    }
}

#[async_trait]
impl LegalAid for Outside {
    async fn defence_associated(&self, id: MessageId, body: &[u8]) -> Result<(), DeliveryError> {
        let body = serde_json::from_slice(body).map_err(|error| DeliveryError::Refused { reason: error.to_string() })?;
        self.take(|sent| sent.associations.push((id, body)))
    }
}
