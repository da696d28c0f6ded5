//! How far an invited person has come: sealed, in the database, bound to their browser and to the link, so that it survives
//! reload, back and a restart. Whoever opens the link elsewhere begins there anew; who finishes first uses the link up.

use domain::id::UserId;
use serde::{Deserialize, Serialize};
use store::secrets::{self, Secret};
use views::users::User;

use super::{ACTIVATION, ActivationRefusal, LinkState, Step};
use crate::{App, Failure, Outcome, ports::OutsideError};

/// Purpose of the row.
pub(crate) const PROGRESS: &str = "activation-progress";
/// It lasts so long after the last step, in seconds.
const LASTS: i64 = 2 * 3_600;

/// What was done so far.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Progress {
    /// Digest of the link that it began with.
    pub(super) link: String,
    /// Version of the terms accepted.
    pub(super) terms: String,
    /// A code was asked for.
    pub(super) code_sent: bool,
    /// The code was entered.
    pub(super) mobile_confirmed: bool,
    /// The hash of the password.
    pub(super) password: Option<String>,
    /// The authenticator's secret.
    pub(super) secret: Vec<u8>,
    /// The step of the code that proved it.
    pub(super) proved_step: Option<i64>,
    /// Recovery codes, to be shown until the end.
    pub(super) recovery_codes: Vec<String>,
}

impl Progress {
    /// The first step that is not done.
    pub(super) fn step(&self) -> Step {
        if !self.code_sent {
            Step::Phone
        } else if !self.mobile_confirmed {
            Step::Code
        } else if self.password.is_none() {
            Step::Password
        } else if self.proved_step.is_none() {
            Step::Authenticator
        } else {
            Step::RecoveryCodes
        }
    }
}

/// The progress of one browser with one usable link.
pub(super) struct InProgress {
    /// Digest of the browser's token.
    pub(super) hash: [u8; 32],
    /// Digest of the link.
    pub(super) link: [u8; 32],
    /// As read, to be changed only while it is still so.
    was: Vec<u8>,
    /// What was done.
    pub(super) progress: Progress,
    /// Who.
    pub(super) user: User,
}

impl App {
    /// Begins: the token for the browser.
    pub(super) async fn begin_progress(&self, user: UserId, progress: &Progress) -> Outcome<String, ActivationRefusal> {
        let token = hex::encode(self.random::<32>());
        let now = self.now();
        let secret = Secret {
            hash: self.keys.digest(PROGRESS, token.as_bytes()),
            purpose: PROGRESS.to_owned(),
            subject: user.uuid(),
            data: Some(self.seal_progress(user, progress)?),
            created: now.micros(),
            expires: now.plus_seconds(LASTS).micros(),
            used_at: None,
        };
        self.keep_rows(vec![secrets::put(secret)]).await?;
        Ok(token)
    }

    /// The progress of this browser; it must have begun, with this link, and the link must still be usable.
    pub(super) async fn progress(&self, link: &str, token: Option<&str>) -> Outcome<InProgress, ActivationRefusal> {
        let (state, secret) = self.activation_link(link).await?;
        let (LinkState::Usable, Some(secret)) = (state, secret) else {
            return Err(Failure::Refused(ActivationRefusal::Link(state)));
        };
        let begin = || Failure::Refused(ActivationRefusal::BeginAgain);
        let hash = self.keys.digest(PROGRESS, token.ok_or_else(begin)?.as_bytes());
        let found = self.store.secret(&hash).await?.filter(|it| it.purpose == PROGRESS && it.opens_at(self.now().micros()));
        let found = found.filter(|it| it.subject == secret.subject).ok_or_else(begin)?;
        let user = UserId(found.subject);
        let was = found.data.unwrap_or_default();
        let opened = self.keys.unwrap(&was, &context(user))?;
        let progress: Progress = serde_json::from_slice(&opened).map_err(failed)?;
        if progress.link != hex::encode(self.keys.digest(ACTIVATION, link.as_bytes())) {
            return Err(begin());
        }
        Ok(InProgress { hash, link: secret.hash, was, progress, user: self.account(user).await? })
    }

    /// Keeps what was done by one more step.
    pub(super) async fn advance(&self, from: InProgress, to: &Progress) -> Outcome<(), ActivationRefusal> {
        let becomes = self.seal_progress(from.user.id, to)?;
        let row = secrets::change(&from.hash, from.was, becomes, self.now().plus_seconds(LASTS).micros());
        match self.keep_rows(vec![row]).await {
            // A double click: the other one did the same step.
            Err(Failure::Claimed(_)) => Err(Failure::Changed),
            other => other,
        }
    }

    fn seal_progress(&self, user: UserId, progress: &Progress) -> Result<Vec<u8>, OutsideError> {
        self.keys.wrap(&serde_json::to_vec(progress).map_err(failed)?, &context(user))
    }
}

fn context(user: UserId) -> Vec<u8> {
    [b"activation-progress:".as_slice(), user.uuid().as_bytes()].concat()
}

fn failed(error: impl std::fmt::Display) -> OutsideError {
    OutsideError::new("reading an activation in progress", error.to_string())
}
