//! The store as the application sees it: open, decide, read, shut down.
//! Each kind of small table has its own functions in `tables`; this file holds none of their statements.

use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::{mpsc, oneshot};

use crate::access::Lane;
use crate::access_writer::{AccessWriter, Ask, Look};
use crate::engine::{Address, Engine};
use crate::lifecycle::Views;
use crate::log::{HEAD, Log, LogHead};
use crate::ports::seed;
use crate::writer::{Answer, Counts, Decision, Job, Order, Ruling, Work, Writer};
use crate::{
    Access, Clock, Codec, Command, Decided, Failure, Fault, Loaded, Moment, Projection, Random, Reader, Recorded, Side, StreamId,
    Unseal, schema,
};

/// How many commands may wait for the writer before callers wait to hand theirs in.
const QUEUE: usize = 1_024;

/// Where the store keeps its data, and under which name this process writes access records.
#[derive(Clone)]
pub struct Settings {
    /// `sqlite:PATH` or `postgres://…`.
    pub url: String,
    /// The name of this process: no two that run at the same time share one.
    pub instance: String,
    /// Opens sealed payloads, where there are any.
    pub unseal: Option<Arc<dyn Unseal>>,
}

impl Settings {
    /// Settings for a database without sealed payloads.
    pub fn new(url: impl Into<String>, instance: impl Into<String>) -> Self {
        Self { url: url.into(), instance: instance.into(), unseal: None }
    }
}

/// The event store. Cheap to clone; all clones are the same store.
pub struct Store<C: Codec> {
    pub(crate) inner: Arc<Inner<C>>,
}

pub(crate) struct Inner<C: Codec> {
    pub(crate) engine: Arc<Engine>,
    pub(crate) views: Views<C>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) counts: Arc<Counts>,
    random: Arc<dyn Random>,
    pub(crate) orders: mpsc::Sender<Order<C::Event>>,
    access: mpsc::Sender<Ask>,
}

impl<C: Codec> Clone for Store<C> {
    fn clone(&self) -> Self {
        Self { inner: Arc::clone(&self.inner) }
    }
}

impl<C: Codec> Store<C> {
    /// Opens the database, brings its tables up to date, builds views whose version is new, and starts the writers.
    pub async fn open(
        settings: Settings,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        projections: Vec<Arc<dyn Projection<C>>>,
    ) -> Result<Self, Fault> {
        let engine = Arc::new(Engine::open(Address::parse(&settings.url)?).await?);
        schema::migrate(engine.commands()).await?;
        let log = Log::new(Arc::clone(&engine), settings.unseal);
        let views = Views { all: Arc::new(projections), log };
        views.open(engine.commands()).await?;
        let counts = Arc::new(Counts::default());
        let (orders, queue) = mpsc::channel(QUEUE);
        let writer = Writer {
            engine: Arc::clone(&engine),
            views: views.clone(),
            clock: Arc::clone(&clock),
            random: Arc::clone(&random),
            lane: Lane::new(&settings.instance, 0),
            counts: Arc::clone(&counts),
            head: None,
        };
        tokio::spawn(writer.run(queue));
        let (access, asked) = mpsc::channel(QUEUE);
        let lane = Lane::new(&settings.instance, 1);
        let recorder = AccessWriter { engine: Arc::clone(&engine), clock: Arc::clone(&clock), random: Arc::clone(&random), lane };
        tokio::spawn(recorder.run(asked));
        Ok(Self { inner: Arc::new(Inner { engine, views, clock, counts, random, orders, access }) })
    }

    /// Carries out a command: loads the streams that it names, lets `decide` decide, and keeps all that follows, or nothing.
    ///
    /// `decide` may run more than once and must depend on nothing but what it is given. It runs in the writer: when the caller goes away, the
    /// command is carried out whole or not at all. Refusals are kept too, so that the same command gets the same answer.
    pub async fn decide<A, R, F>(&self, command: Command, decide: F) -> Result<A, Failure<R>>
    where
        A: Serialize + DeserializeOwned + Send + 'static,
        R: Serialize + DeserializeOwned + Send + 'static,
        F: Fn(&Loaded<C::Event>, &Moment) -> Result<Decided<C::Event, A>, R> + Send + 'static,
    {
        let decide = move |loaded: &Loaded<C::Event>, moment: &Moment| match decide(loaded, moment) {
            Ok(Decided { events, messages, side, access, answer }) => {
                Ok(Ruling::Accepted(Decided { events, messages, side, access, answer: to_bytes(&answer)? }))
            }
            Err(refusal) => to_bytes(&refusal).map(Ruling::Refused),
        };
        let decision = Decision { command, seed: seed(self.inner.random.as_ref()), decide: Box::new(decide) };
        match self.order(Work::Decide(decision)).await {
            Answer::Accepted(bytes) => Ok(from_bytes(&bytes)?),
            Answer::Refused(bytes) => Err(Failure::Refused(from_bytes(&bytes)?)),
            Answer::Claimed(name) => Err(Failure::Claimed(name)),
            Answer::Reused => Err(Failure::Reused),
            Answer::Conflict => Err(Failure::Conflict),
            Answer::Fault(fault) => Err(Failure::Fault(fault)),
        }
    }

    /// Makes small changes outside a decision, all or none, through the same writer.
    pub async fn write(&self, side: Vec<Side>) -> Result<(), Failure<()>> {
        may_stand_alone(&side)?;
        match self.order(Work::Side(side)).await {
            Answer::Accepted(_) => Ok(()),
            Answer::Refused(_) => Err(Failure::Refused(())),
            Answer::Claimed(name) => Err(Failure::Claimed(name)),
            Answer::Reused => Err(Failure::Reused),
            Answer::Conflict => Err(Failure::Conflict),
            Answer::Fault(fault) => Err(Failure::Fault(fault)),
        }
    }

