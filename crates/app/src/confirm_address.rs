//! The addresses of a registration are confirmed by a link that was sent to each: following it changes nothing, since mail filters
//! follow links too; pressing the button does. The administrator's link is also the way to the registration's own page.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    reference::Reference,
    registration::{
        ConfirmAddress, ConfirmRefusal, Event, Standing, State, confirm_address,
        form::{Acceptance, Form, Line},
    },
    values::{EmailAddress, ValueError},
};
use policy::{Action, Facts};
use serde::{Deserialize, Serialize};
use store::secrets::Secret;

use crate::{App, Ask, Done, Failure, Outcome, Remarks, Streams, Who, stream};

/// Purpose of the link to the administrator's address.
pub(crate) const CONFIRM_ADMINISTRATOR: &str = "confirm-administrator";
/// Purpose of the link to the organisation's main address.
pub(crate) const CONFIRM_ORGANISATION: &str = "confirm-organisation";
/// For how many days such a link opens.
pub const CONFIRM_DAYS: i64 = 28;

/// What a link to an address is good for.
#[derive(Debug)]
pub enum Confirmation {
    /// It confirms this address.
    Open(Box<ToConfirm>),
    /// The address is confirmed.
    Done {
        /// The registration's reference.
        reference: Reference,
        /// The link also opens the registration's own page: it is the administrator's. How much there is to look at in it.
        administrators: Option<Remarks>,
    },
    /// A newer link was sent to the address, or its time has ended, or the address is not on the form any more.
    Late(Reference),
    /// The registration was decided or taken back.
    Closed(Reference),
}

/// What its reader is shown before they confirm.
#[derive(Debug)]
pub struct ToConfirm {
    /// The registration's reference.
    pub reference: Reference,
    /// The address.
    pub address: EmailAddress,
    /// The link also opens the registration's own page: it is the administrator's. How much there is to look at in it.
    pub administrators: Option<Remarks>,
    /// The form, where an officer filled it in and its administrator has to accept the terms.
    pub to_accept: Option<Form>,
}

/// The acceptance of the terms, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedAcceptance {
    /// Ticked.
    pub accepted: bool,
    /// Full name.
    pub name: String,
    /// In which capacity.
    pub capacity: String,
}

/// Why a confirmation was not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotConfirmed {
    /// The rules say no.
    Refused(ConfirmRefusal),
    /// The name of the person who accepts is not one.
    Name(ValueError),
    /// The capacity is not one.
    Capacity(ValueError),
}

impl App {
    /// What a link is good for; looking uses nothing up.
    pub async fn open_confirmation(&self, link: &str) -> Outcome<Confirmation, ()> {
        let (secret, administrators) = self.confirmation_link(link).await?;
        let state: State = self.state(secret.subject).await?;
        let Some(submitted) = state.submitted.as_deref() else { return Err(Failure::Hidden) };
        let (form, reference) = (&submitted.form, submitted.reference.clone());
        let address = if administrators { &form.administrator.email } else { &form.organisation.email };
        let remarks = administrators.then(|| Remarks::of(submitted));
        let terms_missing = administrators && form.acceptance.is_none();
        if state.confirmed.iter().any(|it| it.key() == address.key()) && !terms_missing {
            return Ok(Confirmation::Done { reference, administrators: remarks });
        }
        if matches!(state.standing, Standing::Approved(_) | Standing::AddedTo(_) | Standing::Rejected | Standing::Withdrawn) {
            return Ok(Confirmation::Closed(reference));
        }
        if !secret.opens_at(self.now().micros()) || secret.data != Some(self.address_digest(address)) {
            return Ok(Confirmation::Late(reference));
        }
        let to_accept = terms_missing.then(|| form.clone());
        Ok(Confirmation::Open(Box::new(ToConfirm { reference, address: address.clone(), administrators: remarks, to_accept })))
    }

    /// Confirms the address that the link was sent to, with the acceptance of the terms where that is missing.
    pub async fn confirm_address(&self, command: CommandId, link: &str, typed: TypedAcceptance) -> Outcome<(), NotConfirmed> {
        let Confirmation::Open(found) = self.open_confirmation(link).await.map_err(|failure| failure.map(|()| closed()))? else {
            return Err(Failure::Refused(closed()));
        };
        let id = RegistrationId(self.confirmation_link(link).await?.0.subject);
        let acceptance = match &found.to_accept {
            Some(_) if typed.accepted => Some(self.acceptance(&typed).map_err(Failure::Refused)?),
            _ => None,
        };
        let address = found.address;
        let ask = Ask {
            id: command,
            name: "confirm-address",
            input: &(id, &address, &typed),
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::ConfirmAddress,
        };
        let confirmed = address.clone();
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let command = ConfirmAddress { address: confirmed.clone(), acceptance: acceptance.clone() };
            let events = confirm_address(&streams.state::<State>(id.uuid()), command, cx)?;
            Ok(Done::in_stream(id.uuid(), events, ()))
        };
        let outcome = self.decide(Who::Nobody, ask, move |_, _| Facts::Registration { id }, decide).await;
        outcome.map_err(|failure| failure.map(NotConfirmed::Refused))
    }

    fn acceptance(&self, typed: &TypedAcceptance) -> Result<Acceptance, NotConfirmed> {
        let version = Line::parse(registration_form::terms_version()).map_err(NotConfirmed::Name)?;
        let name = Line::parse(&typed.name).map_err(NotConfirmed::Name)?;
        let capacity = Line::parse(&typed.capacity).map_err(NotConfirmed::Capacity)?;
        Ok(Acceptance { version, name, capacity, date: self.now().london_date() })
    }

    /// The row of a link, and whether it is the administrator's.
    pub(crate) async fn confirmation_link<R>(&self, link: &str) -> Outcome<(Secret, bool), R> {
        for (purpose, administrators) in [(CONFIRM_ADMINISTRATOR, true), (CONFIRM_ORGANISATION, false)] {
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
}

const fn closed() -> NotConfirmed {
    NotConfirmed::Refused(ConfirmRefusal::Closed)
}
