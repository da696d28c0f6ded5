//! What waits to leave the system and what could not be delivered: nothing is lost unseen.
//! Shows kinds, times and reasons only; who a message is for is not looked up.

use domain::{id::MessageId, time::Timestamp};
use policy::{Action, Facts};
use store::{MessageState, MessageStatus};
use views::PAGE;

use crate::{App, Failure, Outcome, Session};

/// What waits longer than this is worth a look, in seconds: the worker delivers within seconds.
const LONG_SECONDS: i64 = 15 * 60;

/// How deliveries stand.
#[derive(Debug)]
pub struct Deliveries {
    /// Messages that wait, for the first time or again.
    pub waiting: i64,
    /// Messages that the other side took.
    pub delivered: i64,
    /// Messages that will not be tried again by themselves.
    pub failed: i64,
    /// Those given up, oldest first; one page.
    pub given_up: Vec<Delivery>,
    /// After which number the next page begins, if there is one.
    pub next: Option<i64>,
    /// Those that have waited long, oldest first; at most a page.
    pub late: Vec<Delivery>,
}

/// One message, without whom it is for.
#[derive(Debug)]
pub struct Delivery {
    /// The message.
    pub id: MessageId,
    /// What sort of message.
    pub kind: String,
    /// When it was made.
    pub created: Timestamp,
    /// How often it was tried.
    pub attempts: i64,
    /// When it is tried next, where it waits.
    pub due: Timestamp,
    /// Why the last attempt failed.
    pub reason: Option<String>,
}

impl From<MessageStatus> for Delivery {
    fn from(status: MessageStatus) -> Self {
        Self {
            id: MessageId(status.id),
            kind: status.kind,
            created: Timestamp::from_micros(status.created),
            attempts: status.attempts,
            due: Timestamp::from_micros(status.due),
            reason: status.reason,
        }
    }
}

impl App {
    /// How deliveries stand, with a page of those given up after a number.
    pub async fn view_deliveries(&self, session: &Session, after: i64) -> Outcome<Deliveries, ()> {
        if !self.policy.decide(&session.actor(), Action::ViewDeliveries, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let counts = self.store.message_counts().await?;
        let mut given_up = self.store.messages_in(MessageState::Failed, after, PAGE.saturating_add(1)).await?;
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = given_up.len() > page;
        given_up.truncate(page);
        let next = given_up.last().filter(|_| more).map(|last| last.number);
        let long_ago = self.now().plus_seconds(-LONG_SECONDS).micros();
        // Numbers follow the order in which messages were made, so the first page holds those that have waited longest.
        let oldest = self.store.messages_in(MessageState::Waiting, 0, PAGE).await?;
        let late = oldest.into_iter().filter(|message| message.created < long_ago).map(Delivery::from).collect();
        Ok(Deliveries {
            waiting: counts.waiting,
            delivered: counts.delivered,
            failed: counts.failed,
            given_up: given_up.into_iter().map(Delivery::from).collect(),
            next,
            late,
        })
    }
}
