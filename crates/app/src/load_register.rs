//! An extract of a register is loaded: read whole, kept beside the log, and counted from one event on, or not at all.
//! The rows are never all in memory; what a load that failed leaves behind is swept.

use bytes::Bytes;
use domain::{
    Context,
    id::{CommandId, ExtractId},
    register::{self, Entry, Event, LoadExtract, LoadRefusal, Register, STREAM, State, load_extract},
    time::Date,
};
use policy::{Action, Actor, Facts};
use registration_form::extract::{ExtractReading, ExtractUnread, read_extract};
use sha2::{Digest, Sha256};
use store::{Fault, Reference};
use strum::IntoEnumIterator;
use tokio::sync::mpsc;

use crate::{App, Ask, Done, Failure, Outcome, Session, Streams, Who, stream};

/// Entries that are kept in one short transaction.
const TOGETHER: usize = 500;
/// Batches that wait to be kept.
const WAITING: usize = 2;
/// What a load that did not end leaves behind is swept after a day.
const ABANDONED_DAYS: i64 = 1;

/// An extract as it came.
#[derive(Debug, Clone)]
pub struct ExtractFile {
    /// Of which register.
    pub register: Register,
    /// The date of which it says how things stood.
    pub dated: Date,
    /// What the file is called.
    pub name: String,
    /// The file.
    pub bytes: Bytes,
}

/// Why an extract is not loaded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotLoaded {
    /// It is not read.
    #[error(transparent)]
    Unread(#[from] ExtractUnread),
    /// It may not count.
    #[error(transparent)]
    Refused(#[from] LoadRefusal),
}

impl App {
    /// Loads an extract; without a session, for the command line. Gives what was read.
    pub async fn load_register(
        &self,
        session: Option<&Session>,
        command: CommandId,
        file: ExtractFile,
    ) -> Outcome<ExtractReading, NotLoaded> {
        let actor = session.map_or_else(Actor::system, Session::actor);
        if !self.policy.decide(&actor, Action::LoadRegister, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let reading = away(file.clone(), |_| ()).await?.map_err(|unread| Failure::Refused(unread.into()))?;
        let order = LoadExtract {
            id: self.new_id(),
            register: file.register,
            dated: file.dated,
            rows: reading.rows,
            digest: hex::encode(Sha256::digest(&file.bytes)),
            file: file.name.clone(),
            by: session.map(|session| session.user.id),
        };
        let before: State = self.state(STREAM).await?;
        // Asked again below; here so that nothing is kept for nothing.
        load_extract(&before, order.clone(), &Context::new(self.now(), 0)).map_err(|no| Failure::Refused(no.into()))?;
        let (id, who) = (order.id, session.map_or(Who::System, Session::who));
        let counted = match self.keep_entries(id, file).await {
            Ok(()) => self.count_extract(who, command, order).await.map_err(|failure| failure.map(NotLoaded::Refused)),
            Err(fault) => Err(Failure::Fault(fault)),
        };
        // The same command again was answered from before: these rows are not the ones that count.
        if !matches!(counted, Ok(counts) if counts == id) {
            self.store.forget_references(id.uuid()).await?;
        }
        counted?;
        self.forget_replaced(0).await?;
        Ok(reading)
    }

    async fn count_extract(&self, who: Who, command: CommandId, order: LoadExtract) -> Outcome<ExtractId, LoadRefusal> {
        let input = (order.register, order.dated, order.digest.clone());
        let ask = Ask {
            id: command,
            name: "load-register",
            input: &input,
            streams: vec![stream::<Event>(STREAM)],
            action: Action::LoadRegister,
        };
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let events = load_extract(&streams.state(STREAM), order.clone(), cx)?;
            Ok(Done::in_stream(STREAM, events, order.id))
        };
        self.decide(who, ask, |_, _| Facts::Service, decide).await
    }

    /// Reads the file again and keeps its entries batch by batch, while the next is read.
    async fn keep_entries(&self, id: ExtractId, file: ExtractFile) -> Result<(), Fault> {
        self.store.begin_references(id.uuid()).await?;
        let (sender, mut batches) = mpsc::channel::<Vec<Reference>>(WAITING);
        let register = file.register;
        let reading = tokio::spawn(away(file, {
            let mut batch = Vec::with_capacity(TOGETHER);
            move |entry: Option<Entry>| {
                batch.extend(entry.as_ref().map(|entry| reference(register, entry)));
                if batch.len() >= TOGETHER || entry.is_none() {
                    // Nobody takes them where keeping failed: reading on does no harm.
                    let _ = sender.blocking_send(std::mem::take(&mut batch));
                }
            }
        }));
        let mut next = 1;
        while let Some(batch) = batches.recv().await {
            let rows = i64::try_from(batch.len()).unwrap_or_default();
            self.store.put_references(id.uuid(), next, batch).await?;
            next += rows;
        }
        match reading.await {
            Ok(read) => read.map(|_| ()),
            Err(broken) => Err(Fault::Misuse(broken.to_string())),
        }
    }

    /// Removes the loads that no longer count, and those that began so long ago that nobody finishes them.
    async fn forget_replaced(&self, abandoned_days: i64) -> Result<(), Fault> {
        let state: State = self.state(STREAM).await?;
        let counting: Vec<_> = Register::iter().filter_map(|it| state.current(it)).map(|it| it.id.uuid()).collect();
        let replaced = |load| state.extracts.iter().any(|it| it.id.uuid() == load);
        let long_ago = self.now().plus_days(-abandoned_days).micros();
        for (load, begun) in self.store.reference_loads().await? {
            if !counting.contains(&load) && (replaced(load) || (abandoned_days > 0 && begun < long_ago)) {
                self.store.forget_references(load).await?;
            }
        }
        Ok(())
    }

    /// Removes what loads left behind that did not end.
    pub(crate) async fn sweep_registers(&self) -> Result<(), Fault> {
        self.forget_replaced(ABANDONED_DAYS).await
    }

    /// The extracts, and which counts.
    pub(crate) async fn registers(&self) -> Result<register::State, Fault> {
        self.state(STREAM).await
    }
}

fn reference(register: Register, entry: &Entry) -> Reference {
    Reference { keys: entry.keys(register), bytes: serde_json::to_vec(entry).unwrap_or_default() }
}

/// Reads a file away from the threads that answer people; `take` gets `None` after the last entry.
async fn away(
    file: ExtractFile,
    mut take: impl FnMut(Option<Entry>) + Send + 'static,
) -> Result<Result<ExtractReading, ExtractUnread>, Fault> {
    let read = tokio::task::spawn_blocking(move || {
        let reading = read_extract(&file.bytes, file.register, |entry| take(Some(entry)));
        take(None);
        reading
    });
    read.await.map_err(|broken| Fault::Misuse(broken.to_string()))
}
