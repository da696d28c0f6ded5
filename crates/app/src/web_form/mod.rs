//! A registration that is filled in on the web, page by page: what was typed so far, sealed, until it is sent or its time is over.
//!
//! A draft is no registration: nobody at the courts sees it, and only who has its link opens it.

mod answer_topic;
mod answer_with_file;
mod assist_registration;
mod begin_registration;
mod list_rows;
mod open_web_form;
mod paste_users;
mod reopen_registration;
mod send_web_form_link;
mod submit_web_form;
mod topic;

use std::collections::BTreeSet;

use domain::{
    StoredFile,
    id::{CommandId, RegistrationId, UserId},
    reference::Reference,
    time::{Date, Timestamp},
    values::{EmailAddress, Language},
};
use registration_form::{Answers, Checked, Typed};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{
    Fault, Side,
    secrets::{self, Secret},
};
use uuid::Uuid;

pub use answer_topic::SaveRefusal;
pub use answer_with_file::AnswerFileRefusal;
pub use begin_registration::{Begin, BeginRefusal};
pub use list_rows::{RowList, RowSaved};
pub use paste_users::{BadRow, PasteRefusal, PasteSaved};
pub use submit_web_form::{SendRefusal, ToSend};
pub use topic::{Progress as TopicProgress, Topic, seen};

use crate::{App, Failure, Outcome};

/// Purpose of the rows that hold what was typed; also binds the sealed bytes.
pub(crate) const WEB_FORM: &str = "web-form";
/// Purpose of the link that the browser got.
const WEB_FORM_KEY: &str = "web-form-key";
/// Purpose of the link that the e-mail holds.
pub(crate) const WEB_FORM_LINK: &str = "web-form-link";
/// The purposes whose rows go as soon as they have ended.
pub(crate) const PURPOSES: [&str; 3] = [WEB_FORM, WEB_FORM_KEY, WEB_FORM_LINK];
/// The most users of one form.
pub const MOST_USERS: usize = 10_000;
/// The longest answer that is kept, in bytes; every field is shorter.
const LONGEST_ANSWER: usize = 8_000;
/// How often a change is tried again when the same person saves in two windows.
const TRIES: usize = 3;

/// What is being filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Occasion {
    /// A registration that has not been sent.
    New,
    /// One that was sent and queried: its sender mends it.
    Answer,
    /// A registration that an officer fills in for somebody.
    Assisted {
        /// The officer.
        by: UserId,
    },
}

/// A form as it was typed so far.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WebForm {
    /// The registration that it will be, or that it mends.
    pub registration: RegistrationId,
    /// What it is for.
    pub occasion: Occasion,
    /// Where the link back goes.
    pub email: EmailAddress,
    /// The language in which it was begun.
    pub language: Language,
    /// The answers.
    pub typed: Typed,
    /// The topics whose pages were saved.
    pub visited: BTreeSet<String>,
    /// The file that the answers were read from, sealed, where a query is answered with one.
    #[serde(default)]
    pub file: Option<StoredFile>,
}

impl WebForm {
    /// Whether the person who fills it in accepts the terms.
    pub const fn is_signed(&self) -> bool {
        !matches!(self.occasion, Occasion::Assisted { .. })
    }
}

/// A form as it is kept.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Content {
    Open(Box<WebForm>),
    /// It was sent: only its reference is left.
    Sent(Reference),
}

/// What a link opens.
#[derive(Debug)]
pub enum WebFormFound<T = OpenForm> {
    /// It waits to be filled in.
    Open(Box<T>),
    /// It was sent: the registration's reference.
    Sent(Reference),
}

/// A form that is open, with what is wrong in it.
#[derive(Debug)]
pub struct OpenForm {
    /// The form.
    pub form: WebForm,
    /// What came of checking it.
    pub checked: Checked,
    /// The last day on which it is kept.
    pub kept_until: Date,
    /// The officer's words, where it answers a query that is open.
    pub query: Option<String>,
}

/// A form with the row that keeps it.
pub(crate) struct KeptForm {
    content: Content,
    secret: Secret,
}

impl KeptForm {
    /// The form's identifier.
    pub(crate) const fn draft(&self) -> Uuid {
        self.secret.subject
    }

    /// When its time is over.
    pub(crate) const fn expires(&self) -> Timestamp {
        Timestamp::from_micros(self.secret.expires)
    }

    /// The form, unless it was sent.
    pub(crate) fn open(self) -> Option<WebForm> {
        match self.content {
            Content::Open(form) => Some(*form),
            Content::Sent(_) => None,
        }
    }
}

