//! E-mails to the sender of a registration: what became of it, and what an officer asks.
//! They hold the reference, a link and an officer's own words, never the form; the name on it only once its address is confirmed.

use domain::{
    id::{MessageId, RegistrationId},
    message::ConfirmedAddress,
    registration::{Event, Standing, State, Submitted},
    state::Folds,
    user::ACTIVATION_DAYS,
};
use uuid::Uuid;
use words::Arg;

use super::{NotDelivered, Recipient, lang};
use crate::{
    App,
    confirm_address::{CONFIRM_ADMINISTRATOR, CONFIRM_DAYS, CONFIRM_ORGANISATION},
    registration_remarks::Remarks,
    stream,
    web_form::WEB_FORM_LINK,
};

impl App {
    /// The receipt, with the link that confirms the administrator's address and leads to the registration.
    pub(super) async fn deliver_registration_received(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state: State = self.state(registration.uuid()).await?;
        let Some(submitted) = &state.submitted else { return Ok(()) };
        let to = administrator(&state, submitted);
        let mut args = self.confirmation(registration, submitted, ConfirmedAddress::Administrator, &to).await?;
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
    pub(super) async fn deliver_confirm_address(
        &self,
        id: MessageId,
        registration: RegistrationId,
        whose: ConfirmedAddress,
    ) -> Result<(), NotDelivered> {
        let state: State = self.state(registration.uuid()).await?;
        let Some(submitted) = &state.submitted else { return Ok(()) };
        let (to, key) = match whose {
            ConfirmedAddress::Administrator => (administrator(&state, submitted), "mail-confirm-administrator"),
            ConfirmedAddress::Organisation => (organisation(submitted), "mail-confirm-organisation"),
        };
        let main = &submitted.form.organisation.email;
        if whose == ConfirmedAddress::Organisation && !state.unconfirmed().iter().any(|it| it.key() == main.key()) {
            return Ok(());
        }
        let args = self.confirmation(registration, submitted, whose, &to).await?;
        self.mail(id, &to, key, &args).await
    }

    /// Mints the link to an address: it is bound to that address, and the former one ends.
    async fn confirmation(
        &self,
        registration: RegistrationId,
        submitted: &Submitted,
        whose: ConfirmedAddress,
        to: &Recipient,
    ) -> Result<Vec<(&'static str, Arg)>, NotDelivered> {
        let (purpose, address) = match whose {
            ConfirmedAddress::Administrator => (CONFIRM_ADMINISTRATOR, &submitted.form.administrator.email),
            ConfirmedAddress::Organisation => (CONFIRM_ORGANISATION, &submitted.form.organisation.email),
        };
        let expires = self.now().plus_days(CONFIRM_DAYS);
        let bound = Some(self.address_digest(address));
        let token = self.mint_bound(purpose, registration.uuid(), bound, expires).await?;
        Ok(vec![
            ("reference", submitted.reference.as_str().into()),
            ("link", self.link(to.lang, &format!("/register/confirm/{token}")).into()),
            ("until", self.words.date(to.lang, expires.london_date()).into()),
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

    pub(super) async fn deliver_registration_rejected(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let Told { state, reason: Some(reason) } = self.sender_told(registration).await? else { return Ok(()) };
        let Some(submitted) = &state.submitted else { return Ok(()) };
        let to = administrator(&state, submitted);
        let args = [
            ("reference", submitted.reference.as_str().into()),
            ("reason", reason.into()),
            ("link", self.link(to.lang, "/register").into()),
        ];
        self.mail(id, &to, "mail-registration-rejected", &args).await
    }

    /// A question that was answered another way meanwhile is not sent any more.
    pub(super) async fn deliver_registration_queried(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state = self.sender_told(registration).await?.state;
        let (Some(submitted), Standing::Queried { words }) = (&state.submitted, &state.standing) else { return Ok(()) };
        // The link opens the registration's own page, where the question is answered.
        let to = administrator(&state, submitted);
        let mut args = self.confirmation(registration, submitted, ConfirmedAddress::Administrator, &to).await?;
        args.push(("words", words.as_str().into()));
        self.mail(id, &to, "mail-registration-queried", &args).await
    }

    pub(super) async fn deliver_registration_approved(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state = self.sender_told(registration).await?.state;
        let Some(submitted) = &state.submitted else { return Ok(()) };
        let to = administrator(&state, submitted);
        let args = [
            ("reference", submitted.reference.as_str().into()),
            ("sender", self.settings.sender_email.as_str().into()),
            ("days", ACTIVATION_DAYS.into()),
            ("link", self.link(to.lang, "/sign-in").into()),
        ];
        self.mail(id, &to, "mail-registration-approved", &args).await
    }

    pub(super) async fn deliver_registration_withdrawn(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state = self.sender_told(registration).await?.state;
        let Some(submitted) = &state.submitted else { return Ok(()) };
        let to = administrator(&state, submitted);
        let args = [
            ("reference", submitted.reference.as_str().into()),
            ("onboarding", self.settings.onboarding_email.as_str().into()),
            ("link", self.link(to.lang, "/register").into()),
        ];
        self.mail(id, &to, "mail-registration-withdrawn", &args).await
    }

    /// The organisation that it was passed to is not named: the sender may not be one of its people.
    pub(super) async fn deliver_registration_passed_on(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let state = self.sender_told(registration).await?.state;
        let Some(submitted) = &state.submitted else { return Ok(()) };
        let args =
            [("reference", submitted.reference.as_str().into()), ("onboarding", self.settings.onboarding_email.as_str().into())];
        self.mail(id, &administrator(&state, submitted), "mail-registration-passed-on", &args).await
    }

    /// What the administrator of that organisation answered.
    pub(super) async fn deliver_addition_answered(
        &self,
        id: MessageId,
        registration: RegistrationId,
        accepted: bool,
    ) -> Result<(), NotDelivered> {
        let state = self.sender_told(registration).await?.state;
        let Some(submitted) = &state.submitted else { return Ok(()) };
        let args = [
            ("reference", submitted.reference.as_str().into()),
            ("sender", self.settings.sender_email.as_str().into()),
            ("days", ACTIVATION_DAYS.into()),
            ("onboarding", self.settings.onboarding_email.as_str().into()),
        ];
        let key = if accepted { "mail-addition-accepted" } else { "mail-addition-declined" };
        self.mail(id, &administrator(&state, submitted), key, &args).await
    }

    /// What there is to tell the sender, as it stands now.
    async fn sender_told(&self, registration: RegistrationId) -> Result<Told, store::Fault> {
        let (mut state, mut reason) = (State::default(), None);
        for event in self.store.history(&stream::<Event>(registration.uuid())).await?.into_iter().filter_map(|it| it.event) {
            let domain::Event::Registration(event) = event else { continue };
            state.apply(&event);
            if let Event::Rejected { reason: why, .. } = event {
                reason = Some(why);
            }
        }
        Ok(Told { state, reason })
    }
}

/// What a message about a registration is made of.
struct Told {
    state: State,
    reason: Option<String>,
}

/// The accountable administrator; nameless until somebody who reads that address has confirmed it.
fn administrator(state: &State, submitted: &Submitted) -> Recipient {
    let administrator = &submitted.form.administrator;
    let confirmed = state.confirmed.iter().any(|it| it.key() == administrator.email.key());
    Recipient {
        name: confirmed.then(|| format!("{} {}", administrator.name.first, administrator.name.last)),
        address: administrator.email.to_string(),
        lang: lang(submitted.form.organisation.language),
    }
}

/// Whoever reads the organisation's main mailbox, to be confirmed.
fn organisation(submitted: &Submitted) -> Recipient {
    let organisation = &submitted.form.organisation;
    Recipient { name: None, address: organisation.email.to_string(), lang: lang(organisation.language) }
}
