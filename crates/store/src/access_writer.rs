//! The task that records who looked when no command is involved, in groups and apart from the writer of commands.
//! It never takes the head of the log.

use std::sync::Arc;

use tokio::sync::{mpsc, oneshot};

use crate::access::Lane;
use crate::engine::Engine;
use crate::{Access, Clock, Fault, Random};

const GROUP: usize = 64;
const TRIES: usize = 4;

/// What is asked of the task.
pub(crate) enum Ask {
    Record(Vec<Access>, oneshot::Sender<Result<(), Fault>>),
    Stop(oneshot::Sender<()>),
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
            let (mut acts, mut replies) = (Vec::new(), Vec::new());
            for ask in taken.drain(..) {
                match ask {
                    Ask::Record(access, reply) => {
                        acts.extend(access);
                        replies.push(reply);
                    }
                    Ask::Stop(reply) => {
                        asked.close();
                        stopped.push(reply);
                    }
                }
            }
            let written = self.write(acts).await;
            for reply in replies {
                let _ = reply.send(written.clone());
            }
        }
        for reply in stopped {
            let _ = reply.send(());
        }
    }

    async fn write(&mut self, acts: Vec<Access>) -> Result<(), Fault> {
        let mut written = Ok(());
        for _ in 0..TRIES {
            written = self.try_write(&acts).await;
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

    async fn try_write(&mut self, acts: &[Access]) -> Result<(), Fault> {
        if acts.is_empty() {
            return Ok(());
        }
        let now = self.clock.now();
        let mut held = self.engine.access().hold().await?;
        let mut tx = held.begin().await?;
        self.lane.append(&mut tx, self.random.as_ref(), acts.iter().map(|access| (now, access.clone())).collect()).await?;
        tx.commit().await
    }
}
