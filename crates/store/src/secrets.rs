//! Links and codes that open something once: only their digests are kept.
//! Mints nothing and compares nothing: the application makes the digest.

use uuid::Uuid;

use crate::engine::Engine;
use crate::{Fault, Row, Side};

/// A link or code, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Secret {
    /// The digest of the link or code.
    pub hash: [u8; 32],
    /// What it opens.
    pub purpose: String,
    /// For whom or what.
    pub subject: Uuid,
    /// What the application keeps with it.
    pub data: Option<Vec<u8>>,
    /// When it was made, in microseconds UTC.
    pub created: i64,
    /// When it ends.
    pub expires: i64,
    /// When it was used or replaced.
    pub used_at: Option<i64>,
}

impl Secret {
    /// Would it open something at this moment?
    pub const fn opens_at(&self, now: i64) -> bool {
        self.used_at.is_none() && self.expires > now
    }
}

/// Keeps a new link or code.
pub fn put(secret: Secret) -> Side {
    let Secret { hash, purpose, subject, data, created, expires, used_at } = secret;
    let binds = vec![hash.into(), purpose.into(), subject.into(), data.into(), created.into(), expires.into(), used_at.into()];
    Side::statement(
        "INSERT INTO secret (hash, purpose, subject, data, created, expires, used_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        binds,
    )
}

/// Uses a link or code; fails with `Claimed("secret")` when it was used or replaced, has ended or never was.
pub fn consume(hash: &[u8; 32], purpose: &str) -> Side {
    let sql = "UPDATE secret SET used_at = $3 WHERE hash = $1 AND purpose = $2 AND used_at IS NULL AND expires > $3";
    Side::statement(sql, vec![(*hash).into(), purpose.into()]).at_the_moment().or_claimed("secret")
}

/// Changes what is kept with a link or code, and when it ends, while it is still as it was read; fails with `Claimed("secret")` otherwise.
pub fn change(hash: &[u8; 32], was: Vec<u8>, becomes: Vec<u8>, expires: i64) -> Side {
    let sql = "UPDATE secret SET data = $3, expires = $4 WHERE hash = $1 AND data = $2 AND used_at IS NULL";
    Side::statement(sql, vec![(*hash).into(), was.into(), becomes.into(), expires.into()]).or_claimed("secret")
}

/// Ends what was made before for the same purpose and subject.
pub fn retire(purpose: &str, subject: Uuid) -> Side {
    let sql = "UPDATE secret SET used_at = $3 WHERE purpose = $1 AND subject = $2 AND used_at IS NULL";
    Side::statement(sql, vec![purpose.into(), subject.into()]).at_the_moment()
}

/// Removes what ended before a moment, in microseconds UTC: until then a page can say that a link was used or is late.
pub fn sweep(before: i64) -> Side {
    Side::statement("DELETE FROM secret WHERE expires < $1", vec![before.into()])
}

/// Removes what was made for this purpose and subject, with what was kept with it.
pub fn forget(purpose: &str, subject: Uuid) -> Side {
    Side::statement("DELETE FROM secret WHERE purpose = $1 AND subject = $2", vec![purpose.into(), subject.into()])
}

/// Removes what ended before a moment, of one purpose: for what nobody needs to hear about afterwards.
pub fn sweep_purpose(purpose: &str, before: i64) -> Side {
    Side::statement("DELETE FROM secret WHERE purpose = $1 AND expires < $2", vec![purpose.into(), before.into()])
}

pub(crate) async fn find(engine: &Engine, hash: &[u8; 32]) -> Result<Option<Secret>, Fault> {
    let sql = "SELECT hash, purpose, subject, data, created, expires, used_at FROM secret WHERE hash = $1";
    engine.rows(sql.into(), &[(*hash).into()]).await?.first().map(secret).transpose()
}

/// The newest secret of a purpose and subject that is neither used nor replaced; it may have ended.
pub(crate) async fn newest(engine: &Engine, purpose: &str, subject: Uuid) -> Result<Option<Secret>, Fault> {
    let sql = "SELECT hash, purpose, subject, data, created, expires, used_at FROM secret WHERE subject = $1 AND purpose = $2 AND used_at IS NULL ORDER BY created DESC, hash DESC LIMIT 1";
    engine.rows(sql.into(), &[subject.into(), purpose.into()]).await?.first().map(secret).transpose()
}

fn secret(row: &Row) -> Result<Secret, Fault> {
    Ok(Secret {
        hash: row.get(0)?,
        purpose: row.get(1)?,
        subject: row.get(2)?,
        data: row.get(3)?,
        created: row.get(4)?,
        expires: row.get(5)?,
        used_at: row.get(6)?,
    })
}
