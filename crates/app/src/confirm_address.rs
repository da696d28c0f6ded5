//! The addresses of a registration are confirmed by a link that was sent to each: following it changes nothing, since mail filters
//! follow links too; pressing the button does. The administrator's link is also the way to the registration's own page.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    reference::Reference,
    registration::{
        ConfirmAddress, ConfirmRefusal, Event, State, confirm_address,
        form::{Acceptance, Form, Line},
    },
    values::{EmailAddress, ValueError},
};
use policy::{Action, Facts};
use serde::{Deserialize, Serialize};

use crate::{App, Ask, Done, Failure, Outcome, Remarks, Streams, Who, stream};

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
        self.confirmation::<State, ()>(link).await
    }

    /// Confirms the address that the link was sent to, with the acceptance of the terms where that is missing.
    pub async fn confirm_address(&self, command: CommandId, link: &str, typed: TypedAcceptance) -> Outcome<(), NotConfirmed> {
        let Confirmation::Open(found) = self.open_confirmation(link).await.map_err(|failure| failure.map(|()| closed()))? else {
            return Err(Failure::Refused(closed()));
        };
        let id = RegistrationId(self.address_link::<State, NotConfirmed>(link).await?.0.subject);
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
}

const fn closed() -> NotConfirmed {
    NotConfirmed::Refused(ConfirmRefusal::Closed)
}
