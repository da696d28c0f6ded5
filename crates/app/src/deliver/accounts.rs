//! E-mails about a person's own account: activate it, choose a new password, something changed.

use domain::{
    id::{MessageId, UserId},
    user::ACTIVATION_DAYS,
};

use super::{NotDelivered, Recipient};
use crate::{
    App,
    accounts::{ACTIVATION, PASSWORD_RESET, RESET_MINUTES},
};

impl App {
    pub(super) async fn deliver_activation(&self, id: MessageId, user: UserId) -> Result<(), NotDelivered> {
        let Some(user) = self.addressee(user).await?.filter(|user| user.activated.is_none()) else { return Ok(()) };
        let expires = self.now().plus_days(ACTIVATION_DAYS);
        let token = self.mint(ACTIVATION, user.id, expires).await?;
        let to = Recipient::person(&user);
        let args = [
            ("link", format!("{}/activate/{token}", self.settings.base_url).into()),
            ("until", self.words.date(to.lang, expires.london_date()).into()),
            ("privacy", format!("{}/privacy", self.settings.base_url).into()),
        ];
        self.mail(id, &to, "mail-activation", &args).await
    }

    pub(super) async fn deliver_password_reset(&self, id: MessageId, user: UserId) -> Result<(), NotDelivered> {
        let Some(user) = self.addressee(user).await?.filter(|user| user.activated.is_some()) else { return Ok(()) };
        let token = self.mint(PASSWORD_RESET, user.id, self.now().plus_seconds(RESET_MINUTES * 60)).await?;
        let args =
            [("link", format!("{}/reset-password/{token}", self.settings.base_url).into()), ("minutes", RESET_MINUTES.into())];
        self.mail(id, &Recipient::person(&user), "mail-password-reset", &args).await
    }

    pub(super) async fn deliver_security_changed(&self, id: MessageId, user: UserId) -> Result<(), NotDelivered> {
        let Some(user) = self.addressee(user).await? else { return Ok(()) };
        let to = Recipient::person(&user);
        let args = [
            ("moment", self.words.moment(to.lang, self.now()).into()),
            ("contact", format!("{}/contact", self.settings.base_url).into()),
        ];
        self.mail(id, &to, "mail-security-changed", &args).await
    }
}
