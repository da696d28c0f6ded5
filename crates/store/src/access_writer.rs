//! The task that records who looked when no command is involved, in groups and apart from the writer of commands.
//! It never takes the head of the log.

use std::sync::Arc;

use tokio::sync::{mpsc, oneshot};

use crate::access::Lane;
use crate::engine::Engine;
use crate::side::carry_out;
use crate::{Access, Clock, Fault, Random, Side};

const GROUP: usize = 64;
const TRIES: usize = 4;

/// What is asked of the task.
pub(crate) enum Ask {
    Record(Look),
    Stop(oneshot::Sender<()>),
}

/// Acts of looking, and the small changes that are kept with them: all of it, or nothing.
pub(crate) struct Look {
    pub(crate) access: Vec<Access>,
    pub(crate) side: Vec<Side>,
    pub(crate) reply: oneshot::Sender<Result<(), Fault>>,
}

pub(crate) struct AccessWriter {
    pub(crate) engine: Arc<Engine>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) lane: Lane,
}

impl AccessWriter {
    pub(crate) async fn run(mut self, mut asked: mpsc::Receiver<Ask>) {
        let mut taken = Vec::with_capacity(GROUP);
        let mut stopped = Vec::new();
        while asked.recv_many(&mut taken, GROUP).await > 0 {
            let mut looks = Vec::with_capacity(taken.len());
            for ask in taken.drain(..) {
                match ask {
                    Ask::Record(look) => looks.push(look),
                    Ask::Stop(reply) => {
                        asked.close();
                        stopped.push(reply);
                    }
                }
            }
            self.group(looks).await;
        }
        for reply in stopped {
            let _ = reply.send(());
        }
    }

    async fn group(&mut self, looks: Vec<Look>) {
        let together = self.write(&looks).await;
        // What one comes too late for does not fail the others.
        let alone = looks.len() > 1 && matches!(together, Err(Fault::Claimed(_)));
        for look in looks {
            let written = if alone { self.write(std::slice::from_ref(&look)).await } else { together.clone() };
            let _ = look.reply.send(written);
        }
    }

    async fn write(&mut self, looks: &[Look]) -> Result<(), Fault> {
        let mut written = Ok(());
        for _ in 0..TRIES {
            written = self.try_write(looks).await;
            match &written {
                Ok(()) => break,
                // Another process with the same instance id, or a lost connection.
                Err(Fault::Clash(_) | Fault::Unavailable(_)) => self.lane.forget(),
                Err(_) => {
                    self.lane.forget();
                    break;
                }
            }
        }
        written
    }

    async fn try_write(&mut self, looks: &[Look]) -> Result<(), Fault> {
        if looks.is_empty() {
            return Ok(());
        }
        let now = self.clock.now();
        let mut held = self.engine.access().hold().await?;
        let mut tx = held.begin().await?;
        for side in looks.iter().flat_map(|look| &look.side) {
            carry_out(&mut tx, side, now).await?;
        }
        let acts = looks.iter().flat_map(|look| &look.access).map(|access| (now, access.clone())).collect();
        self.lane.append(&mut tx, self.random.as_ref(), acts).await?;
        tx.commit().await
    }
}
