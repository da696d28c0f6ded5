//! The first half of a group of commands: what was answered before, the streams as they are, the decisions.
//! Takes no lock and writes nothing.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use uuid::Uuid;

use super::{Answer, Decision, Ruling};
use crate::engine::Engine;
use crate::log::{HEAD, Log, LogHead};
use crate::value::LIST_CHUNK;
use crate::{Access, Codec, Fault, Loaded, Message, Moment, Random, Recorded, Side, Sql, StreamId, Value, chain};

/// What one command is going to write.
pub(super) struct Planned<E> {
    /// Which command of the group.
    pub(super) nth: usize,
    pub(super) now: i64,
    pub(super) entries: Vec<Entry<E>>,
    pub(super) messages: Vec<Message>,
    pub(super) side: Vec<Side>,
    pub(super) access: Vec<Access>,
    /// The row by which a repeated command is known; none for small changes that belong to no command.
    pub(super) outcome: Option<Vec<Value>>,
    /// Must the streams still be as they were?
    pub(super) relies_on_streams: bool,
    pub(super) answer: Answer,
}

/// An entry without its place in the log.
pub(super) struct Entry<E> {
    pub(super) recorded: Recorded<E>,
    pub(super) payload: Vec<u8>,
    pub(super) salt: [u8; 16],
    pub(super) digest: [u8; 32],
}

/// The streams of a group of commands, with what earlier commands of the group added.
pub(super) struct Group<E> {
    /// The head of the log before the streams were read, or earlier.
    pub(super) head: i64,
    /// The version of each stream as it was read, before the group.
    pub(super) versions: HashMap<StreamId, i64>,
    streams: HashMap<StreamId, Arc<Vec<Recorded<E>>>>,
}

/// Who asked for a command, the digest of its input, and its answer.
pub(super) type Known = HashMap<Uuid, (Uuid, [u8; 32], Answer)>;

/// The answers that were given before to these commands.
pub(super) async fn answered(engine: &Engine, ids: &[Uuid]) -> Result<Known, Fault> {
    let mut known = HashMap::new();
    for chunk in ids.chunks(LIST_CHUNK) {
        let sql = Sql::new("SELECT id, actor, digest, outcome, answer FROM command WHERE id IN ").list(1, chunk.len());
        let binds: Vec<Value> = chunk.iter().map(|id| (*id).into()).collect();
        for row in engine.rows(sql, &binds).await? {
            let bytes: Vec<u8> = row.get(4)?;
            let answer = match row.get::<i64>(3)? {
                0 => Answer::Accepted(bytes),
                1 => Answer::Refused(bytes),
                _ => Answer::Claimed(String::from_utf8_lossy(&bytes).into_owned()),
            };
            known.insert(row.get(0)?, (row.get(1)?, row.get(2)?, answer));
        }
    }
    Ok(known)
}

