//! Is the store well, and what do its numbers say?
//! Judges nothing: readiness and alarms are the application's.

use std::sync::atomic::Ordering;

use tokio::sync::oneshot;

use crate::store::shut_down;
use crate::writer::Order;
use crate::{Codec, Fault, MessageCounts, Store};

/// Numbers for metrics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    /// The position of the last entry of the log.
    pub position: i64,
    /// How many entries the view that is furthest behind has not read.
    pub view_lag: i64,
    /// Commands that wait for the writer.
    pub queued: usize,
    /// Groups of commands written since the start.
    pub groups: u64,
    /// Commands taken since the start.
    pub commands: u64,
    /// Commands that had to be run apart from their group.
    pub alone: u64,
    /// Tries that were repeated because another writer was first or the connection was lost.
    pub conflicts: u64,
    /// Connections of readers.
    pub readers: u32,
    /// Of these, idle ones.
    pub readers_idle: usize,
    /// The outbox.
    pub messages: MessageCounts,
    /// How long the longest waiting message has been due, in microseconds.
    pub delivery_lag: i64,
}

impl<C: Codec> Store<C> {
    /// Can it be read, and does the writer answer?
    pub async fn ready(&self) -> Result<(), Fault> {
        self.log_head().await?;
        let (reply, answer) = oneshot::channel();
        self.inner.orders.send(Order::Probe(reply)).await.map_err(|_| shut_down())?;
        answer.await.unwrap_or_else(|_| Err(shut_down()))
    }

    /// The numbers of this moment.
    pub async fn numbers(&self) -> Result<Numbers, Fault> {
        let position = self.log_head().await?.position;
        let mut view_lag = 0;
        for view in self.inner.views.all.iter() {
            let sql = "SELECT position FROM view_cursor WHERE name = $1 AND version = $2";
            let rows = self.inner.engine.rows(sql.into(), &[view.name().into(), view.version().into()]).await?;
            let read = rows.first().map_or(Ok(0), |row| row.get::<i64>(0))?;
            view_lag = view_lag.max(position - read);
        }
        let messages = self.message_counts().await?;
        let delivery_lag = messages.oldest_due.map_or(0, |due| (self.inner.clock.now() - due).max(0));
        let counts = &self.inner.counts;
        let (readers, readers_idle) = self.inner.engine.readers();
        Ok(Numbers {
            position,
            view_lag,
            queued: self.inner.orders.max_capacity() - self.inner.orders.capacity(),
            groups: counts.groups.load(Ordering::Relaxed),
            commands: counts.commands.load(Ordering::Relaxed),
            alone: counts.alone.load(Ordering::Relaxed),
            conflicts: counts.conflicts.load(Ordering::Relaxed),
            readers,
            readers_idle,
            messages,
            delivery_lag,
        })
    }
}
