//! A person who is signed in changes their password: with the former one (ASVS 6.2.3) and a code of the authenticator app.

use domain::{id::CommandId, user::SecurityChange};
use policy::Action;
use store::{credentials, sessions};

use super::{Change, Factor, FactorRefusal, PASSWORD, ResetRefusal, attempts::SECOND_FACTOR, factor::used_meanwhile};
use crate::{App, Failure, Outcome, Session};

/// The passwords and the proof.
#[derive(Clone)]
pub struct ChangePassword {
    /// The former password.
    pub current: String,
    /// The new one.
    pub new: String,
    /// Six digits of the authenticator app.
    pub code: String,
}

impl std::fmt::Debug for ChangePassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChangePassword").finish_non_exhaustive()
    }
}

impl App {
    /// Changes the password; the person's other sessions end, and they are told by e-mail. A wrong former password and a wrong
    /// code are refused in the same words, and count as the same try.
    pub async fn change_password(
        &self,
        session: &Session,
        typed: ChangePassword,
        command: CommandId,
    ) -> Outcome<(), ResetRefusal> {
        let user = &session.user;
        if let Some(problem) = self.password_problem(user, &typed.new).await? {
            return Err(Failure::Refused(ResetRefusal::Password(problem)));
        }
        let factor = |failure: Failure<FactorRefusal>| failure.map(ResetRefusal::Factor);
        self.count_try_of(user, SECOND_FACTOR).await.map_err(factor)?;
        let hash = self.store.credential(user.id.uuid(), PASSWORD).await?;
        if !self.verify_password(typed.current, hash).await? {
            return Err(Failure::Refused(ResetRefusal::Factor(FactorRefusal::Wrong)));
        }
        let proof = self.weigh_factor(user, &Factor::Authenticator(typed.code)).await.map_err(factor)?;
        let hash = self.hash_password(typed.new).await?;
        let mut side = proof.side;
        side.push(credentials::put(user.id.uuid(), PASSWORD, hash.into_bytes()));
        side.push(sessions::end_all_of(user.id.uuid(), Some(&session.hash)));
        let change =
            Change { who: session.who(), command, name: "change-password", input: &user.id, action: Action::ManageOwnAccount };
        let ended = self.change_account(user, change, vec![SecurityChange::PasswordChanged], side).await;
        ended.map_err(|failure| used_meanwhile(failure, ResetRefusal::Factor(FactorRefusal::UsedBefore)))
    }
}
