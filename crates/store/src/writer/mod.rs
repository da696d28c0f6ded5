//! The one task of a process that writes commands: takes what is queued as one group and commits it together.
//! Calls no network and no policy of its own; a caller that goes away leaves no half-done command.

mod commit;
mod plan;

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use self::commit::Failed;
use self::plan::{Group, Known, Planned, answered};
use crate::access::Lane;
use crate::engine::Engine;
use crate::lifecycle::Views;
use crate::{Clock, Codec, Command, Decided, Fault, Loaded, Moment, Random, Side, StreamId, Value};

/// How many commands share one transaction at most.
const GROUP: usize = 64;

/// How often a decision is taken when others keep changing its streams.
const TRIES: usize = 4;

/// How long nothing is asked for before views are compared with the log.
const FOLLOW: Duration = Duration::from_secs(1);

/// What a decision says, its answer as bytes.
pub(crate) enum Ruling<E> {
    Accepted(Decided<E, Vec<u8>>),
    Refused(Vec<u8>),
}

/// A decision of the caller, without its types.
pub(crate) type Decide<E> = Box<dyn Fn(&Loaded<E>, &Moment) -> Result<Ruling<E>, Fault> + Send>;

/// A command that waits for its turn.
pub(crate) struct Decision<E> {
    pub(crate) command: Command,
    pub(crate) seed: u128,
    pub(crate) decide: Decide<E>,
}

/// What a command is told.
#[derive(Debug, Clone)]
pub(crate) enum Answer {
    Accepted(Vec<u8>),
    Refused(Vec<u8>),
    Claimed(String),
    Reused,
    Conflict,
    Fault(Fault),
}

pub(crate) enum Work<E> {
    Decide(Decision<E>),
    Side(Vec<Side>),
}

/// One thing to do, and whom to tell.
pub(crate) struct Job<E> {
    pub(crate) work: Work<E>,
    pub(crate) reply: oneshot::Sender<Answer>,
}

pub(crate) enum Order<E> {
    Job(Job<E>),
    /// Is the writer there, and can it write?
    Probe(oneshot::Sender<Result<(), Fault>>),
    /// Finish what is queued, then end.
    Stop(oneshot::Sender<()>),
}

/// Numbers of the writer, for metrics.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    pub(crate) groups: AtomicU64,
    pub(crate) commands: AtomicU64,
    pub(crate) alone: AtomicU64,
    pub(crate) conflicts: AtomicU64,
}

pub(crate) struct Writer<C: Codec> {
    pub(crate) engine: Arc<Engine>,
    pub(crate) views: Views<C>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) lane: Lane,
    pub(crate) counts: Arc<Counts>,
    /// Where the log ends, as far as this writer knows.
    pub(crate) head: Option<i64>,
}

impl<E> Decision<E> {
    /// The row by which the command is known when it comes again.
    fn outcome(&self, answer: &Answer, now: i64) -> Vec<Value> {
        let (outcome, bytes) = match answer {
            Answer::Accepted(bytes) => (0, bytes.clone()),
            Answer::Refused(bytes) => (1, bytes.clone()),
            Answer::Claimed(name) => (2, name.clone().into_bytes()),
            Answer::Reused | Answer::Conflict | Answer::Fault(_) => (3, Vec::new()),
        };
        let Command { id, actor, name, digest, .. } = &self.command;
        vec![(*id).into(), (*actor).into(), (*name).into(), (*digest).into(), outcome.into(), bytes.into(), now.into()]
    }
}

impl<C: Codec> Writer<C> {
    /// Works until it is told to stop, or nobody is left to ask anything.
    pub(crate) async fn run(mut self, mut orders: mpsc::Receiver<Order<C::Event>>) {
        let mut taken = Vec::with_capacity(GROUP);
        let mut stopped = Vec::new();
        while self.next(&mut orders, &mut taken).await {
            // Those who were told a moment ago are about to ask again: let them into this group.
            tokio::task::yield_now().await;
            while taken.len() < GROUP {
                let Ok(order) = orders.try_recv() else { break };
                taken.push(order);
            }
            let mut jobs = Vec::with_capacity(taken.len());
            for order in taken.drain(..) {
                match order {
                    Order::Job(job) => jobs.push(job),
                    Order::Probe(reply) => drop(reply.send(self.probe().await)),
                    Order::Stop(reply) => {
                        orders.close();
                        stopped.push(reply);
                    }
                }
            }
            while !jobs.is_empty() {
                let (group, later) = without_repeats(jobs);
                self.group(group).await;
                jobs = later;
            }
        }
        for reply in stopped {
            let _ = reply.send(());
        }
    }

