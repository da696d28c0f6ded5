//! The second half of a group of commands: one transaction that writes all of it.
//! Decides nothing. The head of the log is locked before anything else is.

use std::collections::HashMap;

use super::Writer;
use super::plan::{Group, Planned};
use crate::engine::Tx;
use crate::log::LogHead;
use crate::side::carry_out;
use crate::value::LIST_CHUNK;
use crate::{Codec, Fault, Sql, StreamId, Value, chain};

const ENTRIES: &str = "INSERT INTO entry (position, category, stream, version, kind, shape, actor, at, command, digest, hash)";
const PAYLOADS: &str = "INSERT INTO entry_payload (position, salt, bytes, key_id)";
const COMMANDS: &str = "INSERT INTO command (id, actor, name, digest, outcome, answer, at)";
const OUTBOX: &str = "INSERT INTO outbox (number, id, kind, key, refs, state, created, due, attempts)";
const HEAD: &str = "UPDATE log_head SET position = $1, hash = $2, messages = $3";

/// Why a group was not written.
pub(super) struct Failed {
    pub(super) fault: Fault,
    /// The commit itself failed: it is not known whether the group was written.
    pub(super) in_doubt: bool,
}

impl From<Fault> for Failed {
    fn from(fault: Fault) -> Self {
        Self { fault, in_doubt: false }
    }
}

impl<C: Codec> Writer<C> {
    /// Writes what was planned. Gives the position of the log's end, where it is known.
    pub(super) async fn commit(
        &mut self,
        group: &Group<C::Event>,
        plans: &mut [Planned<C::Event>],
    ) -> Result<Option<i64>, Failed> {
        let desk = std::sync::Arc::clone(self.engine.commands());
        let mut held = desk.hold().await?;
        let mut tx = held.begin().await?;
        let end = if plans.iter().any(|plan| plan.relies_on_streams) {
            Some(self.append(&mut tx, group, plans).await?)
        } else {
            for plan in plans.iter() {
                self.sides(&mut tx, plan).await?;
            }
            None
        };
        let outcomes = plans.iter_mut().filter_map(|plan| plan.outcome.take()).collect();
        tx.batch(COMMANDS, outcomes, "").await?;
        tx.commit().await.map_err(|fault| Failed { fault, in_doubt: true })?;
        Ok(end)
    }

    async fn append(&mut self, tx: &mut Tx<'_>, group: &Group<C::Event>, plans: &mut [Planned<C::Event>]) -> Result<i64, Fault> {
        let head = LogHead::of(&tx.lock_head().await?)?;
        // Where nothing was appended since the streams were read, there is nothing to compare.
        if head.position != group.head {
            check_versions(tx, &group.versions).await?;
        }
        let added: usize = plans.iter().map(|plan| plan.entries.len()).sum();
        let end = head.position + i64::try_from(added).unwrap_or_default();
        if added > 0 && !self.views.advance(tx, head.position, end).await? {
            self.views.close_gap(tx, head.position).await?;
            self.views.advance(tx, head.position, end).await?;
        }
        let mut position = head.position;
        for plan in plans.iter_mut() {
            for entry in &mut plan.entries {
                position += 1;
                entry.recorded.position = position;
                self.views.apply(tx, &entry.recorded).await?;
            }
            self.sides(tx, plan).await?;
        }
        let hash = insert_entries(tx, head.hash, plans).await?;
        let messages = insert_messages(tx, head.messages, plans).await?;
        self.insert_access(tx, plans).await?;
        if end > head.position || messages > head.messages {
            tx.execute(HEAD, &[end.into(), hash.into(), messages.into()]).await?;
        }
        Ok(end)
    }

    async fn sides(&self, tx: &mut Tx<'_>, plan: &Planned<C::Event>) -> Result<(), Fault> {
        for side in &plan.side {
            let Some(erased) = carry_out(tx, side, plan.now).await? else { continue };
            if let Some(entry) = self.views.log.at(tx, erased).await? {
                self.views.apply(tx, &entry).await?;
            }
        }
        Ok(())
    }

    async fn insert_access(&mut self, tx: &mut Tx<'_>, plans: &mut [Planned<C::Event>]) -> Result<(), Fault> {
        let acts: Vec<_> = plans
            .iter_mut()
            .flat_map(|plan| std::mem::take(&mut plan.access).into_iter().map(|access| (plan.now, access)))
            .collect();
        if acts.is_empty() { Ok(()) } else { self.lane.append(tx, self.random.as_ref(), acts).await }
    }
}

/// Are the streams as they were when they were read?
async fn check_versions(tx: &mut Tx<'_>, versions: &HashMap<StreamId, i64>) -> Result<(), Fault> {
    let ids: Vec<Value> = versions.keys().map(|stream| stream.id.into()).collect();
    for chunk in ids.chunks(LIST_CHUNK) {
        let sql = Sql::new("SELECT category, stream, max(version) FROM entry WHERE stream IN ").list(1, chunk.len());
        for row in tx.rows(sql.push(" GROUP BY category, stream"), chunk).await? {
            let stream = StreamId { category: row.get::<String>(0)?.into(), id: row.get(1)? };
            if versions.get(&stream).is_some_and(|version| row.get::<i64>(2) != Ok(*version)) {
                return Err(Fault::Clash(format!("a stream of {} has grown", stream.category)));
            }
        }
    }
    Ok(())
}

async fn insert_entries<E>(tx: &mut Tx<'_>, mut hash: [u8; 32], plans: &mut [Planned<E>]) -> Result<[u8; 32], Fault> {
    let (mut entries, mut payloads) = (Vec::new(), Vec::new());
    for entry in plans.iter_mut().flat_map(|plan| plan.entries.drain(..)) {
        let recorded = &entry.recorded;
        hash = chain::entry(&hash, recorded, &entry.digest);
        entries.push(vec![
            recorded.position.into(),
            recorded.stream.category.to_string().into(),
            recorded.stream.id.into(),
            recorded.version.into(),
            recorded.kind.as_str().into(),
            recorded.schema.into(),
            recorded.actor.into(),
            recorded.at.into(),
            recorded.command.into(),
            entry.digest.into(),
            hash.into(),
        ]);
        payloads.push(vec![recorded.position.into(), entry.salt.as_slice().into(), entry.payload.into(), Value::Null]);
    }
    tx.batch(ENTRIES, entries, "").await?;
    tx.batch(PAYLOADS, payloads, "").await?;
    Ok(hash)
}

async fn insert_messages<E>(tx: &mut Tx<'_>, mut number: i64, plans: &mut [Planned<E>]) -> Result<i64, Fault> {
    let mut rows = Vec::new();
    for plan in plans.iter_mut() {
        for message in plan.messages.drain(..) {
            number += 1;
            rows.push(vec![
                number.into(),
                message.id.into(),
                message.kind.into(),
                message.key.into(),
                message.refs.into(),
                0.into(),
                plan.now.into(),
                message.due.into(),
                0.into(),
            ]);
        }
    }
    tx.batch(OUTBOX, rows, "").await?;
    Ok(number)
}
