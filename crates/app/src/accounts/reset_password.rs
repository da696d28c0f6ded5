//! A forgotten password is replaced with the link from the e-mail and the second factor, which stays as it is (ASVS 6.4.3).

use domain::{
    id::{CommandId, UserId},
    user::SecurityChange,
};
use policy::Action;
use store::{Secret, credentials, secrets, sessions};

use super::{
    Change, Factor, FactorRefusal, LinkState, PASSWORD, PASSWORD_RESET, attempts::PASSWORD_OF_ACCOUNT, factor::used_meanwhile,
};
use crate::{App, Failure, Outcome, Who};

/// The new password and the proof.
#[derive(Clone)]
pub struct ResetPassword {
    /// The new password, as typed.
    pub password: String,
    /// The second factor.
    pub factor: Factor,
}

impl std::fmt::Debug for ResetPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ResetPassword").finish_non_exhaustive()
    }
}

/// Why a password is not replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ResetRefusal {
    /// The link does not open anything.
    #[error("the link does not open")]
    Link(LinkState),
    /// The password is too easily guessed: the key of the sentence that says why.
    #[error("choose another password: {0}")]
    Password(&'static str),
    /// The second factor is not accepted.
    #[error(transparent)]
    Factor(FactorRefusal),
}

impl App {
    /// The state of a link for a new password. Looking uses nothing up.
    pub async fn open_password_reset(&self, link: &str) -> Outcome<LinkState, ResetRefusal> {
        Ok(self.reset_link(link).await?.0)
    }

    /// Replaces the password; every session of the person ends (ASVS 7.4.3), and they are told by e-mail.
    pub async fn reset_password(&self, link: &str, reset: ResetPassword, command: CommandId) -> Outcome<(), ResetRefusal> {
        let (LinkState::Usable, Some(secret)) = self.reset_link(link).await? else {
            return Err(Failure::Refused(ResetRefusal::Link(self.reset_link::<ResetRefusal>(link).await?.0)));
        };
        let user = self.account::<ResetRefusal>(UserId(secret.subject)).await?;
        if let Some(problem) = self.password_problem(&user, &reset.password).await? {
            return Err(Failure::Refused(ResetRefusal::Password(problem)));
        }
        let proof = self.weigh_factor(&user, &reset.factor).await.map_err(|failure| failure.map(ResetRefusal::Factor))?;
        let hash = self.hash_password(reset.password).await?;
        let mut side = proof.side;
        side.extend([
            secrets::consume(&secret.hash, PASSWORD_RESET),
            credentials::put(user.id.uuid(), PASSWORD, hash.into_bytes()),
            sessions::end_all_of(user.id.uuid(), None),
            self.forget_tries(PASSWORD_OF_ACCOUNT, views::users::typed_key(&user.email).as_bytes()),
        ]);
        let changes = [proof.changes, vec![SecurityChange::PasswordReset]].concat();
        let who = Who::Person { user: user.id, organisation: user.organisation };
        let change = Change { who, command, name: "reset-password", input: &user.id, action: Action::ManageOwnAccount };
        let ended = self.change_account(&user, change, changes, side).await;
        ended.map_err(|failure| used_meanwhile(failure, ResetRefusal::Link(LinkState::Used)))
    }

    async fn reset_link<R>(&self, link: &str) -> Outcome<(LinkState, Option<Secret>), R> {
        let hash = self.keys.digest(PASSWORD_RESET, link.as_bytes());
        let found = self.store.secret(&hash).await?.filter(|it| it.purpose == PASSWORD_RESET);
        let state = match &found {
            None => LinkState::Unknown,
            Some(it) if it.used_at.is_some() => LinkState::Used,
            Some(it) if !it.opens_at(self.now().micros()) => LinkState::Late,
            Some(_) => LinkState::Usable,
        };
        Ok((state, found))
    }
}