    /// Waits for something to do. While there is nothing, views follow what other instances write.
    async fn next(&self, orders: &mut mpsc::Receiver<Order<C::Event>>, taken: &mut Vec<Order<C::Event>>) -> bool {
        loop {
            match tokio::time::timeout(FOLLOW, orders.recv_many(taken, GROUP)).await {
                Ok(count) => return count > 0,
                Err(_) => {
                    if let Err(fault) = self.views.follow(self.engine.commands()).await {
                        tracing::warn!(%fault, "views could not be brought up to date");
                    }
                }
            }
        }
    }

    async fn probe(&self) -> Result<(), Fault> {
        match self.try_probe().await {
            // The connection may have been lost while it was idle; the next one tells.
            Err(Fault::Unavailable(_)) => self.try_probe().await,
            probed => probed,
        }
    }

    async fn try_probe(&self) -> Result<(), Fault> {
        let mut held = self.engine.commands().hold().await?;
        let mut tx = held.begin().await?;
        tx.execute("UPDATE log_head SET one = one WHERE one = 2", &[]).await?;
        tx.commit().await
    }

    async fn group(&mut self, mut jobs: Vec<Job<C::Event>>) {
        self.counts.groups.fetch_add(1, Ordering::Relaxed);
        self.counts.commands.fetch_add(jobs.len() as u64, Ordering::Relaxed);
        let answers = match self.attempt(&mut jobs).await {
            Ok(answers) => answers,
            Err(failed) if jobs.len() == 1 => {
                let mut answers = Vec::new();
                for job in &mut jobs {
                    answers.push(self.insist(job, failed.fault.clone(), failed.in_doubt).await);
                }
                answers
            }
            Err(failed) => self.one_by_one(&mut jobs, &failed).await,
        };
        for (job, answer) in jobs.into_iter().zip(answers) {
            // Nobody may be waiting any more: the command stands all the same.
            let _ = job.reply.send(answer);
        }
    }

    /// A group that failed as a whole: each command by itself, so that one does not fail the others.
    async fn one_by_one(&mut self, jobs: &mut [Job<C::Event>], failed: &Failed) -> Vec<Answer> {
        let mut answers: Vec<Answer> = Vec::with_capacity(jobs.len());
        let mut down: Option<Fault> = None;
        for job in jobs {
            if failed.in_doubt && matches!(job.work, Work::Side(_)) {
                // It has no id by which a second try would be known.
                answers.push(Answer::Fault(failed.fault.clone()));
                continue;
            }
            if let Some(fault) = &down {
                answers.push(Answer::Fault(fault.clone()));
                continue;
            }
            self.counts.alone.fetch_add(1, Ordering::Relaxed);
            let answer = match self.attempt(std::slice::from_mut(job)).await {
                Ok(mut answer) => answer.pop().unwrap_or(Answer::Conflict),
                Err(failed) => self.insist(job, failed.fault, failed.in_doubt).await,
            };
            if let Answer::Fault(fault @ (Fault::Unavailable(_) | Fault::Full)) = &answer {
                down = Some(fault.clone());
            }
            answers.push(answer);
        }
        answers
    }

    /// A command that failed alone: tries again what is worth trying again.
    async fn insist(&mut self, job: &mut Job<C::Event>, mut fault: Fault, mut in_doubt: bool) -> Answer {
        for _ in 1..TRIES {
            let again = match &fault {
                Fault::Clash(_) => true,
                // The connection was lost. A decision is known by its id if it was written after all.
                Fault::Unavailable(_) => !(in_doubt && matches!(job.work, Work::Side(_))),
                _ => false,
            };
            if !again {
                break;
            }
            self.counts.conflicts.fetch_add(1, Ordering::Relaxed);
            match self.attempt(std::slice::from_mut(job)).await {
                Ok(mut answers) => return answers.pop().unwrap_or(Answer::Conflict),
                Err(failed) => (fault, in_doubt) = (failed.fault, failed.in_doubt),
            }
        }
        match fault {
            Fault::Clash(_) => Answer::Conflict,
            Fault::Claimed(name) => self.remember_claim(job, name).await,
            fault => Answer::Fault(fault),
        }
    }