impl<E: Clone + Send + Sync + 'static> Group<E> {
    /// A group that reads no stream.
    pub(super) fn none() -> Self {
        Self { head: 0, versions: HashMap::new(), streams: HashMap::new() }
    }

    /// Reads the streams. `head` is where the log was known to end, before this is called.
    pub(super) async fn load<C: Codec<Event = E>>(
        log: &Log<C>,
        streams: Vec<StreamId>,
        head: Option<i64>,
    ) -> Result<Self, Fault> {
        let head = match head {
            Some(head) => head,
            None => LogHead::of(&log.engine.rows(HEAD.into(), &[]).await?)?.position,
        };
        let mut things: Vec<Uuid> = streams.iter().map(|stream| stream.id).collect();
        things.sort_unstable();
        things.dedup();
        let mut found: HashMap<StreamId, Vec<Recorded<E>>> = streams.into_iter().map(|stream| (stream, Vec::new())).collect();
        for recorded in log.about(&things).await? {
            if let Some(events) = found.get_mut(&recorded.stream) {
                events.push(recorded);
            }
        }
        let versions =
            found.iter().map(|(stream, events)| (stream.clone(), events.last().map_or(0, |last| last.version))).collect();
        let streams = found.into_iter().map(|(stream, events)| (stream, Arc::new(events))).collect();
        Ok(Self { head, versions, streams })
    }

    /// Lets one command decide on the streams as earlier commands of the group left them.
    pub(super) fn decide<C: Codec<Event = E>>(
        &mut self,
        nth: usize,
        decision: &Decision<E>,
        now: i64,
        random: &dyn Random,
    ) -> Result<Planned<E>, Fault> {
        let command = &decision.command;
        let named = command.streams.iter();
        let loaded = Loaded {
            streams: named.filter_map(|id| self.streams.get(id).map(|events| (id.clone(), Arc::clone(events)))).collect(),
        };
        let moment = Moment { now, seed: decision.seed };
        let ruling = catch_unwind(AssertUnwindSafe(|| (decision.decide)(&loaded, &moment)))
            .unwrap_or_else(|_| Err(Fault::Misuse(format!("the decision of {} panicked", command.name))))?;
        drop(loaded);
        let (decided, answer) = match ruling {
            Ruling::Accepted(decided) => {
                let answer = Answer::Accepted(decided.answer.clone());
                (Some(decided), answer)
            }
            Ruling::Refused(bytes) => (None, Answer::Refused(bytes)),
        };
        let outcome = Some(decision.outcome(&answer, now));
        let Some(decided) = decided else {
            return Ok(Planned::of(nth, now, Vec::new(), outcome, answer));
        };
        if decided.events.is_empty() && decided.side.iter().any(Side::changes_the_log) {
            return Err(Fault::Misuse(format!("{} changes payloads without recording it", command.name)));
        }
        let entries = self.entries::<C>(decision, decided.events, now, random)?;
        let plan = Planned::of(nth, now, decided.side, outcome, answer);
        Ok(Planned { entries, messages: decided.messages, access: decided.access, relies_on_streams: true, ..plan })
    }

    fn entries<C: Codec<Event = E>>(
        &mut self,
        decision: &Decision<E>,
        events: Vec<(StreamId, E)>,
        now: i64,
        random: &dyn Random,
    ) -> Result<Vec<Entry<E>>, Fault> {
        let mut next: HashMap<StreamId, i64> = HashMap::new();
        let mut entries = Vec::with_capacity(events.len());
        for (stream, event) in events {
            let named = decision.command.streams.contains(&stream);
            let version = match next.get(&stream) {
                Some(version) => version + 1,
                None if named => self.version(&stream) + 1,
                // A stream that was not named must be new; if it is not, its version clashes.
                None if self.version(&stream) == 0 => 1,
                None => return Err(Fault::Misuse(format!("{} wrote to a stream that it did not name", decision.command.name))),
            };
            next.insert(stream.clone(), version);
            let payload = C::encode(&event)?;
            let mut salt = [0; 16];
            random.fill(&mut salt);
            let recorded = Recorded {
                position: 0,
                stream,
                version,
                kind: C::kind(&event).to_owned(),
                schema: C::schema(&event),
                actor: decision.command.actor,
                at: now,
                command: decision.command.id,
                event: Some(event),
            };
            entries.push(Entry { digest: chain::digest(&salt, &payload), recorded, payload, salt });
        }
        // Only now, so that a command that failed above left nothing for those after it.
        for entry in &entries {
            self.versions.entry(entry.recorded.stream.clone()).or_insert(0);
            Arc::make_mut(self.streams.entry(entry.recorded.stream.clone()).or_default()).push(entry.recorded.clone());
        }
        Ok(entries)
    }

    fn version(&self, stream: &StreamId) -> i64 {
        self.streams.get(stream).and_then(|events| events.last()).map_or(0, |last| last.version)
    }
}

impl<E> Planned<E> {
    pub(super) fn of(nth: usize, now: i64, side: Vec<Side>, outcome: Option<Vec<Value>>, answer: Answer) -> Self {
        Self {
            nth,
            now,
            entries: Vec::new(),
            messages: Vec::new(),
            side,
            access: Vec::new(),
            outcome,
            relies_on_streams: false,
            answer,
        }
    }
}
