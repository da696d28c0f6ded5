//! Who looked: append-only records of consultation and disclosure (Data Protection Act 2018, s. 62).
//! Holds ids and keyed digests only; decides nothing about what must be recorded.

use std::collections::BTreeMap;

use uuid::{Builder, Uuid};

use crate::engine::{Engine, Tx};
use crate::ports::Random;
use crate::value::LIST_CHUNK;
use crate::{Fault, Row, Sql, Value, chain};

const DAY: i64 = 86_400_000_000;

/// One act of looking, to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// Who looked.
    pub actor: Uuid,
    /// For which organisation, if for one.
    pub organisation: Option<Uuid>,
    /// What was done, as a word (`open-case`).
    pub act: String,
    /// The kind of thing that was looked at.
    pub subject_kind: String,
    /// Which one; `None` for a search.
    pub subject: Option<Uuid>,
    /// Ids and keyed digests, no personal data.
    pub detail: String,
}

/// One act of looking, as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessRecord {
    /// The record's id.
    pub id: Uuid,
    /// The chain that it belongs to: instance and lane.
    pub chain: String,
    /// Days since 1970-01-01, UTC.
    pub day: i64,
    /// Its number in the chain of that day, from 1.
    pub seq: i64,
    /// When, in microseconds UTC.
    pub at: i64,
    /// What was recorded.
    pub access: Access,
    pub(crate) previous: [u8; 32],
    pub(crate) hash: [u8; 32],
}

/// The last record of one chain on one day, to be entered in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessHead {
    /// The chain: instance and lane.
    pub chain: String,
    /// Days since 1970-01-01, UTC.
    pub day: i64,
    /// How many records it has.
    pub seq: i64,
    /// The hash of the last.
    pub hash: [u8; 32],
}

/// Where a page of records ends; the next page begins after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccessKey {
    /// The record's time.
    pub at: i64,
    /// The record's id.
    pub id: Uuid,
}

impl AccessRecord {
    /// Where this record stands in a list.
    pub const fn key(&self) -> AccessKey {
        AccessKey { at: self.at, id: self.id }
    }

    /// The hash that this record must have.
    pub(crate) fn expected_hash(&self) -> [u8; 32] {
        let mut link = chain::Link::new(b"store/access/1", &self.previous);
        link.uuid(Some(self.id));
        link.bytes(self.chain.as_bytes());
        link.int(self.day);
        link.int(self.seq);
        link.int(self.at);
        link.uuid(Some(self.access.actor));
        link.uuid(self.access.organisation);
        link.bytes(self.access.act.as_bytes());
        link.bytes(self.access.subject_kind.as_bytes());
        link.uuid(self.access.subject);
        link.bytes(self.access.detail.as_bytes());
        link.hash()
    }

    pub(crate) fn of(row: &Row) -> Result<Self, Fault> {
        let access = Access {
            actor: row.get(5)?,
            organisation: row.get(6)?,
            act: row.get(7)?,
            subject_kind: row.get(8)?,
            subject: row.get(9)?,
            detail: row.get(10)?,
        };
        Ok(Self {
            id: row.get(0)?,
            chain: row.get(1)?,
            day: row.get(2)?,
            seq: row.get(3)?,
            at: row.get(4)?,
            access,
            previous: row.get(11)?,
            hash: row.get(12)?,
        })
    }

    fn values(self) -> Vec<Value> {
        let Access { actor, organisation, act, subject_kind, subject, detail } = self.access;
        vec![
            self.id.into(),
            self.chain.into(),
            self.day.into(),
            self.seq.into(),
            self.at.into(),
            actor.into(),
            organisation.into(),
            act.into(),
            subject_kind.into(),
            subject.into(),
            detail.into(),
            self.previous.into(),
            self.hash.into(),
        ]
    }
}

macro_rules! columns {
    () => {
        "id, chain, day, seq, at, actor, organisation, act, subject_kind, subject, detail, previous, hash"
    };
}

const INSERT: &str = concat!("INSERT INTO access_record (", columns!(), ")");
pub(crate) const ALL: &str = concat!("SELECT ", columns!(), " FROM access_record ORDER BY day, chain, seq");
const OF: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM access_record WHERE subject = $1 AND (at < $2 OR (at = $2 AND id < $3)) ORDER BY at DESC, id DESC LIMIT $4"
);
const BY: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM access_record WHERE actor = $1 AND (at < $2 OR (at = $2 AND id < $3)) ORDER BY at DESC, id DESC LIMIT $4"
);
const RECENT: &str = "SELECT subject, actor, MAX(at) FROM access_record WHERE act = $1 AND at >= $2 AND subject IN ";
const LAST: &str = "SELECT seq, hash FROM access_record WHERE day = $1 AND chain = $2 ORDER BY seq DESC LIMIT 1";
const HEADS: &str = "SELECT chain, day, seq, hash FROM access_record a WHERE day = $1 AND seq = (SELECT max(seq) FROM access_record b WHERE b.day = a.day AND b.chain = a.chain) ORDER BY chain";

