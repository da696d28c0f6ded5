//! E-mails to a prosecuting organisation that registers: it has arrived; it was rejected.
//! They hold the reference, never an answer; nor a name, since nobody confirms these addresses.

use domain::{
    id::{MessageId, RegistrationId},
    prosecutor_registration::Submitted,
};

use super::{NotDelivered, Recipient, lang};
use crate::App;

impl App {
    pub(super) async fn deliver_prosecutor_received(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let (Some(submitted), _) = self.prosecutor_history(registration).await? else { return Ok(()) };
        let to = administrator(&submitted);
        let args = [
            ("reference", submitted.reference.as_str().into()),
            ("sender", self.settings.sender_email.as_str().into()),
            ("link", self.link(to.lang, "/register/prosecutor/follow").into()),
        ];
        self.mail(id, &to, "mail-prosecutor-received", &args).await
    }

    pub(super) async fn deliver_prosecutor_rejected(
        &self,
        id: MessageId,
        registration: RegistrationId,
    ) -> Result<(), NotDelivered> {
        let (Some(submitted), Some((None, Some(reason), ..))) = self.prosecutor_history(registration).await? else {
            return Ok(());
        };
        let to = administrator(&submitted);
        let args = [
            ("reference", submitted.reference.as_str().into()),
            ("reason", reason.into()),
            ("link", self.link(to.lang, "/register/prosecutor").into()),
        ];
        self.mail(id, &to, "mail-prosecutor-rejected", &args).await
    }
}

fn administrator(submitted: &Submitted) -> Recipient {
    let administrator = &submitted.form.administrator;
    Recipient { name: None, address: administrator.email.to_string(), lang: lang(submitted.form.organisation.language) }
}
