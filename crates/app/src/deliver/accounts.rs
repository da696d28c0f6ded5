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
            ("link", self.link(to.lang, &format!("/activate/{token}")).into()),
            ("until", self.words.date(to.lang, expires.london_date()).into()),
            ("privacy", self.link(to.lang, "/privacy").into()),
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
        let to = Recipient::person(&user);
        let args = [
            ("organisation", offer.name.into()),
            ("link", self.link(to.lang, "/account/organisations").into()),
            ("privacy", self.link(to.lang, "/privacy").into()),
        ];
        // Who never activated the account can't sign in to answer: the link to do so comes in an e-mail of its own.
        let key = if user.activated.is_some() { "mail-membership-offered" } else { "mail-membership-offered-inactive" };
        self.mail(id, &to, key, &args).await
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
        let to = Recipient::person(&user);
        let args = [("organisation", registered.name.into()), ("link", self.link(to.lang, "/people/additions").into())];
        self.mail(id, &to, "mail-addition-proposed", &args).await
    }

    pub(super) async fn deliver_password_reset(&self, id: MessageId, user: UserId) -> Result<(), NotDelivered> {
        let Some(user) = self.addressee(user).await?.filter(|user| user.activated.is_some()) else { return Ok(()) };
        let token = self.mint(PASSWORD_RESET, user.id, self.now().plus_seconds(RESET_MINUTES * 60)).await?;
        let to = Recipient::person(&user);
        let link = self.link(to.lang, &format!("/reset-password/{token}"));
        let args = [("link", link.into()), ("minutes", RESET_MINUTES.into())];
        self.mail(id, &to, "mail-password-reset", &args).await
    }

    pub(super) async fn deliver_security_changed(&self, id: MessageId, user: UserId) -> Result<(), NotDelivered> {
        let Some(user) = self.addressee(user).await? else { return Ok(()) };
        let to = Recipient::person(&user);
        let args =
            [("moment", self.words.moment(to.lang, self.now()).into()), ("contact", self.link(to.lang, "/contact").into())];
        self.mail(id, &to, "mail-security-changed", &args).await
    }
}
