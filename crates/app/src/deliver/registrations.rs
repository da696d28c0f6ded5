//! E-mails to the sender of a registration: it has arrived; it was rejected.
//! They hold the reference and a link, never the form.

use domain::{
    id::{MessageId, RegistrationId},
    registration::{Event, Submitted},
};

use super::{NotDelivered, Recipient, lang};
use crate::{App, stream};

impl App {
    pub(super) async fn deliver_registration_received(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let (Some(submitted), _) = self.registration_events(registration).await? else { return Ok(()) };
        let args = [
            ("reference", submitted.reference.as_str().into()),
            ("people", submitted.form.users.len().saturating_add(1).into()),
            ("sender", self.settings.sender_email.as_str().into()),
            ("link", format!("{}/register/{}", self.settings.base_url, submitted.reference).into()),
        ];
        self.mail(id, &administrator(&submitted), "mail-registration-received", &args).await
    }

    pub(super) async fn deliver_registration_rejected(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let (Some(submitted), Some(reason)) = self.registration_events(registration).await? else { return Ok(()) };
        let args = [
            ("reference", submitted.reference.as_str().into()),
            ("reason", reason.into()),
            ("link", format!("{}/register", self.settings.base_url).into()),
        ];
        self.mail(id, &administrator(&submitted), "mail-registration-rejected", &args).await
    }

    /// What was submitted, and the reason if it was rejected.
    async fn registration_events(
        &self,
        registration: RegistrationId,
    ) -> Result<(Option<Submitted>, Option<String>), store::Fault> {
        let history = self.store.history(&stream::<Event>(registration.uuid())).await?;
        let (mut submitted, mut reason) = (None, None);
        for event in history.into_iter().filter_map(|recorded| recorded.event) {
            match event {
                domain::Event::Registration(Event::Submitted(it)) => submitted = Some(*it),
                domain::Event::Registration(Event::Rejected { reason: why, .. }) => reason = Some(why),
                _ => {}
            }
        }
        Ok((submitted, reason))
    }
}

fn administrator(submitted: &Submitted) -> Recipient {
    let administrator = &submitted.form.administrator;
    Recipient {
        name: format!("{} {}", administrator.name.first, administrator.name.last),
        address: administrator.email.to_string(),
        lang: lang(submitted.form.organisation.language),
    }
}
