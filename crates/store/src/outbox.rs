//! Messages that wait to leave: claimed by workers under a lease, in order for each key.
//! Holds kinds and ids, never what a message says, and delivers nothing itself.

use std::sync::Arc;

use uuid::Uuid;

use crate::engine::{Desk, Engine};
use crate::{Fault, Row, Sql, Value};

/// Where a message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageState {
    /// To be delivered, once or again.
    Waiting,
    /// The other side took it.
    Delivered,
    /// It will not be tried again unless somebody asks for it.
    Failed,
}

impl MessageState {
    const fn number(self) -> i64 {
        match self {
            Self::Waiting => 0,
            Self::Delivered => 1,
            Self::Failed => 2,
        }
    }

    fn of(number: i64) -> Result<Self, Fault> {
        match number {
            0 => Ok(Self::Waiting),
            1 => Ok(Self::Delivered),
            2 => Ok(Self::Failed),
            _ => Err(Fault::corrupt(format!("a message in state {number}"))),
        }
    }
}

/// A message that a worker may deliver until its lease ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// Also its idempotency key outside.
    pub id: Uuid,
    /// What sort of message.
    pub kind: String,
    /// Messages with the same key leave in order.
    pub key: Uuid,
    /// JSON of ids.
    pub refs: Vec<u8>,
    /// Which attempt this is, from 1.
    pub attempt: i64,
    /// When the message was made, in microseconds UTC.
    pub created: i64,
}

/// Everything that is known of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageStatus {
    /// Its number, in the order in which messages were made.
    pub number: i64,
    /// Its id.
    pub id: Uuid,
    /// What sort of message.
    pub kind: String,
    /// Messages with the same key leave in order.
    pub key: Uuid,
    /// JSON of ids.
    pub refs: Vec<u8>,
    /// Where it stands.
    pub state: MessageState,
    /// When it was made, in microseconds UTC.
    pub created: i64,
    /// Not (again) before this moment.
    pub due: i64,
    /// How often it was claimed.
    pub attempts: i64,
    /// When it was delivered or given up.
    pub finished: Option<i64>,
    /// Why the last attempt failed.
    pub reason: Option<String>,
}

/// One attempt at delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// From 1.
    pub nth: i64,
    /// Who tried.
    pub worker: String,
    /// When it was claimed, in microseconds UTC.
    pub started: i64,
    /// When it ended; `None` while under way or when the worker was lost.
    pub ended: Option<i64>,
    /// The state that it led to.
    pub outcome: Option<MessageState>,
    /// Why it failed.
    pub reason: Option<String>,
}

/// How many messages there are in each state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MessageCounts {
    /// To be delivered.
    pub waiting: i64,
    /// Delivered.
    pub delivered: i64,
    /// Given up.
    pub failed: i64,
    /// The moment from which the longest waiting message was due, in microseconds UTC.
    pub oldest_due: Option<i64>,
}

// A later message waits while an earlier one with its key is neither delivered nor failed.
const PICK: &str = "SELECT o.number FROM outbox o WHERE o.state = 0 AND o.due <= $1 AND (o.claimed_until IS NULL OR o.claimed_until <= $1) AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.key = o.key AND e.state = 0 AND e.number < o.number) ORDER BY o.due, o.number LIMIT $2";
const TAKEN: &str = " RETURNING number, id, kind, key, refs, attempts, created";
const STATUS: &str = "SELECT number, id, kind, key, refs, state, created, due, attempts, finished, reason FROM outbox ";

/// Claims up to `limit` messages that are due, oldest first, for `lease` microseconds.
pub(crate) async fn claim(desk: &Arc<Desk>, now: i64, worker: &str, limit: i64, lease: i64) -> Result<Vec<Claimed>, Fault> {
    let mut held = desk.hold().await?;
    let mut tx = held.begin().await?;
    let pick = Sql::new(PICK).push(tx.skip_locked());
    let numbers: Vec<i64> =
        tx.rows(pick, &[now.into(), limit.into()]).await?.iter().map(|row| row.get(0)).collect::<Result<_, _>>()?;
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let sql = Sql::new("UPDATE outbox SET claimed_by = $1, claimed_until = $2, attempts = attempts + 1 WHERE number IN ");
    let mut binds: Vec<Value> = vec![worker.into(), now.saturating_add(lease).into()];
    binds.extend(numbers.iter().map(|number| Value::from(*number)));
    let mut rows = tx.rows(sql.list(3, numbers.len()).push(TAKEN), &binds).await?;
    rows.sort_by_key(|row| row.get::<i64>(0).ok());
    let claimed: Vec<Claimed> = rows.iter().map(claimed).collect::<Result<_, _>>()?;
    let attempts =
        claimed.iter().map(|message| vec![message.id.into(), message.attempt.into(), worker.into(), now.into()]).collect();
    tx.batch("INSERT INTO outbox_attempt (message, nth, worker, started)", attempts, "").await?;
    tx.commit().await?;
    Ok(claimed)
}

fn claimed(row: &Row) -> Result<Claimed, Fault> {
    Ok(Claimed {
        id: row.get(1)?,
        kind: row.get(2)?,
        key: row.get(3)?,
        refs: row.get(4)?,
        attempt: row.get(5)?,
        created: row.get(6)?,
    })
}

