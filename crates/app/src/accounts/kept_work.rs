//! Typed work survives a time-out: what a person sent just after their session had ended is kept, sealed, for a day, and only the
//! same person gets it back, after signing in. Passwords and codes are never kept.

use domain::id::UserId;
use serde::{Deserialize, Serialize};
use store::secrets::{self, Secret};

use crate::{App, Outcome, Session, ports::OutsideError};

/// Purpose of the row.
pub(super) const KEPT_WORK: &str = "kept-work";
/// How long it is kept, in days.
const KEPT_DAYS: i64 = 1;
/// Fields whose values are never kept.
const SECRET_FIELDS: [&str; 4] = ["password", "current", "code", "recovery_code"];

/// What a person typed, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptWork {
    /// The page of the form.
    pub path: String,
    /// The fields, in the order of the form.
    pub fields: Vec<(String, String)>,
}

impl App {
    /// Keeps what was sent with the token of a session that has ended by itself; the answer is its name, for the address of the
    /// page that the person comes back to. Nothing is kept for a token that is not known any more.
    pub async fn keep_work(&self, session: &str, mut work: KeptWork) -> Outcome<Option<String>, ()> {
        let Some(user) = self.store.session_owner(&self.keys.digest("session", session.as_bytes())).await? else {
            return Ok(None);
        };
        work.fields.retain(|(name, _)| !SECRET_FIELDS.contains(&name.as_str()));
        let (name, now) = (hex::encode(self.random::<16>()), self.now());
        let secret = Secret {
            hash: self.keys.digest(KEPT_WORK, name.as_bytes()),
            purpose: KEPT_WORK.to_owned(),
            subject: user,
            data: Some(self.keys.wrap(&serde_json::to_vec(&work).map_err(failed)?, &context(UserId(user)))?),
            created: now.micros(),
            expires: now.plus_days(KEPT_DAYS).micros(),
            used_at: None,
        };
        // Only the newest is kept: room for one form a person, whatever an old cookie is used for.
        self.keep_rows(vec![secrets::forget(KEPT_WORK, user), secrets::put(secret)]).await?;
        Ok(Some(name))
    }

    /// What this person typed before, by its name.
    pub async fn kept_work(&self, session: &Session, name: &str) -> Outcome<Option<KeptWork>, ()> {
        let user = session.user.id;
        let found = self.store.secret(&self.keys.digest(KEPT_WORK, name.as_bytes())).await?;
        let found = found.filter(|it| it.purpose == KEPT_WORK && it.subject == user.uuid() && it.opens_at(self.now().micros()));
        let Some(sealed) = found.and_then(|it| it.data) else { return Ok(None) };
        let opened = self.keys.unwrap(&sealed, &context(user))?;
        Ok(Some(serde_json::from_slice(&opened).map_err(failed)?))
    }
}

fn context(user: UserId) -> Vec<u8> {
    [b"kept-work:".as_slice(), user.uuid().as_bytes()].concat()
}

fn failed(error: impl std::fmt::Display) -> OutsideError {
    OutsideError::new("keeping typed work", error.to_string())
}
