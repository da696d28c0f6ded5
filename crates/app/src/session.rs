//! A signed-in person's session: kept in the database by the digest of its token, so that it survives a restart and can be ended.
//! Idle for an hour ends it, and so does half a day in any case (ASVS 7.3.1, 7.3.2).

use domain::{
    id::{CaseId, DefendantId, OrganisationId, UserId},
    time::Timestamp,
};
use policy::Actor;
use serde::{Deserialize, Serialize};
use store::{Fault, Side, sessions};
use views::users::{self, User};

use crate::{App, Who};

/// A session ends when it was not used for this long, in seconds.
pub const IDLE_SECONDS: i64 = 3_600;
/// A session ends after this long in any case, in seconds.
pub const ABSOLUTE_SECONDS: i64 = 12 * 3_600;
/// How many defendants a session remembers as found.
const MOST_FOUND: usize = 50;

/// A session of a signed-in person.
#[derive(Debug, Clone)]
pub struct Session {
    /// Digest of its token.
    pub hash: [u8; 32],
    /// The account as it is now.
    pub user: User,
    /// What the session remembers.
    pub memory: Memory,
}

/// What a session remembers between pages.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Memory {
    /// Defendants found with the finder in this session: knowing that they exist is permitted.
    #[serde(default)]
    pub found: Vec<(CaseId, DefendantId)>,
    /// What was last typed to find registrations: kept here, so that no name stands in an address.
    #[serde(default)]
    pub registrations_searched: String,
}

impl Session {
    /// The person, acting for their organisation.
    pub const fn who(&self) -> Who {
        Who::Person { user: self.user.id, organisation: self.user.organisation }
    }

    /// The organisation acted for.
    pub const fn organisation(&self) -> OrganisationId {
        self.user.organisation
    }

    /// The person as the policy sees them, for pages; commands look again inside their transaction.
    pub fn actor(&self) -> Actor {
        Actor::person(self.user.id, Some(self.user.organisation), self.user.groups.iter().copied(), self.user.activated.is_some())
    }

    /// Was this defendant found in this session?
    pub fn has_found(&self, defendant: DefendantId) -> bool {
        self.memory.found.iter().any(|(_, found)| *found == defendant)
    }
}

impl App {
    /// A new session's token, and the row that makes it good; commit the row with the sign-in.
    pub fn new_session(&self, user: UserId, organisation: OrganisationId) -> (String, Side) {
        let token = hex::encode(self.random::<32>());
        let now = self.now();
        let side = sessions::start(sessions::Session {
            hash: self.keys.digest("session", token.as_bytes()),
            user: user.uuid(),
            acting_for: Some(organisation.uuid()),
            data: Vec::new(),
            created: now.micros(),
            last_seen: now.micros(),
            idle_expiry: now.plus_seconds(IDLE_SECONDS).micros(),
            absolute_expiry: now.plus_seconds(ABSOLUTE_SECONDS).micros(),
        });
        (token, side)
    }

    /// The session of a token, if it has not ended and the account is still active; using it keeps it alive.
    pub async fn session(&self, token: &str) -> Result<Option<Session>, Fault> {
        let hash = self.keys.digest("session", token.as_bytes());
        let Some(row) = self.store.session(&hash).await? else { return Ok(None) };
        let (reader, id) = (self.store.read(), UserId(row.user));
        let user = match row.acting_for {
            Some(organisation) => users::acting_for(&reader, id, OrganisationId(organisation)).await?,
            None => users::find(&reader, id).await?,
        };
        let Some(user) = user else { return Ok(None) };
        if user.activated.is_none() {
            return Ok(None);
        }
        self.store.touch_session(&row, self.now().plus_seconds(IDLE_SECONDS).micros()).await?;
        let memory = serde_json::from_slice(&row.data).unwrap_or_default();
        Ok(Some(Session { hash, user, memory }))
    }

    /// When a session that is used now would end if it were not used again.
    pub fn idle_end(&self) -> Timestamp {
        self.now().plus_seconds(IDLE_SECONDS)
    }

    /// Remembers what was typed to find registrations.
    pub(crate) fn remember_search(session: &Session, typed: &str) -> Side {
        let memory = Memory { registrations_searched: typed.to_owned(), ..session.memory.clone() };
        let data = serde_json::to_vec(&memory).unwrap_or_default();
        sessions::change(&session.hash, Some(session.organisation().uuid()), data)
    }

    /// Remembers a defendant found with the finder.
    pub(crate) fn remember_found(session: &Session, case: CaseId, defendant: DefendantId) -> Side {
        let mut memory = session.memory.clone();
        memory.found.retain(|(_, found)| *found != defendant);
        memory.found.push((case, defendant));
        let surplus = memory.found.len().saturating_sub(MOST_FOUND);
        memory.found.drain(..surplus);
        let data = serde_json::to_vec(&memory).unwrap_or_default();
        sessions::change(&session.hash, Some(session.organisation().uuid()), data)
    }
}
