//! Links to the addresses of registrations, of whichever kind: what each kind calls them, what one is good for, and sending them again.
//! The administrator's link is also the way to the registration's own page. What it says is not decided here.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    message::{ConfirmedAddress, Message},
    prosecutor_registration,
    registration::{self, AnyRegistration, Standing, form::Form},
    values::EmailAddress,
};
use policy::{Action, Facts};
use store::secrets::Secret;

use crate::{App, Ask, Confirmation, Done, Failure, Outcome, OwnRefusal, Remarks, Streams, ToConfirm, Who, stream};

/// A kind of registration, as its links and e-mails have it.
pub(crate) trait Linked: AnyRegistration {
    /// Purpose of the link to the administrator's address.
    const ADMINISTRATOR: &'static str;
    /// Purpose of the link to the organisation's main address.
    const ORGANISATION: &'static str;
    /// The place that links lead to, before the link itself.
    const CONFIRM: &'static str;
    /// The registration's own page for its administrator, before the link itself.
    const OWN: &'static str;
    /// The page on which one registers.
    const START: &'static str;
    /// The use case that sends the links again.
    const RESEND: &'static str;
    /// The e-mail about a rejection.
    const REJECTED: &'static str;

    /// The message with the link to an address.
    fn link(registration: RegistrationId, whose: ConfirmedAddress) -> Message;

    /// How much there is to look at in what was understood.
    fn remarks(&self) -> Remarks {
        Remarks::default()
    }

    /// The form whose administrator has still to accept the terms.
    fn to_accept(&self) -> Option<&Form> {
        None
    }
}

impl Linked for registration::State {
    const ADMINISTRATOR: &'static str = "confirm-administrator";
    const ORGANISATION: &'static str = "confirm-organisation";
    const CONFIRM: &'static str = "/register/confirm";
    const OWN: &'static str = "/register/own";
    const START: &'static str = "/register";
    const RESEND: &'static str = "resend-confirmation";
    const REJECTED: &'static str = "mail-registration-rejected";

    fn link(registration: RegistrationId, whose: ConfirmedAddress) -> Message {
        Message::ConfirmAddress { registration, whose }
    }

    fn remarks(&self) -> Remarks {
        self.submitted.as_deref().map(Remarks::of).unwrap_or_default()
    }

    fn to_accept(&self) -> Option<&Form> {
        self.submitted.as_deref().map(|it| &it.form).filter(|form| form.acceptance.is_none())
    }
}

impl Linked for prosecutor_registration::State {
    const ADMINISTRATOR: &'static str = "confirm-prosecutor-administrator";
    const ORGANISATION: &'static str = "confirm-prosecutor-organisation";
    const CONFIRM: &'static str = "/register/prosecutor/confirm";
    const OWN: &'static str = "/register/prosecutor/own";
    const START: &'static str = "/register/prosecutor";
    const RESEND: &'static str = "resend-prosecutor-links";
    const REJECTED: &'static str = "mail-prosecutor-rejected";

    fn link(registration: RegistrationId, whose: ConfirmedAddress) -> Message {
        Message::ConfirmProsecutor { registration, whose }
    }
}

impl App {
    /// What a link is good for; looking uses nothing up.
    pub(crate) async fn confirmation<S: Linked, R>(&self, link: &str) -> Outcome<Confirmation, R> {
        let (secret, administrators) = self.address_link::<S, R>(link).await?;
        let state: S = self.state(secret.subject).await?;
        let contact = state.contact().ok_or(Failure::Hidden)?;
        let (address, reference) =
            (if administrators { contact.administrator } else { contact.organisation }, contact.reference.clone());
        let remarks = administrators.then(|| state.remarks());
        let to_accept = state.to_accept().filter(|_| administrators);
        if contact.is_confirmed(address) && to_accept.is_none() {
            return Ok(Confirmation::Done { reference, administrators: remarks });
        }
        if state.standing().is_closed() {
            return Ok(Confirmation::Closed(reference));
        }
        if !secret.opens_at(self.now().micros()) || secret.data != Some(self.address_digest(address)) {
            return Ok(Confirmation::Late(reference));
        }
        let (address, to_accept) = (address.clone(), to_accept.cloned());
        Ok(Confirmation::Open(Box::new(ToConfirm { reference, address, administrators: remarks, to_accept })))
    }

    /// The registration that an administrator's link opens, while it is the newest and the address is still the administrator's.
    pub(crate) async fn own_by_link<S: Linked>(&self, link: &str) -> Outcome<(RegistrationId, S), OwnRefusal> {
        let (secret, administrators) = self.address_link::<S, OwnRefusal>(link).await?;
        let state: S = self.state(secret.subject).await?;
        let contact = state.contact().filter(|_| administrators).ok_or(Failure::Hidden)?;
        if !secret.opens_at(self.now().micros()) || secret.data != Some(self.address_digest(contact.administrator)) {
            return Err(Failure::Refused(OwnRefusal::Late(contact.reference.clone())));
        }
        Ok((RegistrationId(secret.subject), state))
    }

    /// The row of a link, and whether it is the administrator's.
    pub(crate) async fn address_link<S: Linked, R>(&self, link: &str) -> Outcome<(Secret, bool), R> {
        for (purpose, administrators) in [(S::ADMINISTRATOR, true), (S::ORGANISATION, false)] {
            let found = self.store.secret(&self.keys.digest(purpose, link.as_bytes())).await?;
            if let Some(secret) = found.filter(|it| it.purpose == purpose) {
                return Ok((secret, administrators));
            }
        }
        Err(Failure::Hidden)
    }

    /// What is kept of an address with the link that was sent to it: a form that comes again with another ends the link.
    pub(crate) fn address_digest(&self, address: &EmailAddress) -> Vec<u8> {
        self.keys.digest("confirmed-address", address.key().as_bytes()).to_vec()
    }

    /// Sends the links again, to the addresses on the form and nowhere else; the former ones end.
    pub(crate) async fn send_links<S: Linked>(
        &self,
        who: Who,
        command: CommandId,
        id: RegistrationId,
        action: Action,
    ) -> Outcome<(), ()> {
        let ask = Ask { id: command, name: S::RESEND, input: &id, streams: vec![stream::<S::Event>(id.uuid())], action };
        let decide = move |streams: &Streams<'_>, _: &Context| {
            let mut done = Done::in_stream::<S::Event>(id.uuid(), Vec::new(), ());
            done.messages = links(id, &streams.state::<S>(id.uuid()));
            Ok::<_, ()>(done)
        };
        self.decide(who, ask, move |_, _| Facts::Registration { id }, decide).await
    }
}

/// The administrator's link always, for it leads to the registration's own page; the organisation's while it is not confirmed.
fn links<S: Linked>(registration: RegistrationId, state: &S) -> Vec<Message> {
    let Some(contact) = state.contact().filter(|_| *state.standing() != Standing::Withdrawn) else { return Vec::new() };
    let second = contact.organisation_is_unconfirmed().then_some(ConfirmedAddress::Organisation);
    std::iter::once(ConfirmedAddress::Administrator).chain(second).map(|whose| S::link(registration, whose)).collect()
}