    async fn order(&self, work: Work<C::Event>) -> Answer {
        let (reply, answer) = oneshot::channel();
        if self.inner.orders.send(Order::Job(Job { work, reply })).await.is_err() {
            return Answer::Fault(shut_down());
        }
        answer.await.unwrap_or_else(|_| Answer::Fault(shut_down()))
    }

    /// Reads view tables and whatever else was committed.
    pub fn read(&self) -> Reader {
        Reader { engine: Arc::clone(&self.inner.engine) }
    }

    /// The events of one stream, oldest first.
    pub async fn history(&self, stream: &StreamId) -> Result<Vec<Recorded<C::Event>>, Fault> {
        self.inner.views.log.history(stream).await
    }

    /// Where the log ends.
    pub async fn log_head(&self) -> Result<LogHead, Fault> {
        LogHead::of(&self.inner.engine.rows(HEAD.into(), &[]).await?)
    }

    /// Records who looked; returns when it is committed, so that what was asked for may be shown.
    pub async fn record_access(&self, access: Vec<Access>) -> Result<(), Fault> {
        self.record_with(access, Vec::new()).await
    }

    /// Records who looked, and makes the small changes that belong to it: all of it, or nothing. Never waits for commands.
    pub async fn record_with(&self, access: Vec<Access>, side: Vec<Side>) -> Result<(), Fault> {
        may_stand_alone(&side)?;
        if access.is_empty() && side.is_empty() {
            return Ok(());
        }
        let (reply, written) = oneshot::channel();
        self.inner.access.send(Ask::Record(Look { access, side, reply })).await.map_err(|_| shut_down())?;
        written.await.unwrap_or_else(|_| Err(shut_down()))
    }

    /// Empties all views and reads the log again; writers wait meanwhile. Gives the position up to which was read.
    pub async fn rebuild(&self) -> Result<i64, Fault> {
        self.inner.views.rebuild(self.inner.engine.commands()).await
    }

    /// Finishes what is queued, takes nothing more, and closes the database.
    pub async fn shutdown(&self) {
        let (reply, written) = oneshot::channel();
        if self.inner.orders.send(Order::Stop(reply)).await.is_ok() {
            let _ = written.await;
        }
        let (reply, recorded) = oneshot::channel();
        if self.inner.access.send(Ask::Stop(reply)).await.is_ok() {
            let _ = recorded.await;
        }
        self.inner.engine.close().await;
    }
}

fn may_stand_alone(side: &[Side]) -> Result<(), Fault> {
    if side.iter().any(Side::changes_the_log) {
        return Err(Fault::Misuse("payloads change in a command that records it".to_owned()));
    }
    Ok(())
}

pub(crate) fn shut_down() -> Fault {
    Fault::Unavailable("the store was shut down".to_owned())
}

fn to_bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, Fault> {
    serde_json::to_vec(value).map_err(|error| Fault::codec("answer", error))
}

fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    serde_json::from_slice(bytes).map_err(|error| Fault::codec("answer", error))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Words;

    impl Codec for Words {
        type Event = String;
        fn kind(_: &String) -> &'static str {
            "word"
        }
        fn schema(_: &String) -> i32 {
            1
        }
        fn encode(event: &String) -> Result<Vec<u8>, Fault> {
            Ok(event.clone().into_bytes())
        }
        fn decode(kind: &str, _: i32, payload: &[u8]) -> Result<String, Fault> {
            String::from_utf8(payload.to_vec()).map_err(|error| Fault::codec(kind, error))
        }
    }

    struct Still;

    impl Clock for Still {
        fn now(&self) -> i64 {
            1
        }
    }

    impl Random for Still {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(4);
        }
    }

    async fn say(store: &Store<Words>, number: u128, word: String) -> Result<(), Failure<()>> {
        let stream = StreamId::new("words", uuid::Uuid::from_u128(number));
        let id = uuid::Uuid::from_u128(number);
        let command = Command { id, name: "say", actor: id, digest: [0; 32], streams: vec![stream.clone()] };
        let decide = move |_: &Loaded<String>, _: &Moment| {
            Ok::<_, ()>(Decided { events: vec![(stream.clone(), word.clone())], ..Decided::answer(()) })
        };
        store.decide(command, decide).await
    }

    /// Lets the database grow to so many pages, and no further, on the connection of the writer.
    async fn allow(store: &Store<Words>, pages: i64) {
        let mut held = store.inner.engine.commands().hold().await.unwrap();
        let mut tx = held.begin().await.unwrap();
        tx.rows(if pages > 1_000 { "PRAGMA max_page_count = 100000" } else { "PRAGMA max_page_count = 60" }, &[]).await.unwrap();
        tx.commit().await.unwrap();
    }

    #[tokio::test]
    async fn a_full_disk_leaves_nothing_half_done_and_the_writer_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("store.db").display());
        let store = Store::<Words>::open(Settings::new(url, "one"), Arc::new(Still), Arc::new(Still), vec![]).await.unwrap();
        say(&store, 1, "short".to_owned()).await.unwrap();
        allow(&store, 60).await;
        let long = "long ".repeat(200_000);
        assert_eq!(say(&store, 2, long.clone()).await, Err(Failure::Fault(Fault::Full)));
        assert_eq!(store.log_head().await.unwrap().position, 1);
        // The lost space is there again, as it would be on a disk that was cleared.
        allow(&store, 100_000).await;
        say(&store, 2, long).await.unwrap();
        say(&store, 3, "after".to_owned()).await.unwrap();
        let report = store.verify().await.unwrap();
        assert_eq!((report.entries, report.differences), (3, vec![]));
    }
}
