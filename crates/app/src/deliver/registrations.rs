//! E-mails to the sender of a registration: what became of it, and what an officer asks. Those that every kind of registration gets are
//! made here for all of them.
//! They hold the reference, a link and an officer's own words, never the form; the name on it only once its address is confirmed.

use domain::{
    id::{MessageId, RegistrationId},
    message::ConfirmedAddress,
    registration::{AnyRegistration as _, Contact, Standing, State},
    user::ACTIVATION_DAYS,
};
use uuid::Uuid;
use words::Arg;

use super::{NotDelivered, Recipient, lang};
use crate::{App, address_links::Linked, confirm_address::CONFIRM_DAYS, registration_remarks::Remarks, web_form::WEB_FORM_LINK};

impl App {
    /// The receipt, with the link that confirms the administrator's address and leads to the registration.
    pub(super) async fn deliver_registration_received(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state: State = self.state(registration.uuid()).await?;
        let Some(submitted) = &state.submitted else { return Ok(()) };
        let Some(contact) = state.contact() else { return Ok(()) };
        let to = administrator(&contact);
        let mut args = self.link_to::<State>(registration, &contact, (State::CONFIRM, ConfirmedAddress::Administrator)).await?;
        let unread = self.arrival_of(registration).await?.map_or(0, |(_, received)| received.unread());
        args.extend([
            ("people", submitted.form.users.len().saturating_add(1).into()),
            ("sender", self.settings.sender_email.as_str().into()),
            ("unread", unread.into()),
        ]);
        let also: Vec<&str> = [
            (submitted.form.users.is_empty(), "mail-registration-received-nobody-else"),
            (Remarks::of(submitted).sheets_ignored > 0, "mail-registration-received-sheets"),
            (unread > 0, "mail-attachments-unread"),
        ]
        .into_iter()
        .filter_map(|(holds, key)| holds.then_some(key))
        .collect();
        self.mail_also(id, &to, ("mail-registration-received", &also), &args).await
    }

    /// The link to an address. The administrator's is sent even when it is confirmed, where it was asked for: it leads to the
    /// registration's own page.
    pub(super) async fn deliver_confirm_address<S: Linked>(
        &self,
        id: MessageId,
        registration: RegistrationId,
        whose: ConfirmedAddress,
    ) -> Result<(), NotDelivered> {
        let state: S = self.state(registration.uuid()).await?;
        let Some(contact) = state.contact() else { return Ok(()) };
        if whose == ConfirmedAddress::Organisation && !contact.organisation_is_unconfirmed() {
            return Ok(());
        }
        let (to, key) = match whose {
            ConfirmedAddress::Administrator => (administrator(&contact), "mail-confirm-administrator"),
            ConfirmedAddress::Organisation => (organisation(&contact), "mail-confirm-organisation"),
        };
        let args = self.link_to::<S>(registration, &contact, (S::CONFIRM, whose)).await?;
        self.mail(id, &to, key, &args).await
    }

    /// Mints the link to an address, below a place: it is bound to that address, and the former one ends.
    pub(super) async fn link_to<S: Linked>(
        &self,
        registration: RegistrationId,
        contact: &Contact<'_>,
        (place, whose): (&str, ConfirmedAddress),
    ) -> Result<Vec<(&'static str, Arg)>, NotDelivered> {
        let (purpose, address) = match whose {
            ConfirmedAddress::Administrator => (S::ADMINISTRATOR, contact.administrator),
            ConfirmedAddress::Organisation => (S::ORGANISATION, contact.organisation),
        };
        let expires = self.now().plus_days(CONFIRM_DAYS);
        let bound = Some(self.address_digest(address));
        let token = self.mint_bound(purpose, registration.uuid(), bound, expires).await?;
        let lang = lang(contact.language);
        Ok(vec![
            ("reference", contact.reference.as_str().into()),
            ("link", self.link(lang, &format!("{place}/{token}")).into()),
            ("until", self.words.date(lang, expires.london_date()).into()),
        ])
    }

    /// The link back to a form that is being filled in on the web; nothing where it was sent or its time is over.
    pub(super) async fn deliver_web_form_link(&self, id: MessageId, form: Uuid) -> Result<(), NotDelivered> {
        let Some(kept) = self.web_form_of(form).await? else { return Ok(()) };
        let expires = kept.expires();
        let Some(open) = kept.open() else { return Ok(()) };
        let token = self.mint_bound(WEB_FORM_LINK, form, None, expires).await?;
        let to = Recipient { name: None, address: open.email.to_string(), lang: lang(open.language) };
        let args = [
            ("link", self.link(to.lang, &format!("/register/web/{token}")).into()),
            ("until", self.words.date(to.lang, expires.london_date()).into()),
        ];
        self.mail(id, &to, "mail-web-form-link", &args).await
    }

