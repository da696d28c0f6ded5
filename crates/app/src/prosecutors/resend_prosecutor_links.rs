//! The links to the addresses of a prosecuting organisation are sent again: by an officer, or by whoever holds its reference.
//! They go to the addresses of the questionnaire and nowhere else. Whoever asks learns nothing: every reference gets one answer.

use domain::{
    id::{CommandId, RegistrationId},
    prosecutor_registration::{REFERENCE_PREFIX, State},
    reference::Reference,
};
use policy::Action;
use views::prosecutor_registrations;

use crate::{
    App, Failure, Outcome, Session, Who,
    read_registration::wait,
    resend_confirmation::{FOR_REFERENCE, FROM_NETWORK},
};

impl App {
    /// Sends the links again for an officer.
    pub async fn resend_prosecutor_links(&self, session: &Session, command: CommandId, id: RegistrationId) -> Outcome<(), ()> {
        // The permission is asked before anything is said of what there is.
        self.send_links::<State>(session.who(), command, id, Action::ResendConfirmation).await?;
        if self.state::<State>(id.uuid()).await?.submitted.is_some() { Ok(()) } else { Err(Failure::Hidden) }
    }

    /// Sends the links again for whoever holds the reference; `from` is the network that asks, and waits so many seconds where it
    /// asks too often.
    pub async fn resend_own_prosecutor_links(&self, command: CommandId, typed: &str, from: &str) -> Outcome<(), u64> {
        let count = |subject: &str| self.keys.digest("sends-prosecutor-links", subject.as_bytes());
        let asked = self.store.register_failure(&count(from), FROM_NETWORK).await?;
        if let Some(wait) = wait(asked, self.now()) {
            return Err(Failure::Refused(wait));
        }
        let Some(reference) = Reference::parse(REFERENCE_PREFIX, typed) else { return Ok(()) };
        let known = prosecutor_registrations::by_reference(&self.store.read(), reference.as_str()).await?;
        let sent = self.store.register_failure(&count(reference.as_str()), FOR_REFERENCE).await?;
        let Some(id) = known.filter(|_| wait(sent, self.now()).is_none()) else { return Ok(()) };
        let sent = self.send_links::<State>(Who::Nobody, command, id, Action::ConfirmAddress).await;
        sent.map_err(|failure| failure.map(|()| 0))
    }
}
