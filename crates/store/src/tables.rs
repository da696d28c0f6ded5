//! The store's functions for the small tables: outbox, access records, sessions, secrets, credentials, attempts.
//! Each only adds the moment and the connection; the statements live in the file of their table.

use uuid::Uuid;

use crate::access::{AccessHead, AccessKey, AccessRecord};
use crate::outbox::{Ended, MessageCounts};
use crate::{
    Attempt, AttemptLimit, Attempts, Claimed, Codec, Fault, MessageState, MessageStatus, Secret, Session, Store, access,
    attempts, credentials, outbox, secrets, sessions,
};

impl<C: Codec> Store<C> {
    /// Claims up to `limit` messages that are due, for `lease_micros`; after that another worker may have them.
    ///
    /// A message is not claimed while an earlier one with its key is neither delivered nor failed.
    pub async fn claim(&self, worker: &str, limit: i64, lease_micros: i64) -> Result<Vec<Claimed>, Fault> {
        outbox::claim(self.inner.engine.rest(), self.inner.clock.now(), worker, limit, lease_micros).await
    }

    /// The other side took the message.
    pub async fn delivered(&self, id: Uuid) -> Result<(), Fault> {
        self.end(id, Ended { state: MessageState::Delivered, due: None, reason: None }).await
    }

    /// The attempt failed; try again at `due` (microseconds UTC).
    pub async fn retry(&self, id: Uuid, due: i64, reason: &str) -> Result<(), Fault> {
        self.end(id, Ended { state: MessageState::Waiting, due: Some(due), reason: Some(reason) }).await
    }

    /// The message is given up: people must look.
    pub async fn failed(&self, id: Uuid, reason: &str) -> Result<(), Fault> {
        self.end(id, Ended { state: MessageState::Failed, due: None, reason: Some(reason) }).await
    }

    async fn end(&self, id: Uuid, ended: Ended<'_>) -> Result<(), Fault> {
        outbox::end(self.inner.engine.rest(), self.inner.clock.now(), id, ended).await
    }

    /// Puts a failed message back to be tried at once; `false` where it is not failed.
    pub async fn requeue(&self, id: Uuid) -> Result<bool, Fault> {
        outbox::requeue(self.inner.engine.rest(), self.inner.clock.now(), id).await
    }

    /// What is known of a message.
    pub async fn message(&self, id: Uuid) -> Result<Option<MessageStatus>, Fault> {
        outbox::find(&self.inner.engine, id).await
    }

    /// The messages of one key, oldest first, at most 500.
    pub async fn messages_of(&self, key: Uuid) -> Result<Vec<MessageStatus>, Fault> {
        outbox::of_key(&self.inner.engine, key).await
    }

    /// Messages in one state, oldest first, after the message with number `after` (0 for the first page).
    pub async fn messages_in(&self, state: MessageState, after: i64, limit: i64) -> Result<Vec<MessageStatus>, Fault> {
        outbox::in_state(&self.inner.engine, state, after, limit).await
    }

    /// The attempts at a message, first to last.
    pub async fn attempts_at(&self, id: Uuid) -> Result<Vec<Attempt>, Fault> {
        outbox::attempts(&self.inner.engine, id).await
    }

    /// How many messages there are in each state.
    pub async fn message_counts(&self) -> Result<MessageCounts, Fault> {
        outbox::counts(&self.inner.engine).await
    }

    /// Who looked at a thing, newest first; the next page begins before the last key of this one.
    pub async fn accesses_of(&self, subject: Uuid, before: Option<AccessKey>, limit: i64) -> Result<Vec<AccessRecord>, Fault> {
        access::of(&self.inner.engine, subject, before, limit).await
    }

    /// Who did `act` to any of these things at `since` (microseconds UTC) or later: thing, actor and last time, oldest first.
    pub async fn recent_accesses(&self, subjects: &[Uuid], act: &str, since: i64) -> Result<Vec<(Uuid, Uuid, i64)>, Fault> {
        access::recent(&self.inner.engine, subjects, act, since).await
    }

    /// What a person looked at, newest first; the next page begins before the last key of this one.
    pub async fn accesses_by(&self, actor: Uuid, before: Option<AccessKey>, limit: i64) -> Result<Vec<AccessRecord>, Fault> {
        access::by(&self.inner.engine, actor, before, limit).await
    }

    /// Where the access chains of a day (days since 1970-01-01, UTC) end, to be entered in the log.
    pub async fn access_heads(&self, day: i64) -> Result<Vec<AccessHead>, Fault> {
        access::heads(&self.inner.engine, day).await
    }

    /// The session with this digest, unless it has ended.
    pub async fn session(&self, hash: &[u8; 32]) -> Result<Option<Session>, Fault> {
        sessions::find(&self.inner.engine, self.inner.clock.now(), hash).await
    }

    /// Whose session this is or was: one that ended by itself is known until it is swept, one that was ended is not.
    pub async fn session_owner(&self, hash: &[u8; 32]) -> Result<Option<Uuid>, Fault> {
        sessions::owner_of(&self.inner.engine, hash).await
    }

    /// The sessions of a person that have not ended, oldest first.
    pub async fn sessions_of(&self, user: Uuid) -> Result<Vec<Session>, Fault> {
        sessions::list_of(&self.inner.engine, self.inner.clock.now(), user).await
    }

    /// Notes that a session was used and when it ends if it is not used again; writes at most once a minute.
    pub async fn touch_session(&self, session: &Session, idle_expiry: i64) -> Result<(), Fault> {
        sessions::touch(self.inner.engine.rest(), self.inner.clock.now(), session, idle_expiry).await
    }

    /// The secret with this digest, used, ended or not.
    pub async fn secret(&self, hash: &[u8; 32]) -> Result<Option<Secret>, Fault> {
        secrets::find(&self.inner.engine, hash).await
    }

    /// The newest secret of a purpose and subject that is neither used nor replaced; it may have ended.
    pub async fn newest_secret(&self, purpose: &str, subject: Uuid) -> Result<Option<Secret>, Fault> {
        secrets::newest(&self.inner.engine, purpose, subject).await
    }

    /// A credential of a person.
    pub async fn credential(&self, owner: Uuid, kind: &str) -> Result<Option<Vec<u8>>, Fault> {
        credentials::find(&self.inner.engine, owner, kind).await
    }

    /// Counts one failure under a key, and locks when it is one too many.
    pub async fn register_failure(&self, key: &[u8], limit: AttemptLimit) -> Result<Attempts, Fault> {
        attempts::fail(self.inner.engine.rest(), self.inner.clock.now(), key, limit).await
    }

    /// The failures under a key.
    pub async fn failures(&self, key: &[u8]) -> Result<Option<Attempts>, Fault> {
        Ok(self.failures_of(&[key]).await?.into_iter().next())
    }

    /// The failures under several keys, in no order; a key without any is left out.
    pub async fn failures_of(&self, keys: &[&[u8]]) -> Result<Vec<Attempts>, Fault> {
        attempts::find(&self.inner.engine, keys).await
    }
}