/// How an attempt ended.
pub(crate) struct Ended<'r> {
    pub(crate) state: MessageState,
    /// When to try again, if it is to be tried again.
    pub(crate) due: Option<i64>,
    pub(crate) reason: Option<&'r str>,
}

/// Notes how the last attempt ended. A message that is already delivered or failed stays so.
pub(crate) async fn end(desk: &Arc<Desk>, now: i64, id: Uuid, ended: Ended<'_>) -> Result<(), Fault> {
    let mut held = desk.hold().await?;
    let mut tx = held.begin().await?;
    let finished = if ended.state == MessageState::Waiting { None } else { Some(now) };
    let reason = Value::from(ended.reason.map(str::to_owned));
    let binds = [id.into(), ended.state.number().into(), finished.into(), reason.clone(), ended.due.into()];
    let sql = "UPDATE outbox SET state = $2, finished = $3, reason = $4, due = coalesce($5, due), claimed_by = NULL, claimed_until = NULL WHERE id = $1 AND state = 0 RETURNING attempts";
    let Some(nth) = tx.rows(sql, &binds).await?.first().map(|row| row.get::<i64>(0)).transpose()? else { return Ok(()) };
    let binds = [id.into(), nth.into(), now.into(), ended.state.number().into(), reason];
    tx.execute("UPDATE outbox_attempt SET ended = $3, outcome = $4, reason = $5 WHERE message = $1 AND nth = $2", &binds).await?;
    tx.commit().await
}

/// Puts a failed message back; was it failed?
pub(crate) async fn requeue(desk: &Arc<Desk>, now: i64, id: Uuid) -> Result<bool, Fault> {
    let mut held = desk.hold().await?;
    let mut tx = held.begin().await?;
    let sql = "UPDATE outbox SET state = 0, due = $2, finished = NULL, claimed_by = NULL, claimed_until = NULL WHERE id = $1 AND state = 2";
    let changed = tx.execute(sql, &[id.into(), now.into()]).await?;
    tx.commit().await?;
    Ok(changed > 0)
}

fn status(row: &Row) -> Result<MessageStatus, Fault> {
    Ok(MessageStatus {
        number: row.get(0)?,
        id: row.get(1)?,
        kind: row.get(2)?,
        key: row.get(3)?,
        refs: row.get(4)?,
        state: MessageState::of(row.get(5)?)?,
        created: row.get(6)?,
        due: row.get(7)?,
        attempts: row.get(8)?,
        finished: row.get(9)?,
        reason: row.get(10)?,
    })
}

pub(crate) async fn find(engine: &Engine, id: Uuid) -> Result<Option<MessageStatus>, Fault> {
    let rows = engine.rows(Sql::new(STATUS).push("WHERE id = $1"), &[id.into()]).await?;
    rows.first().map(status).transpose()
}

/// The messages of one key, oldest first.
pub(crate) async fn of_key(engine: &Engine, key: Uuid) -> Result<Vec<MessageStatus>, Fault> {
    let rows = engine.rows(Sql::new(STATUS).push("WHERE key = $1 ORDER BY number LIMIT 500"), &[key.into()]).await?;
    rows.iter().map(status).collect()
}

/// Messages in one state after a number, oldest first.
pub(crate) async fn in_state(engine: &Engine, state: MessageState, after: i64, limit: i64) -> Result<Vec<MessageStatus>, Fault> {
    // The states stand in the text, so that the engines use the small index of each.
    let part = match state {
        MessageState::Waiting => "WHERE state = 0 ",
        MessageState::Delivered => "WHERE state = 1 ",
        MessageState::Failed => "WHERE state = 2 ",
    };
    let sql = Sql::new(STATUS).push(part).push("AND number > $1 ORDER BY number LIMIT $2");
    engine.rows(sql, &[after.into(), limit.into()]).await?.iter().map(status).collect()
}

/// The attempts at one message, first to last.
pub(crate) async fn attempts(engine: &Engine, id: Uuid) -> Result<Vec<Attempt>, Fault> {
    let sql = "SELECT nth, worker, started, ended, outcome, reason FROM outbox_attempt WHERE message = $1 ORDER BY nth";
    let rows = engine.rows(sql.into(), &[id.into()]).await?;
    let attempt = |row: &Row| {
        let outcome = row.get::<Option<i64>>(4)?.map(MessageState::of).transpose()?;
        Ok(Attempt {
            nth: row.get(0)?,
            worker: row.get(1)?,
            started: row.get(2)?,
            ended: row.get(3)?,
            outcome,
            reason: row.get(5)?,
        })
    };
    rows.iter().map(attempt).collect()
}

/// Counts by the small indexes of what waits and what failed; all others are delivered.
pub(crate) async fn counts(engine: &Engine) -> Result<MessageCounts, Fault> {
    let sql = "SELECT (SELECT messages FROM log_head), (SELECT count(*) FROM outbox WHERE state = 0), (SELECT count(*) FROM outbox WHERE state = 2), (SELECT min(due) FROM outbox WHERE state = 0)";
    let rows = engine.rows(sql.into(), &[]).await?;
    let row = rows.first().ok_or_else(|| Fault::corrupt("the head of the log is gone"))?;
    let (all, waiting, failed): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
    Ok(MessageCounts { waiting, delivered: all - waiting - failed, failed, oldest_due: row.get(3)? })
}