/// A short digest that stands for something a person saw.
pub(crate) fn fingerprint(seen: &impl Serialize) -> String {
    let digest = Sha256::digest(serde_json::to_vec(seen).unwrap_or_default());
    hex::encode(digest.get(..8).unwrap_or_default())
}

/// Answers without blank ones; `None` where one is longer than anything that a form holds.
fn tidy(answers: Answers) -> Option<Answers> {
    if answers.values().any(|text| text.len() > LONGEST_ANSWER) {
        return None;
    }
    Some(answers.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect())
}

impl App {
    /// The form that a link opens, as it is kept.
    pub(crate) async fn kept_web_form<R>(&self, token: &str) -> Outcome<KeptForm, R> {
        let now = self.now().micros();
        for purpose in [WEB_FORM_KEY, WEB_FORM_LINK] {
            let found = self.store.secret(&self.keys.digest(purpose, token.as_bytes())).await?;
            if let Some(key) = found.filter(|it| it.purpose == purpose && it.opens_at(now)) {
                return self.web_form_of(key.subject).await?.ok_or(Failure::Hidden);
            }
        }
        Err(Failure::Hidden)
    }

    /// The form with this identifier, unless its time is over.
    pub(crate) async fn web_form_of(&self, draft: Uuid) -> Result<Option<KeptForm>, Fault> {
        let now = self.now().micros();
        let Some(secret) = self.store.newest_secret(WEB_FORM, draft).await?.filter(|it| it.opens_at(now)) else {
            return Ok(None);
        };
        let sealed = secret.data.as_deref().unwrap_or_default();
        let plain = self.keys.unwrap(sealed, &context(draft)).map_err(|error| Fault::codec(WEB_FORM, error))?;
        let content = serde_json::from_slice(&plain).map_err(|error| Fault::codec(WEB_FORM, error))?;
        Ok(Some(KeptForm { content, secret }))
    }

    /// Rows for a new form with this identifier, that `token` opens.
    fn new_web_form<R>(&self, draft: Uuid, token: &str, form: WebForm) -> Outcome<Vec<Side>, R> {
        let sealed = self.sealed(draft, &Content::Open(Box::new(form)))?;
        let expires = self.now().plus_days(self.settings.web_form_days).micros();
        let row = self.web_form_row(self.random(), WEB_FORM, draft, Some(sealed), expires);
        Ok(vec![row, self.web_form_key(draft, token, expires)])
    }

    /// The row of a link that opens a form.
    fn web_form_key(&self, draft: Uuid, token: &str, expires: i64) -> Side {
        self.web_form_row(self.keys.digest(WEB_FORM_KEY, token.as_bytes()), WEB_FORM_KEY, draft, None, expires)
    }

    fn web_form_row(&self, hash: [u8; 32], purpose: &str, subject: Uuid, data: Option<Vec<u8>>, expires: i64) -> Side {
        let (purpose, created) = (purpose.to_owned(), self.now().micros());
        secrets::put(Secret { hash, purpose, subject, data, created, expires, used_at: None })
    }

    /// The link that a command makes: the same for the same command, so that a double click begins one form.
    fn web_form_token(&self, command: CommandId) -> String {
        hex::encode(self.keys.digest("web-form-token", command.uuid().as_bytes()))
    }

    fn sealed<R>(&self, draft: Uuid, content: &Content) -> Outcome<Vec<u8>, R> {
        let plain = serde_json::to_vec(content).map_err(|error| Fault::codec(WEB_FORM, error))?;
        Ok(self.keys.wrap(&plain, &context(draft))?)
    }

    /// Changes a form; what another window saved meanwhile is changed, not replaced. The answer is that of the change that was kept.
    async fn change_web_form<A, R>(
        &self,
        token: &str,
        change: impl Fn(&mut WebForm) -> Result<A, R> + Send + Sync,
    ) -> Outcome<A, R> {
        for _ in 0..TRIES {
            let kept = self.kept_web_form(token).await?;
            let Content::Open(mut form) = kept.content else { return Err(Failure::Hidden) };
            let answer = change(&mut form).map_err(Failure::Refused)?;
            let sealed = self.sealed(kept.secret.subject, &Content::Open(form))?;
            let was = kept.secret.data.unwrap_or_default();
            let side = secrets::change(&kept.secret.hash, was, sealed, kept.secret.expires);
            match self.store.write(vec![side]).await {
                Ok(()) => return Ok(answer),
                Err(store::Failure::Claimed(_)) => {}
                Err(store::Failure::Fault(fault)) => return Err(Failure::Fault(fault)),
                Err(_) => return Err(Failure::Changed),
            }
        }
        Err(Failure::Changed)
    }
}

fn context(draft: Uuid) -> Vec<u8> {
    [WEB_FORM.as_bytes(), draft.as_bytes()].concat()
}
