//! How often something was tried in vain: limits that all instances share (ASVS 6.3.1).
//! Refuses nothing itself: the application asks before it tries.

use std::sync::Arc;

use crate::engine::{Desk, Engine};
use crate::{Fault, Row, Side, Sql, Value};

/// How many failures are too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttemptLimit {
    /// Failures count together for this long, in microseconds.
    pub window: i64,
    /// So many failures in a window lock.
    pub allowed: i64,
    /// For so long, in microseconds.
    pub lock: i64,
}

/// What was tried in vain so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts {
    /// Failures in this window.
    pub count: i64,
    /// When the window began, in microseconds UTC.
    pub window_start: i64,
    /// Nothing may be tried before this moment; 0 when never locked.
    pub locked_until: i64,
}

impl Attempts {
    /// Is it locked at this moment?
    pub const fn is_locked(&self, now: i64) -> bool {
        self.locked_until > now
    }
}

fn attempts(row: &Row) -> Result<Attempts, Fault> {
    Ok(Attempts { count: row.get(0)?, window_start: row.get(1)?, locked_until: row.get(2)? })
}

/// Counts one failure, and locks when it is one too many. A lock starts a new window.
pub(crate) async fn fail(desk: &Arc<Desk>, now: i64, key: &[u8], limit: AttemptLimit) -> Result<Attempts, Fault> {
    let mut held = desk.hold().await?;
    let mut tx = held.begin().await?;
    let count = "INSERT INTO attempt (key, window_start, count, locked_until) VALUES ($1, $2, 1, 0) ON CONFLICT (key) DO UPDATE SET count = CASE WHEN attempt.window_start <= $3 OR (attempt.locked_until > 0 AND attempt.locked_until <= $2) THEN 1 ELSE attempt.count + 1 END, window_start = CASE WHEN attempt.window_start <= $3 OR (attempt.locked_until > 0 AND attempt.locked_until <= $2) THEN $2 ELSE attempt.window_start END, locked_until = CASE WHEN attempt.locked_until <= $2 THEN 0 ELSE attempt.locked_until END RETURNING count, window_start, locked_until";
    let binds = [key.into(), now.into(), now.saturating_sub(limit.window).into()];
    let mut found = one(&tx.rows(count, &binds).await?)?;
    if found.count >= limit.allowed && !found.is_locked(now) {
        let lock = "UPDATE attempt SET locked_until = $2 WHERE key = $1 RETURNING count, window_start, locked_until";
        found = one(&tx.rows(lock, &[key.into(), now.saturating_add(limit.lock).into()]).await?)?;
    }
    tx.commit().await?;
    Ok(found)
}

fn one(rows: &[Row]) -> Result<Attempts, Fault> {
    attempts(rows.first().ok_or_else(|| Fault::corrupt("an attempt that was counted is gone"))?)
}

/// Forgets the failures, because it succeeded or somebody unlocked it.
pub fn clear(key: &[u8]) -> Side {
    Side::statement("DELETE FROM attempt WHERE key = $1", vec![key.into()])
}

/// Removes what no longer counts: windows and locks that ended before a moment, in microseconds UTC.
pub fn sweep(before: i64) -> Side {
    Side::statement("DELETE FROM attempt WHERE window_start < $1 AND locked_until < $1", vec![before.into()])
}

/// The failures under several keys; none where there were none.
pub(crate) async fn find(engine: &Engine, keys: &[&[u8]]) -> Result<Vec<Attempts>, Fault> {
    let sql = Sql::new("SELECT count, window_start, locked_until FROM attempt WHERE key IN ").list(1, keys.len());
    let binds: Vec<Value> = keys.iter().map(|key| (*key).into()).collect();
    engine.rows(sql, &binds).await?.iter().map(attempts).collect()
}
