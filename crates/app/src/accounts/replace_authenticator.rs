//! Another authenticator app takes the place of the former: begun on proof by the former or a recovery code, done when a code
//! of the new one is right. Until then the former stays.

use domain::{
    id::{CommandId, UserId},
    user::SecurityChange,
};
use policy::Action;
use store::{
    secrets::{self, Secret},
    sessions,
};

use super::{
    Change, Factor, FactorRefusal, NewAuthenticator, attempts::SECOND_FACTOR, authenticator::SECRET, factor::used_meanwhile,
};
use crate::{App, Failure, Outcome, Session};

/// Purpose of the row that holds the new secret, sealed.
pub(super) const NEW: &str = "new-authenticator";
/// Time to set the app up, in seconds.
const LASTS: i64 = 30 * 60;

/// The code that proves the new app.
#[derive(Debug, Clone)]
pub struct ConfirmAuthenticator {
    /// Six digits.
    pub code: String,
}

impl App {
    /// Begins: the person proves themselves, and gets a new secret.
    pub async fn begin_replacing_authenticator(
        &self,
        session: &Session,
        factor: &Factor,
        command: CommandId,
    ) -> Outcome<(), FactorRefusal> {
        let user = &session.user;
        let proof = self.weigh_factor(user, factor).await?;
        let now = self.now();
        let secret = secrets::put(Secret {
            hash: self.random(),
            purpose: NEW.to_owned(),
            subject: user.id.uuid(),
            data: Some(self.keys.wrap(&self.random::<SECRET>(), &context(user.id))?),
            created: now.micros(),
            expires: now.plus_seconds(LASTS).micros(),
            used_at: None,
        });
        let mut side = proof.side;
        side.extend([secrets::retire(NEW, user.id.uuid()), secret]);
        let name = "begin-replacing-authenticator";
        let change = Change { who: session.who(), command, name, input: &user.id, action: Action::ManageOwnAccount };
        let ended = self.change_account(user, change, proof.changes, side).await;
        ended.map_err(|failure| used_meanwhile(failure, FactorRefusal::UsedBefore))
    }

    /// What the new app is to be told, while it is being set up.
    pub async fn replacing_authenticator(&self, session: &Session) -> Outcome<Option<NewAuthenticator>, ()> {
        let Some((_, secret)) = self.new_secret::<()>(session.user.id).await? else { return Ok(None) };
        Ok(Some(self.new_authenticator(&secret, &session.user.email)?))
    }

    /// Done: the new app takes the place of the former; other sessions end.
    pub async fn replace_authenticator(
        &self,
        session: &Session,
        typed: &ConfirmAuthenticator,
        command: CommandId,
    ) -> Outcome<(), FactorRefusal> {
        let user = &session.user;
        self.count_try_of(user, SECOND_FACTOR).await?;
        let (hash, secret) = self.new_secret(user.id).await?.ok_or(Failure::Hidden)?;
        let step = self.step_of(&secret, &typed.code)?.ok_or(Failure::Refused(FactorRefusal::Wrong))?;
        let side = vec![
            secrets::consume(&hash, NEW),
            self.keep_authenticator(user.id, &secret, step)?,
            sessions::end_all_of(user.id.uuid(), Some(&session.hash)),
            self.forget_tries(SECOND_FACTOR, user.id.uuid().as_bytes()),
        ];
        let name = "replace-authenticator";
        let change = Change { who: session.who(), command, name, input: &user.id, action: Action::ManageOwnAccount };
        let ended = self.change_account(user, change, vec![SecurityChange::AuthenticatorReplaced], side).await;
        ended.map_err(|failure| used_meanwhile(failure, FactorRefusal::UsedBefore))
    }

    async fn new_secret<R>(&self, user: UserId) -> Outcome<Option<([u8; 32], Vec<u8>)>, R> {
        let found = self.store.newest_secret(NEW, user.uuid()).await?.filter(|it| it.opens_at(self.now().micros()));
        let Some(found) = found else { return Ok(None) };
        let secret = self.keys.unwrap(found.data.as_deref().unwrap_or_default(), &context(user))?;
        Ok(Some((found.hash, secret)))
    }
}

fn context(user: UserId) -> Vec<u8> {
    [b"new-authenticator:".as_slice(), user.uuid().as_bytes()].concat()
}