/// One writer's chain. Every writer has its own, so that none waits for another.
pub(crate) struct Lane {
    chain: String,
    ends: BTreeMap<i64, (i64, [u8; 32])>,
}

impl Lane {
    pub(crate) fn new(instance: &str, lane: u8) -> Self {
        Self { chain: format!("{instance}/{lane}"), ends: BTreeMap::new() }
    }

    /// Forgets where the chain ends, because a write of it failed or its outcome is not known.
    pub(crate) fn forget(&mut self) {
        self.ends.clear();
    }

    /// Adds records at the end of the chain of their day.
    pub(crate) async fn append(&mut self, tx: &mut Tx<'_>, random: &dyn Random, acts: Vec<(i64, Access)>) -> Result<(), Fault> {
        let mut rows = Vec::with_capacity(acts.len());
        for (at, access) in acts {
            let day = at.div_euclid(DAY);
            let (last, previous) = self.end(tx, day).await?;
            let mut noise = [0; 10];
            random.fill(&mut noise);
            let id = Builder::from_unix_timestamp_millis(u64::try_from(at / 1_000).unwrap_or_default(), &noise).into_uuid();
            let mut record =
                AccessRecord { id, chain: self.chain.clone(), day, seq: last + 1, at, access, previous, hash: chain::START };
            record.hash = record.expected_hash();
            self.ends.insert(day, (record.seq, record.hash));
            rows.push(record.values());
        }
        // The ends of days that are over are not worth keeping.
        while self.ends.len() > 2 {
            self.ends.pop_first();
        }
        tx.batch(INSERT, rows, "").await.map(|_| ())
    }

    async fn end(&self, tx: &mut Tx<'_>, day: i64) -> Result<(i64, [u8; 32]), Fault> {
        if let Some(end) = self.ends.get(&day) {
            return Ok(*end);
        }
        match tx.rows(LAST, &[day.into(), self.chain.as_str().into()]).await?.first() {
            Some(row) => Ok((row.get(0)?, row.get(1)?)),
            None => Ok((0, chain::START)),
        }
    }
}

async fn page(
    engine: &Engine,
    sql: &'static str,
    who: Uuid,
    before: Option<AccessKey>,
    limit: i64,
) -> Result<Vec<AccessRecord>, Fault> {
    let before = before.unwrap_or(AccessKey { at: i64::MAX, id: Uuid::max() });
    let binds = [who.into(), before.at.into(), before.id.into(), limit.into()];
    engine.rows(sql.into(), &binds).await?.iter().map(AccessRecord::of).collect()
}

/// Who looked at a thing, newest first.
pub(crate) async fn of(
    engine: &Engine,
    subject: Uuid,
    before: Option<AccessKey>,
    limit: i64,
) -> Result<Vec<AccessRecord>, Fault> {
    page(engine, OF, subject, before, limit).await
}

/// What a person looked at, newest first.
pub(crate) async fn by(engine: &Engine, actor: Uuid, before: Option<AccessKey>, limit: i64) -> Result<Vec<AccessRecord>, Fault> {
    page(engine, BY, actor, before, limit).await
}

/// Who did `act` to any of these things at `since` or later: thing, actor, and the last time, oldest first.
pub(crate) async fn recent(engine: &Engine, subjects: &[Uuid], act: &str, since: i64) -> Result<Vec<(Uuid, Uuid, i64)>, Fault> {
    let mut found = Vec::new();
    for chunk in subjects.chunks(LIST_CHUNK) {
        let sql = Sql::new(RECENT).list(3, chunk.len()).push(" GROUP BY subject, actor ORDER BY MAX(at), actor");
        let mut binds: Vec<Value> = vec![act.into(), since.into()];
        binds.extend(chunk.iter().map(|subject| Value::from(*subject)));
        for row in engine.rows(sql, &binds).await? {
            found.push((row.get(0)?, row.get(1)?, row.get(2)?));
        }
    }
    Ok(found)
}

/// Where the chains of a day end.
pub(crate) async fn heads(engine: &Engine, day: i64) -> Result<Vec<AccessHead>, Fault> {
    let rows = engine.rows(HEADS.into(), &[day.into()]).await?;
    rows.iter().map(|row| Ok(AccessHead { chain: row.get(0)?, day: row.get(1)?, seq: row.get(2)?, hash: row.get(3)? })).collect()
}
