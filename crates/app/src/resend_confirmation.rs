//! The links to the addresses of a registration are sent again: by an officer, or by whoever holds its reference, now and then.
//! They go to the addresses on the form and nowhere else; the former ones end.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    message::{ConfirmedAddress, Message},
    reference::Reference,
    registration::{Event, REFERENCE_PREFIX, Standing, State},
};
use policy::{Action, Facts};
use store::AttemptLimit;
use views::registrations;

use crate::{App, Ask, Done, Failure, FollowRefusal, Outcome, Session, Streams, Who, read_registration::wait, stream};

/// E-mails that the holder of a reference may have sent for it in a day.
pub(crate) const FOR_REFERENCE: AttemptLimit = AttemptLimit { window: DAY, allowed: 4, lock: DAY };
/// Such e-mails from one network in an hour.
pub(crate) const FROM_NETWORK: AttemptLimit = AttemptLimit { window: 3_600_000_000, allowed: 30, lock: 3_600_000_000 };
const DAY: i64 = 86_400_000_000;

impl App {
    /// Sends the links again for an officer.
    pub async fn resend_confirmation(&self, session: &Session, command: CommandId, id: RegistrationId) -> Outcome<(), ()> {
        self.send_links(session.who(), command, id, Action::ResendConfirmation).await
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
        let sent = self.send_links(Who::Nobody, command, row.id, Action::ConfirmAddress).await;
        sent.map_err(|failure| failure.map(|()| FollowRefusal::NotAReference))
    }

    async fn send_links(&self, who: Who, command: CommandId, id: RegistrationId, action: Action) -> Outcome<(), ()> {
        let ask = Ask { id: command, name: "resend-confirmation", input: &id, streams: vec![stream::<Event>(id.uuid())], action };
        let decide = move |streams: &Streams<'_>, _: &Context| {
            let state: State = streams.state(id.uuid());
            let mut done = Done::in_stream::<Event>(id.uuid(), Vec::new(), ());
            done.messages = links(id, &state);
            Ok::<_, ()>(done)
        };
        self.decide(who, ask, move |_, _| Facts::Registration { id }, decide).await
    }
}

/// The administrator's link always, for it leads to the registration's own page; the organisation's while it is not confirmed.
fn links(registration: RegistrationId, state: &State) -> Vec<Message> {
    let Some(form) = state.submitted.as_ref().map(|it| &it.form) else { return Vec::new() };
    if matches!(state.standing, Standing::Withdrawn) {
        return Vec::new();
    }
    let link = |whose| Message::ConfirmAddress { registration, whose };
    let (main, administrator) = (form.organisation.email.key(), form.administrator.email.key());
    let mut links = vec![link(ConfirmedAddress::Administrator)];
    if main != administrator && state.unconfirmed().iter().any(|it| it.key() == main) {
        links.push(link(ConfirmedAddress::Organisation));
    }
    links
}
