//! E-mails to a prosecuting organisation that registers: it has arrived, and it was approved. The others are those of any registration.
//! They hold the reference, a link and an officer's own words, never an answer.

use domain::{
    id::{MessageId, RegistrationId},
    message::ConfirmedAddress,
    prosecutor_registration::State,
    registration::AnyRegistration as _,
    user::ACTIVATION_DAYS,
};

use super::{
    NotDelivered,
    registrations::{administrator, organisation},
};
use crate::{App, address_links::Linked};

impl App {
    /// The receipt, with the link that confirms the administrator's address and leads to the registration.
    pub(super) async fn deliver_prosecutor_received(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state: State = self.state(registration.uuid()).await?;
        let Some(contact) = state.contact() else { return Ok(()) };
        let to = administrator(&contact);
        let mut args = self.link_to::<State>(registration, &contact, (State::CONFIRM, ConfirmedAddress::Administrator)).await?;
        args.extend([
            ("sender", self.settings.sender_email.as_str().into()),
            ("days", ACTIVATION_DAYS.into()),
            ("follow", self.link(to.lang, "/register/prosecutor/follow").into()),
        ]);
        self.mail(id, &to, "mail-prosecutor-received", &args).await
    }

    /// To the main address, which is confirmed: the administrator is written to about the account.
    pub(super) async fn deliver_prosecutor_approved(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state: State = self.state(registration.uuid()).await?;
        let Some(contact) = state.contact() else { return Ok(()) };
        let to = organisation(&contact);
        let args = [
            ("reference", contact.reference.as_str().into()),
            ("sender", self.settings.sender_email.as_str().into()),
            ("days", ACTIVATION_DAYS.into()),
            ("onboarding", self.settings.onboarding_email.as_str().into()),
        ];
        self.mail(id, &to, "mail-prosecutor-approved", &args).await
    }
}