    /// Keeps the answer of a command that was refused because something is taken.
    async fn remember_claim(&mut self, job: &mut Job<C::Event>, name: &'static str) -> Answer {
        let answer = Answer::Claimed(name.to_owned());
        let Work::Decide(decision) = &job.work else { return answer };
        let now = self.clock.now();
        let outcome = decision.outcome(&answer, now);
        let mut plans = [Planned::of(0, now, Vec::new(), Some(outcome), answer.clone())];
        match self.commit(&Group::none(), &mut plans).await {
            Ok(_) => answer,
            Err(failed) => Answer::Fault(failed.fault),
        }
    }

    /// Plans and writes a group: all of it, or nothing. On success there is one answer for each job.
    async fn attempt(&mut self, jobs: &mut [Job<C::Event>]) -> Result<Vec<Answer>, Failed> {
        let written = self.try_attempt(jobs).await;
        if written.is_err() {
            self.head = None;
            self.lane.forget();
        }
        written
    }

    async fn try_attempt(&mut self, jobs: &mut [Job<C::Event>]) -> Result<Vec<Answer>, Failed> {
        let ids: Vec<Uuid> = jobs.iter().filter_map(Job::command).map(|command| command.id).collect();
        let (log, streams) = (&self.views.log, streams_of(jobs));
        let (known, mut group) = tokio::try_join!(answered(&self.engine, &ids), Group::load(log, streams, self.head))?;
        let mut answers: Vec<Option<Answer>> = jobs.iter().map(|job| repeated(job.command()?, &known)).collect();
        let mut plans = self.plan(jobs, &mut answers, &mut group);
        if !plans.is_empty() {
            // A commit that waits in vain must not leave a head that only seems to be known.
            let known = self.head.take();
            self.head = self.commit(&group, &mut plans).await?.or(known);
        }
        for plan in plans {
            if let Some(answer) = answers.get_mut(plan.nth) {
                *answer = Some(plan.answer);
            }
        }
        Ok(answers.into_iter().map(|answer| answer.unwrap_or(Answer::Conflict)).collect())
    }

    fn plan(
        &self,
        jobs: &mut [Job<C::Event>],
        answers: &mut [Option<Answer>],
        group: &mut Group<C::Event>,
    ) -> Vec<Planned<C::Event>> {
        let mut plans = Vec::with_capacity(jobs.len());
        for (nth, (job, answer)) in jobs.iter().zip(answers).enumerate().filter(|(_, (_, answer))| answer.is_none()) {
            let now = self.clock.now();
            let plan = match &job.work {
                Work::Side(side) => Ok(Planned::of(nth, now, side.clone(), None, Answer::Accepted(Vec::new()))),
                Work::Decide(decision) => group.decide::<C>(nth, decision, now, self.random.as_ref()),
            };
            match plan {
                Ok(plan) => plans.push(plan),
                Err(fault) => *answer = Some(Answer::Fault(fault)),
            }
        }
        plans
    }
}

impl<E> Job<E> {
    const fn command(&self) -> Option<&Command> {
        match &self.work {
            Work::Decide(decision) => Some(&decision.command),
            Work::Side(_) => None,
        }
    }
}

/// The streams that the commands name, each once.
fn streams_of<E>(jobs: &mut [Job<E>]) -> Vec<StreamId> {
    let named = jobs.iter().filter_map(Job::command).flat_map(|command| command.streams.iter().cloned());
    named.collect::<HashSet<_>>().into_iter().collect()
}

/// The answer of a command that was answered before.
fn repeated(command: &Command, known: &Known) -> Option<Answer> {
    let (actor, digest, given) = known.get(&command.id)?;
    let same = *actor == command.actor && *digest == command.digest;
    Some(if same { given.clone() } else { Answer::Reused })
}

/// The jobs, and apart from them those whose command is already among them: they get its answer afterwards.
fn without_repeats<E>(jobs: Vec<Job<E>>) -> (Vec<Job<E>>, Vec<Job<E>>) {
    let mut seen = HashSet::new();
    jobs.into_iter().partition(|job| job.command().is_none_or(|command| seen.insert(command.id)))
}
