//! The authenticator app: time-based codes of six digits (RFC 6238), each good once (ASVS 6.5.1).
//! The secret is kept sealed, bound to its owner; the last step used is kept beside it.

use domain::{id::UserId, time::Timestamp};
use serde::{Deserialize, Serialize};
use store::{Side, credentials};
use totp_rs::{Algorithm, Builder, Secret, Totp};

use crate::{App, Failure, Outcome, ports::OutsideError};

/// The kind of credential.
const TOTP: &str = "totp";
/// Bytes of a secret: 160 bits, as RFC 4226 recommends.
pub(super) const SECRET: usize = 20;

/// A secret to be put into an authenticator app.
#[derive(Debug, Clone)]
pub struct NewAuthenticator {
    /// What the QR code holds.
    pub url: String,
    /// The key in groups of four, for typing.
    pub key: String,
}

/// As kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    sealed: Vec<u8>,
    last_step: i64,
}

/// A code weighed.
pub(super) enum Weighed {
    /// Right; the row makes it unusable again.
    Right(Side),
    /// Right, but used before.
    UsedBefore,
    /// Wrong, or there is no authenticator.
    Wrong,
}

impl App {
    /// What the app is to be told about a secret.
    pub(super) fn new_authenticator(&self, secret: &[u8], email: &str) -> Result<NewAuthenticator, OutsideError> {
        let plain = |text: &str| text.replace(':', " ");
        let totp = builder(secret)
            .with_account_name(plain(email))
            .with_issuer(Some(plain(&self.settings.service_name)))
            .build()
            .map_err(failed)?;
        let key = totp.secret().to_base32().to_lowercase();
        let groups: Vec<&str> = key.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
        Ok(NewAuthenticator { url: totp.to_url().map_err(failed)?, key: groups.join(" ") })
    }

    /// The step of a right code at this moment, one step early or late included.
    pub(super) fn step_of(&self, secret: &[u8], code: &str) -> Result<Option<i64>, OutsideError> {
        let code: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        let step = totp(secret)?.check(&code, seconds(self.now()));
        Ok(step.and_then(|step| i64::try_from(step).ok()))
    }

    /// Keeps a secret as the person's authenticator; `last_step` is the step of the code that proved it.
    pub(super) fn keep_authenticator(&self, user: UserId, secret: &[u8], last_step: i64) -> Result<Side, OutsideError> {
        let kept = Kept { sealed: self.keys.wrap(secret, &context(user))?, last_step };
        Ok(credentials::put(user.uuid(), TOTP, serde_json::to_vec(&kept).map_err(failed)?))
    }

    /// Weighs a code against the person's authenticator.
    pub(super) async fn weigh_code<R>(&self, user: UserId, code: &str) -> Outcome<Weighed, R> {
        let Some(bytes) = self.store.credential(user.uuid(), TOTP).await? else { return Ok(Weighed::Wrong) };
        let kept: Kept = serde_json::from_slice(&bytes).map_err(failed)?;
        let secret = self.keys.unwrap(&kept.sealed, &context(user))?;
        let Some(step) = self.step_of(&secret, code)? else { return Ok(Weighed::Wrong) };
        if step <= kept.last_step {
            return Ok(Weighed::UsedBefore);
        }
        let spent = serde_json::to_vec(&Kept { last_step: step, ..kept }).map_err(failed)?;
        Ok(Weighed::Right(credentials::swap(user.uuid(), TOTP, bytes, spent)))
    }

    /// The code that a demonstration account's authenticator shows now; nothing outside a demonstration.
    pub async fn demonstration_code(&self, user: UserId) -> Outcome<Option<String>, ()> {
        if !self.settings.demo {
            return Err(Failure::Hidden);
        }
        let Some(bytes) = self.store.credential(user.uuid(), TOTP).await? else { return Ok(None) };
        let kept: Kept = serde_json::from_slice(&bytes).map_err(failed)?;
        let secret = self.keys.unwrap(&kept.sealed, &context(user))?;
        Ok(Some(totp(&secret)?.generate(seconds(self.now())).to_string()))
    }
}

fn builder(secret: &[u8]) -> Builder {
    // SHA-1, six digits, thirty seconds: what every authenticator app can do. One step of tolerance to either side.
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(1)
        .with_step_duration(30)
        .with_secret(Secret::from(secret))
}

fn totp(secret: &[u8]) -> Result<Totp, OutsideError> {
    builder(secret).build().map_err(failed)
}

fn seconds(now: Timestamp) -> u64 {
    u64::try_from(now.micros() / 1_000_000).unwrap_or_default()
}

fn context(user: UserId) -> Vec<u8> {
    [b"totp:".as_slice(), user.uuid().as_bytes()].concat()
}

fn failed(error: impl std::fmt::Display) -> OutsideError {
    OutsideError::new("reading an authenticator", error.to_string())
}
