//! E-mails to a prosecuting organisation that registers: it has arrived, confirm this address, what an officer asks, how it ended.
//! They hold the reference, a link and an officer's own words, never an answer; nor a name, which anybody can write on a form.

use domain::{
    id::{MessageId, RegistrationId},
    message::ConfirmedAddress,
    prosecutor_registration::{State, Submitted},
    registration::Standing,
};
use words::Arg;

use super::{NotDelivered, Recipient, lang};
use crate::{
    App,
    confirm_address::CONFIRM_DAYS,
    prosecutors::{CONFIRM_PROSECUTOR_ADMINISTRATOR, CONFIRM_PROSECUTOR_ORGANISATION},
};

impl App {
    /// The receipt, with the link that confirms the administrator's address and leads to the registration.
    pub(super) async fn deliver_prosecutor_received(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let Some(submitted) = self.state::<State>(registration.uuid()).await?.submitted else { return Ok(()) };
        let to = administrator(&submitted);
        let mut args = self.prosecutor_confirmation(registration, &submitted, ConfirmedAddress::Administrator, &to).await?;
        args.extend([
            ("sender", self.settings.sender_email.as_str().into()),
            ("follow", self.link(to.lang, "/register/prosecutor/follow").into()),
        ]);
        self.mail(id, &to, "mail-prosecutor-received", &args).await
    }

    /// The link to an address. The administrator's is sent even when it is confirmed, where it was asked for: it leads to the
    /// registration's own page.
    pub(super) async fn deliver_confirm_prosecutor(
        &self,
        id: MessageId,
        registration: RegistrationId,
        whose: ConfirmedAddress,
    ) -> Result<(), NotDelivered> {
        let state: State = self.state(registration.uuid()).await?;
        let Some(submitted) = &state.submitted else { return Ok(()) };
        let (to, key) = match whose {
            ConfirmedAddress::Administrator => (administrator(submitted), "mail-confirm-administrator"),
            ConfirmedAddress::Organisation => (organisation(submitted), "mail-confirm-organisation"),
        };
        let main = &submitted.form.organisation.email;
        if whose == ConfirmedAddress::Organisation && !state.unconfirmed().iter().any(|it| it.key() == main.key()) {
            return Ok(());
        }
        let args = self.prosecutor_confirmation(registration, submitted, whose, &to).await?;
        self.mail(id, &to, key, &args).await
    }

    /// Mints the link to an address: it is bound to that address, and the former one ends.
    async fn prosecutor_confirmation(
        &self,
        registration: RegistrationId,
        submitted: &Submitted,
        whose: ConfirmedAddress,
        to: &Recipient,
    ) -> Result<Vec<(&'static str, Arg)>, NotDelivered> {
        let (purpose, address) = match whose {
            ConfirmedAddress::Administrator => (CONFIRM_PROSECUTOR_ADMINISTRATOR, &submitted.form.administrator.email),
            ConfirmedAddress::Organisation => (CONFIRM_PROSECUTOR_ORGANISATION, &submitted.form.organisation.email),
        };
        let expires = self.now().plus_days(CONFIRM_DAYS);
        let token = self.mint_bound(purpose, registration.uuid(), Some(self.address_digest(address)), expires).await?;
        Ok(vec![
            ("reference", submitted.reference.as_str().into()),
            ("link", self.link(to.lang, &format!("/register/prosecutor/confirm/{token}")).into()),
            ("until", self.words.date(to.lang, expires.london_date()).into()),
        ])
    }

    /// A question that was answered another way meanwhile is not sent any more.
    pub(super) async fn deliver_prosecutor_queried(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state: State = self.state(registration.uuid()).await?;
        let (Some(submitted), Standing::Queried { words }) = (state.submitted, state.standing) else { return Ok(()) };
        // The link opens the registration's own page, where the question is answered.
        let to = administrator(&submitted);
        let mut args = self.prosecutor_confirmation(registration, &submitted, ConfirmedAddress::Administrator, &to).await?;
        args.push(("words", words.into()));
        self.mail(id, &to, "mail-registration-queried", &args).await
    }

    pub(super) async fn deliver_prosecutor_rejected(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state: State = self.state(registration.uuid()).await?;
        let (Some(submitted), Some(reason)) = (state.submitted, self.why_rejected(registration).await?) else { return Ok(()) };
        let to = administrator(&submitted);
        let link = self.link(to.lang, "/register/prosecutor");
        let args = [("reference", submitted.reference.as_str().into()), ("reason", reason.into()), ("link", link.into())];
        self.mail(id, &to, "mail-prosecutor-rejected", &args).await
    }

    pub(super) async fn deliver_prosecutor_withdrawn(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let Some(submitted) = self.state::<State>(registration.uuid()).await?.submitted else { return Ok(()) };
        let to = administrator(&submitted);
        let args = [
            ("reference", submitted.reference.as_str().into()),
            ("onboarding", self.settings.onboarding_email.as_str().into()),
            ("link", self.link(to.lang, "/register/prosecutor").into()),
        ];
        self.mail(id, &to, "mail-registration-withdrawn", &args).await
    }
}

fn administrator(submitted: &Submitted) -> Recipient {
    let administrator = &submitted.form.administrator;
    Recipient { name: None, address: administrator.email.to_string(), lang: lang(submitted.form.organisation.language) }
}

/// Whoever reads the organisation's main mailbox.
fn organisation(submitted: &Submitted) -> Recipient {
    let organisation = &submitted.form.organisation;
    Recipient { name: None, address: organisation.email.to_string(), lang: lang(organisation.language) }
}
