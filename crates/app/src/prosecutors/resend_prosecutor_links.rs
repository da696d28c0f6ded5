//! The links to the addresses of a prosecuting organisation are sent again: by an officer, or by whoever holds its reference.
//! They go to the addresses of the questionnaire and nowhere else. Whoever asks learns nothing: every reference gets one answer.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    message::{ConfirmedAddress, Message},
    prosecutor_registration::{Event, REFERENCE_PREFIX, State},
    reference::Reference,
    registration::Standing,
};
use policy::{Action, Facts};
use views::prosecutor_registrations;

use crate::{
    App, Ask, Done, Failure, Outcome, Session, Streams, Who,
    read_registration::wait,
    resend_confirmation::{FOR_REFERENCE, FROM_NETWORK},
    stream,
};

impl App {
    /// Sends the links again for an officer.
    pub async fn resend_prosecutor_links(&self, session: &Session, command: CommandId, id: RegistrationId) -> Outcome<(), ()> {
        // The permission is asked before anything is said of what there is.
        self.send_prosecutor_links(session.who(), command, id, Action::ResendConfirmation).await?;
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
        let sent = self.send_prosecutor_links(Who::Nobody, command, id, Action::ConfirmAddress).await;
        sent.map_err(|failure| failure.map(|()| 0))
    }

    async fn send_prosecutor_links(&self, who: Who, command: CommandId, id: RegistrationId, action: Action) -> Outcome<(), ()> {
        let streams = vec![stream::<Event>(id.uuid())];
        let ask = Ask { id: command, name: "resend-prosecutor-links", input: &id, streams, action };
        let decide = move |streams: &Streams<'_>, _: &Context| {
            let mut done = Done::in_stream::<Event>(id.uuid(), Vec::new(), ());
            done.messages = links(id, &streams.state(id.uuid()));
            Ok::<_, ()>(done)
        };
        self.decide(who, ask, move |_, _| Facts::Registration { id }, decide).await
    }
}

/// The administrator's link always, for it leads to the registration's own page; the organisation's while it is not confirmed.
fn links(registration: RegistrationId, state: &State) -> Vec<Message> {
    let Some(form) = state.submitted.as_ref().map(|it| &it.form) else { return Vec::new() };
    if state.standing == Standing::Withdrawn {
        return Vec::new();
    }
    let link = |whose| Message::ConfirmProsecutor { registration, whose };
    let main = form.organisation.email.key();
    let second = form.has_two_addresses() && state.unconfirmed().iter().any(|it| it.key() == main);
    std::iter::once(link(ConfirmedAddress::Administrator)).chain(second.then(|| link(ConfirmedAddress::Organisation))).collect()
}
