//! An invited person opens the link of the activation e-mail. Looking uses nothing up: mail filters look too.

use serde::{Deserialize, Serialize};
use store::Secret;

use super::{ACTIVATION, FactorRefusal, NewAuthenticator};
use crate::{App, Outcome, deliver::takes_texts};

/// What a link is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    /// It opens.
    Usable,
    /// It did what it was for.
    Used,
    /// A newer one was sent.
    Replaced,
    /// Its time has ended.
    Late,
    /// There is no such link, or it was forgotten long after its end.
    Unknown,
}

/// The steps of an activation, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Accept the terms.
    Terms,
    /// Have a one-time code sent to the mobile.
    Phone,
    /// Enter it.
    Code,
    /// Choose a password.
    Password,
    /// Set up the authenticator app.
    Authenticator,
    /// Keep the recovery codes.
    RecoveryCodes,
}

/// What the pages of an activation show.
#[derive(Debug, Clone)]
pub struct Activation {
    /// The first step that is not done.
    pub step: Step,
    /// The last four digits of the mobile.
    pub last4: String,
    /// Nobody else administers their organisation: whom they can ask about a wrong number is the service desk.
    pub alone: bool,
    /// No text message reaches the number: the code is told in a call.
    pub by_call: bool,
    /// The e-mail to sign in with, so that a password manager keeps it.
    pub email: String,
    /// The authenticator, from its step on.
    pub authenticator: Option<NewAuthenticator>,
    /// The recovery codes, once the authenticator is proved.
    pub recovery_codes: Vec<String>,
}

/// Why an activation does not go on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActivationRefusal {
    /// The link does not open anything.
    #[error("the link does not open")]
    Link(LinkState),
    /// This browser has not begun, or too long ago.
    #[error("begin again")]
    BeginAgain,
    /// An earlier step is missing.
    #[error("an earlier step is missing")]
    StepMissing,
    /// The terms on the page are not those of today.
    #[error("the terms have changed")]
    TermsChanged,
    /// Too many tries, or too many codes sent.
    #[error("wait {seconds} seconds")]
    Wait {
        /// Seconds.
        seconds: u64,
    },
    /// The code is not right.
    #[error("that code is not right")]
    WrongCode,
    /// The code's time has ended: have another sent.
    #[error("that code has ended")]
    LateCode,
    /// The password is too easily guessed: the key of the sentence that says why.
    #[error("choose another password: {0}")]
    Password(&'static str),
}

impl From<FactorRefusal> for ActivationRefusal {
    fn from(refusal: FactorRefusal) -> Self {
        match refusal {
            FactorRefusal::Wrong | FactorRefusal::UsedBefore => Self::WrongCode,
            FactorRefusal::Wait { seconds } => Self::Wait { seconds },
        }
    }
}

impl App {
    /// The state of an activation link.
    pub async fn open_activation(&self, link: &str) -> Outcome<LinkState, ActivationRefusal> {
        Ok(self.activation_link(link).await?.0)
    }

    /// How far this browser has come with this link.
    pub async fn activation(&self, link: &str, token: Option<&str>) -> Outcome<Activation, ActivationRefusal> {
        let now = self.progress(link, token).await?;
        let step = now.progress.step();
        let authenticator = match step {
            Step::Authenticator => Some(self.new_authenticator(&now.progress.secret, &now.user.email)?),
            _ => None,
        };
        Ok(Activation {
            step,
            last4: last4(&now.user.mobile),
            alone: step <= Step::Code
                && views::users::administers_alone(&self.store.read(), now.user.id, now.user.organisation).await?,
            by_call: !takes_texts(&now.user.mobile),
            email: now.user.email,
            authenticator,
            recovery_codes: now.progress.recovery_codes,
        })
    }

    /// The state of a link and its row.
    pub(super) async fn activation_link<R>(&self, link: &str) -> Outcome<(LinkState, Option<Secret>), R> {
        let hash = self.keys.digest(ACTIVATION, link.as_bytes());
        let Some(secret) = self.store.secret(&hash).await?.filter(|it| it.purpose == ACTIVATION) else {
            return Ok((LinkState::Unknown, None));
        };
        let user = views::users::find(&self.store.read(), secret.subject.into()).await?;
        let state = match user {
            None => LinkState::Unknown,
            Some(user) if user.activated.is_some() => LinkState::Used,
            Some(_) if secret.used_at.is_some() => LinkState::Replaced,
            Some(_) if !secret.opens_at(self.now().micros()) => LinkState::Late,
            Some(_) => LinkState::Usable,
        };
        Ok((state, Some(secret)))
    }
}

/// All that a page shows of a number.
pub(crate) fn last4(mobile: &str) -> String {
    mobile.get(mobile.len().saturating_sub(4)..).unwrap_or_default().to_owned()
}
