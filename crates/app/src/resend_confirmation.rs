//! The links to the addresses of a registration are sent again: by an officer, or by whoever holds its reference, now and then.
//! They go to the addresses on the form and nowhere else; the former ones end.

use domain::{
    id::{CommandId, RegistrationId},
    reference::Reference,
    registration::{REFERENCE_PREFIX, State},
};
use policy::Action;
use store::AttemptLimit;
use views::registrations;

use crate::{App, Failure, FollowRefusal, Outcome, Session, Who, read_registration::wait};

/// E-mails that the holder of a reference may have sent for it in a day.
pub(crate) const FOR_REFERENCE: AttemptLimit = AttemptLimit { window: DAY, allowed: 4, lock: DAY };
/// Such e-mails from one network in an hour.
pub(crate) const FROM_NETWORK: AttemptLimit = AttemptLimit { window: 3_600_000_000, allowed: 30, lock: 3_600_000_000 };
const DAY: i64 = 86_400_000_000;

impl App {
    /// Sends the links again for an officer.
    pub async fn resend_confirmation(&self, session: &Session, command: CommandId, id: RegistrationId) -> Outcome<(), ()> {
        self.send_links::<State>(session.who(), command, id, Action::ResendConfirmation).await
    }

    /// Sends the links again for whoever holds the reference; `from` is the network that asks. From a network that asks too often nothing more is taken.
    pub async fn resend_own_confirmation(&self, command: CommandId, typed: &str, from: &str) -> Outcome<(), FollowRefusal> {
        let reference = Reference::parse(REFERENCE_PREFIX, typed).ok_or(Failure::Refused(FollowRefusal::NotAReference))?;
        let count = |subject: &str| self.keys.digest("sends-confirmation", subject.as_bytes());
        let asked = self.store.register_failure(&count(from), FROM_NETWORK).await?;
        if let Some(wait) = wait(asked, self.now()) {
            return Err(Failure::Refused(FollowRefusal::TooMany(wait)));
        }
        let Some(row) = registrations::by_reference(&self.store.read(), reference.as_str()).await? else {
            return Err(Failure::Hidden);
        };
        // Whoever asks too often for one registration is told what everybody is told, and nothing is sent.
        let sent = self.store.register_failure(&count(reference.as_str()), FOR_REFERENCE).await?;
        if wait(sent, self.now()).is_some() {
            return Ok(());
        }
        let sent = self.send_links::<State>(Who::Nobody, command, row.id, Action::ConfirmAddress).await;
        sent.map_err(|failure| failure.map(|()| FollowRefusal::NotAReference))
    }
}
