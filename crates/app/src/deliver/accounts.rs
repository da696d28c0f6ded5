//! E-mails about a person's own account: activate it, choose a new password, something changed.

use domain::{
    id::{MessageId, OrganisationId, UserId},
    organisation,
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

    pub(super) async fn deliver_membership_offered(
        &self,
        id: MessageId,
        user: UserId,
        organisation: OrganisationId,
    ) -> Result<(), NotDelivered> {
        let reader = self.store.read();
        let offered = views::users::memberships(&reader, user).await?;
        let Some(offer) = offered.into_iter().find(|it| it.organisation == organisation && !it.accepted) else { return Ok(()) };
        let Some(user) = self.addressee(user).await? else { return Ok(()) };
        let args = [
            ("organisation", offer.name.into()),
            ("link", format!("{}/account/organisations", self.settings.base_url).into()),
            ("privacy", format!("{}/privacy", self.settings.base_url).into()),
        ];
        // Who never activated the account can't sign in to answer: the link to do so comes in an e-mail of its own.
        let key = if user.activated.is_some() { "mail-membership-offered" } else { "mail-membership-offered-inactive" };
        self.mail(id, &Recipient::person(&user), key, &args).await
    }

    /// To the administrator of an organisation: something waits to be accepted.
    pub(super) async fn deliver_addition_proposed(
        &self,
        id: MessageId,
        organisation: OrganisationId,
    ) -> Result<(), NotDelivered> {
        let state: organisation::State = self.state(organisation.uuid()).await?;
        let Some(registered) = state.registered.filter(|_| !state.additions.is_empty()) else { return Ok(()) };
        let Some(user) = self.addressee(registered.administrator).await? else { return Ok(()) };
        let args =
            [("organisation", registered.name.into()), ("link", format!("{}/people/additions", self.settings.base_url).into())];
        self.mail(id, &Recipient::person(&user), "mail-addition-proposed", &args).await
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