    pub(super) async fn deliver_registration_rejected<S: Linked>(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state: S = self.state(registration.uuid()).await?;
        let reason = self.why_rejected::<S>(registration).await?;
        let (Some(contact), Some(reason)) = (state.contact(), reason) else { return Ok(()) };
        let to = administrator(&contact);
        let args = [
            ("reference", contact.reference.as_str().into()),
            ("reason", reason.into()),
            ("link", self.link(to.lang, S::START).into()),
        ];
        self.mail(id, &to, S::REJECTED, &args).await
    }

    /// A question that was answered another way meanwhile is not sent any more.
    pub(super) async fn deliver_registration_queried<S: Linked>(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state: S = self.state(registration.uuid()).await?;
        let (Some(contact), Standing::Queried { words }) = (state.contact(), state.standing()) else { return Ok(()) };
        // The link opens the registration's own page, where the question is answered.
        let mut args = self.link_to::<S>(registration, &contact, (S::OWN, ConfirmedAddress::Administrator)).await?;
        args.push(("words", words.as_str().into()));
        self.mail(id, &administrator(&contact), "mail-registration-queried", &args).await
    }

    pub(super) async fn deliver_registration_approved(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state: State = self.state(registration.uuid()).await?;
        let Some(contact) = state.contact() else { return Ok(()) };
        let to = administrator(&contact);
        let args = [
            ("reference", contact.reference.as_str().into()),
            ("sender", self.settings.sender_email.as_str().into()),
            ("days", ACTIVATION_DAYS.into()),
            ("link", self.link(to.lang, "/sign-in").into()),
        ];
        self.mail(id, &to, "mail-registration-approved", &args).await
    }

    pub(super) async fn deliver_registration_withdrawn<S: Linked>(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state: S = self.state(registration.uuid()).await?;
        let Some(contact) = state.contact() else { return Ok(()) };
        let to = administrator(&contact);
        let args = [
            ("reference", contact.reference.as_str().into()),
            ("onboarding", self.settings.onboarding_email.as_str().into()),
            ("link", self.link(to.lang, S::START).into()),
        ];
        self.mail(id, &to, "mail-registration-withdrawn", &args).await
    }

    /// The organisation that it was passed to is not named: the sender may not be one of its people.
    pub(super) async fn deliver_registration_passed_on(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state: State = self.state(registration.uuid()).await?;
        let Some(contact) = state.contact() else { return Ok(()) };
        let args =
            [("reference", contact.reference.as_str().into()), ("onboarding", self.settings.onboarding_email.as_str().into())];
        self.mail(id, &administrator(&contact), "mail-registration-passed-on", &args).await
    }

    /// What the administrator of that organisation answered.
    pub(super) async fn deliver_addition_answered(
        &self,
        id: MessageId,
        registration: RegistrationId,
        accepted: bool,
    ) -> Result<(), NotDelivered> {
        let state: State = self.state(registration.uuid()).await?;
        let Some(contact) = state.contact() else { return Ok(()) };
        let args = [
            ("reference", contact.reference.as_str().into()),
            ("sender", self.settings.sender_email.as_str().into()),
            ("days", ACTIVATION_DAYS.into()),
            ("onboarding", self.settings.onboarding_email.as_str().into()),
        ];
        let key = if accepted { "mail-addition-accepted" } else { "mail-addition-declined" };
        self.mail(id, &administrator(&contact), key, &args).await
    }
}

/// The accountable administrator; nameless until somebody who reads that address has confirmed it.
pub(super) fn administrator(contact: &Contact<'_>) -> Recipient {
    Recipient {
        name: contact.is_confirmed(contact.administrator).then(|| format!("{} {}", contact.name.first, contact.name.last)),
        address: contact.administrator.to_string(),
        lang: lang(contact.language),
    }
}

/// Whoever reads the organisation's main mailbox.
pub(super) fn organisation(contact: &Contact<'_>) -> Recipient {
    Recipient { name: None, address: contact.organisation.to_string(), lang: lang(contact.language) }
}
