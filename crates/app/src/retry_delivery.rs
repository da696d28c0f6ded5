//! A message that was given up is delivered again, because somebody has mended what stood in its way.
//! Changes nothing about the message itself: links and codes are minted anew at delivery.

use domain::id::MessageId;
use policy::{Action, Facts};

use crate::{App, Failure, Outcome, Session};

impl App {
    /// Puts a given-up message back; `false` where somebody else already did. Who asked is on record.
    pub async fn retry_delivery(&self, session: &Session, message: MessageId) -> Outcome<bool, ()> {
        if !self.policy.decide(&session.actor(), Action::ViewDeliveries, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let status = self.store.message(message.uuid()).await?.ok_or(Failure::Hidden)?;
        self.record_look(session, "retry-delivery", ("message", message.uuid()), status.kind).await?;
        Ok(self.store.requeue(message.uuid()).await?)
    }
}
