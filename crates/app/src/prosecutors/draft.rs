//! A questionnaire that is being answered: sealed, for thirty days, opened by a link that only its sender has.
//! A draft is no registration: nobody at the courts sees it.

use std::collections::BTreeMap;

use domain::{
    id::RegistrationId,
    prosecutor_registration::{Answers, REFERENCE_PREFIX, Section, State},
    reference::Reference,
    registration::Standing,
    time::Timestamp,
};
use policy::{Action, Actor, Facts};
use serde::{Deserialize, Serialize};
use store::{
    AttemptLimit, Fault,
    secrets::{self, Secret},
};

use crate::{App, Failure, Outcome, read_registration::wait};

/// Purpose of the links; also binds the sealed answers.
pub(crate) const PURPOSE: &str = "prosecutor-draft";
/// For how many days a questionnaire waits for its sender, from when it was begun.
pub const PROSECUTOR_DRAFT_DAYS: i64 = 30;
/// Questionnaires begun from one network: each is kept for weeks.
const BEGUN: AttemptLimit = AttemptLimit { window: 3_600_000_000, allowed: 30, lock: 3_600_000_000 };
/// How often a change is tried again when two windows save at once.
pub(super) const TRIES: usize = 3;

/// What has been answered so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProsecutorDraft {
    /// The registration that it will be: fixed from the start, so that it is sent once.
    pub registration: RegistrationId,
    /// What was typed, section by section.
    pub answers: BTreeMap<Section, Answers>,
    /// When the query was asked that it answers, where it does: the account that was given before stays, unless another is.
    #[serde(default)]
    pub query: Option<Timestamp>,
    /// The officer's words of that query, as the registration has them: never kept here.
    #[serde(skip)]
    pub question: Option<String>,
}

/// What the link of a draft opens.
#[derive(Debug)]
pub enum ProsecutorFound {
    /// It is being answered.
    Open(ProsecutorDraft),
    /// It was sent: its reference, and how far it is.
    Sent(Reference, State),
    /// It answers a query that does not wait any more, and was not sent.
    Late(Reference, State),
}

impl App {
    /// Begins a questionnaire; gives the token of its link. `from` is the network that it is begun from.
    pub async fn begin_prosecutor(&self, from: &str) -> Outcome<String, u64> {
        if !self.policy.decide(&Actor::nobody(), Action::SubmitProsecutorRegistration, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let key = self.keys.digest("tries-prosecutor-draft", from.as_bytes());
        if let Some(wait) = wait(self.store.register_failure(&key, BEGUN).await?, self.now()) {
            return Err(Failure::Refused(wait));
        }
        let draft = ProsecutorDraft { registration: self.new_id(), answers: BTreeMap::new(), query: None, question: None };
        self.keep_new_prosecutor(&draft).await
    }

    /// Keeps a questionnaire under a new link, and gives the token of it.
    pub(super) async fn keep_new_prosecutor<R>(&self, draft: &ProsecutorDraft) -> Outcome<String, R> {
        let (token, now) = (hex::encode(self.random::<32>()), self.now());
        let secret = Secret {
            hash: self.hash(&token),
            purpose: PURPOSE.to_owned(),
            subject: draft.registration.uuid(),
            data: Some(self.sealed_prosecutor(draft)?),
            created: now.micros(),
            expires: now.plus_days(PROSECUTOR_DRAFT_DAYS).micros(),
            used_at: None,
        };
        match self.store.write(vec![secrets::put(secret)]).await {
            Ok(()) => Ok(token),
            Err(store::Failure::Fault(fault)) => Err(Failure::Fault(fault)),
            Err(other) => Err(Failure::Fault(Fault::Misuse(format!("keeping a questionnaire: {other}")))),
        }
    }

    /// What a link opens; hidden where there is nothing or its time is over.
    pub async fn prosecutor_draft<R>(&self, token: &str) -> Outcome<ProsecutorFound, R> {
        let (_, mut draft) = self.kept_prosecutor(token).await?;
        let state: State = self.state(draft.registration.uuid()).await?;
        // A question opens it again by a link of its own; the link that it was first sent by is empty since.
        let reference = Reference::of(REFERENCE_PREFIX, draft.registration.uuid());
        match draft.query {
            Some(query) if state.takes_answer(query) => {
                draft.question = match state.standing {
                    Standing::Queried { words } => Some(words),
                    _ => None,
                };
                Ok(ProsecutorFound::Open(draft))
            }
            Some(_) => Ok(ProsecutorFound::Late(reference, state)),
            None if state.standing == Standing::Nothing => Ok(ProsecutorFound::Open(draft)),
            None => Ok(ProsecutorFound::Sent(reference, state)),
        }
    }

    /// Saves the answers of one section, right or wrong; what another window saved of other sections stays.
    pub async fn answer_prosecutor(&self, token: &str, section: Section, answers: &Answers) -> Outcome<(), ()> {
        for _ in 0..TRIES {
            let ProsecutorFound::Open(_) = self.prosecutor_draft::<()>(token).await? else { return Err(Failure::Hidden) };
            let (secret, mut draft) = self.kept_prosecutor::<()>(token).await?;
            draft.answers.insert(section, answers.clone());
            let changed =
                secrets::change(&secret.hash, secret.data.unwrap_or_default(), self.sealed_prosecutor(&draft)?, secret.expires);
            match self.store.write(vec![changed]).await {
                Ok(()) => return Ok(()),
                Err(store::Failure::Claimed(_)) => {}
                Err(failure) => return Err(Failure::from(failure)),
            }
        }
        Err(Failure::Changed)
    }

    pub(super) async fn kept_prosecutor<R>(&self, token: &str) -> Outcome<(Secret, ProsecutorDraft), R> {
        let now = self.now().micros();
        let secret = self.store.secret(&self.hash(token)).await?;
        let secret = secret.filter(|it| it.purpose == PURPOSE && it.opens_at(now)).ok_or(Failure::Hidden)?;
        let plain = self.keys.unwrap(secret.data.as_deref().ok_or(Failure::Hidden)?, PURPOSE.as_bytes())?;
        let draft = serde_json::from_slice(&plain).map_err(|error| Fault::codec(PURPOSE, error))?;
        Ok((secret, draft))
    }

    fn hash(&self, token: &str) -> [u8; 32] {
        self.keys.digest(PURPOSE, token.as_bytes())
    }

    pub(super) fn sealed_prosecutor<R>(&self, draft: &ProsecutorDraft) -> Outcome<Vec<u8>, R> {
        let plain = serde_json::to_vec(draft).map_err(|error| Fault::codec(PURPOSE, error))?;
        Ok(self.keys.wrap(&plain, PURPOSE.as_bytes())?)
    }
}
