//! Sessions of signed-in people: listed, ended, kept in the database so that they survive a restart.
//! Knows only the digest of a session's id, never the id.

use std::sync::Arc;

use uuid::Uuid;

use crate::engine::{Desk, Engine};
use crate::{Fault, Row, Side};

const MINUTE: i64 = 60_000_000;

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The digest of its id.
    pub hash: [u8; 32],
    /// Whose it is.
    pub user: Uuid,
    /// For which organisation they act, if for one.
    pub acting_for: Option<Uuid>,
    /// What the application keeps with it.
    pub data: Vec<u8>,
    /// When it began, in microseconds UTC.
    pub created: i64,
    /// When it was last used, to the minute.
    pub last_seen: i64,
    /// It ends at this moment unless it is used before.
    pub idle_expiry: i64,
    /// It ends at this moment in any case.
    pub absolute_expiry: i64,
}

macro_rules! columns {
    () => {
        "hash, user_id, acting_for, data, created, last_seen, idle_expiry, absolute_expiry"
    };
}

const START: &str = concat!("INSERT INTO session (", columns!(), ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
const FIND: &str = concat!("SELECT ", columns!(), " FROM session WHERE hash = $1 AND idle_expiry > $2 AND absolute_expiry > $2");
const LIST: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM session WHERE user_id = $1 AND idle_expiry > $2 AND absolute_expiry > $2 ORDER BY created, hash"
);

/// Begins a session.
pub fn start(session: Session) -> Side {
    let Session { hash, user, acting_for, data, created, last_seen, idle_expiry, absolute_expiry } = session;
    let binds = vec![
        hash.into(),
        user.into(),
        acting_for.into(),
        data.into(),
        created.into(),
        last_seen.into(),
        idle_expiry.into(),
        absolute_expiry.into(),
    ];
    Side::statement(START, binds)
}

/// Changes for whom the person acts and what the application keeps; fails with `Claimed("session")` when it has ended.
pub fn change(hash: &[u8; 32], acting_for: Option<Uuid>, data: Vec<u8>) -> Side {
    let binds = vec![(*hash).into(), acting_for.into(), data.into()];
    Side::statement("UPDATE session SET acting_for = $2, data = $3 WHERE hash = $1", binds).or_claimed("session")
}

/// Ends a session.
pub fn end(hash: &[u8; 32]) -> Side {
    Side::statement("DELETE FROM session WHERE hash = $1", vec![(*hash).into()])
}

/// Ends all sessions of a person, except one if given.
pub fn end_all_of(user: Uuid, except: Option<&[u8; 32]>) -> Side {
    // No digest is empty, so that an empty one excepts none.
    let except = except.map_or(Vec::new(), |hash| hash.to_vec());
    Side::statement("DELETE FROM session WHERE user_id = $1 AND hash <> $2", vec![user.into(), except.into()])
}

/// Removes sessions that ended by themselves before a moment, in microseconds UTC.
pub fn sweep(before: i64) -> Side {
    Side::statement("DELETE FROM session WHERE absolute_expiry <= $1 OR idle_expiry <= $1", vec![before.into()])
}

fn session(row: &Row) -> Result<Session, Fault> {
    Ok(Session {
        hash: row.get(0)?,
        user: row.get(1)?,
        acting_for: row.get(2)?,
        data: row.get(3)?,
        created: row.get(4)?,
        last_seen: row.get(5)?,
        idle_expiry: row.get(6)?,
        absolute_expiry: row.get(7)?,
    })
}

pub(crate) async fn find(engine: &Engine, now: i64, hash: &[u8; 32]) -> Result<Option<Session>, Fault> {
    engine.rows(FIND.into(), &[(*hash).into(), now.into()]).await?.first().map(session).transpose()
}

/// Whose session this is or was, as long as its row is kept.
pub(crate) async fn owner_of(engine: &Engine, hash: &[u8; 32]) -> Result<Option<Uuid>, Fault> {
    let rows = engine.rows("SELECT user_id FROM session WHERE hash = $1".into(), &[(*hash).into()]).await?;
    rows.first().map(|row| row.get(0)).transpose()
}

pub(crate) async fn list_of(engine: &Engine, now: i64, user: Uuid) -> Result<Vec<Session>, Fault> {
    engine.rows(LIST.into(), &[user.into(), now.into()]).await?.iter().map(session).collect()
}

/// Notes that a session was used, at most once a minute: most pages write nothing.
pub(crate) async fn touch(desk: &Arc<Desk>, now: i64, session: &Session, idle_expiry: i64) -> Result<(), Fault> {
    if now < session.last_seen.saturating_add(MINUTE) {
        return Ok(());
    }
    let mut held = desk.hold().await?;
    let mut tx = held.begin().await?;
    let sql = "UPDATE session SET last_seen = $2, idle_expiry = $3 WHERE hash = $1 AND last_seen < $2 AND idle_expiry > $2";
    tx.execute(sql, &[session.hash.into(), now.into(), idle_expiry.into()]).await?;
    tx.commit().await
}
