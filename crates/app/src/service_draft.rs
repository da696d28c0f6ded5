//! A document that somebody is about to serve on the court: what they have answered so far, kept sealed for a day.
//! A draft serves nothing: nobody at the court sees it, and only its maker opens it.

use domain::{
    StoredFile,
    id::{CaseId, DefendantId, MaterialId},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{
    Fault, Side,
    secrets::{self, Secret},
};
use uuid::Uuid;

use crate::{App, Failure, Outcome, Session, prepare_service::NotPrepared};

/// Purpose of the rows; also binds the sealed bytes.
const PURPOSE: &str = "service-draft";
/// For how many days a draft waits. Objects that a draft names are swept no sooner.
pub const SERVICE_DRAFT_DAYS: i64 = 1;
/// How often a change is tried again when the same person changes the draft in two windows.
const TRIES: usize = 3;
/// Namespace of the subjects of drafts (a random UUID, fixed for ever).
const NAMESPACE: Uuid = Uuid::from_u128(0x2b1c_6d50_7e0f_4a38_8f4d_91c3_0a5e_77b2);

/// What has been answered so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceDraft {
    /// The document that it will be: fixed from the start, so that it is served once.
    pub material: MaterialId,
    /// The code of its section.
    pub section: Option<String>,
    /// Whom it is served for.
    pub defendants: Vec<DefendantId>,
    /// The sealed file.
    pub file: Option<StoredFile>,
}

impl ServiceDraft {
    /// Stands for all that the draft says: a person confirms what they were shown, or nothing.
    pub fn fingerprint(&self) -> String {
        let all = serde_json::to_vec(self).unwrap_or_default();
        hex::encode(Sha256::digest(all))
    }
}

/// A draft as kept.
pub(crate) struct KeptDraft {
    pub(crate) draft: ServiceDraft,
    secret: Secret,
}

impl KeptDraft {
    /// Uses the draft up, in the transaction of the service: it serves once.
    pub(crate) fn consume(&self) -> Side {
        secrets::consume(&self.secret.hash, PURPOSE)
    }
}

/// A person's drafts of one organisation and one case.
fn subject(session: &Session, case: CaseId) -> Uuid {
    let name = format!("{}/{}/{case}", session.user.id, session.organisation());
    Uuid::new_v5(&NAMESPACE, name.as_bytes())
}

fn context(subject: Uuid) -> Vec<u8> {
    [PURPOSE.as_bytes(), subject.as_bytes()].concat()
}

impl App {
    /// The caller's draft in a case, if there is one that has not ended.
    pub(crate) async fn service_draft<R>(&self, session: &Session, case: CaseId) -> Outcome<Option<KeptDraft>, R> {
        let subject = subject(session, case);
        let secret = self.store.newest_secret(PURPOSE, subject).await?.filter(|it| it.opens_at(self.now().micros()));
        let Some(secret) = secret else { return Ok(None) };
        let Some(sealed) = &secret.data else { return Ok(None) };
        let plain = self.keys.unwrap(sealed, &context(subject))?;
        let draft = serde_json::from_slice(&plain).map_err(|error| Fault::codec(PURPOSE, error))?;
        Ok(Some(KeptDraft { draft, secret }))
    }

    /// Changes the caller's draft, or begins one; what another window of theirs saved meanwhile stays.
    pub(crate) async fn change_service_draft(
        &self,
        session: &Session,
        case: CaseId,
        change: impl Fn(&mut ServiceDraft) + Send + Sync,
    ) -> Outcome<(), NotPrepared> {
        for _ in 0..TRIES {
            let kept = self.service_draft(session, case).await?;
            let side = self.changed(session, case, kept, &change)?;
            match self.store.write(vec![side]).await {
                Ok(()) => return Ok(()),
                Err(store::Failure::Claimed(_)) => {}
                Err(store::Failure::Fault(fault)) => return Err(Failure::Fault(fault)),
                Err(_) => return Err(Failure::Changed),
            }
        }
        Err(Failure::Changed)
    }

    fn changed(
        &self,
        session: &Session,
        case: CaseId,
        kept: Option<KeptDraft>,
        change: &(impl Fn(&mut ServiceDraft) + Send + Sync),
    ) -> Outcome<Side, NotPrepared> {
        let (now, subject) = (self.now(), subject(session, case));
        let (was, mut draft) = match kept {
            Some(KeptDraft { draft, secret }) => (Some(secret), draft),
            None => (None, ServiceDraft { material: self.new_id(), section: None, defendants: Vec::new(), file: None }),
        };
        change(&mut draft);
        let plain = serde_json::to_vec(&draft).map_err(|error| Fault::codec(PURPOSE, error))?;
        let sealed = self.keys.wrap(&plain, &context(subject))?;
        let expires = now.plus_days(SERVICE_DRAFT_DAYS).micros();
        Ok(match was {
            Some(secret) => secrets::change(&secret.hash, secret.data.unwrap_or_default(), sealed, expires),
            None => secrets::put(Secret {
                hash: self.keys.digest(PURPOSE, draft.material.uuid().as_bytes()),
                purpose: PURPOSE.to_owned(),
                subject,
                data: Some(sealed),
                created: now.micros(),
                expires,
                used_at: None,
            }),
        })
    }
}
