//! Sign-in, first half: e-mail and password. The session begins only after the second factor.
//! An unknown e-mail takes as long, is locked in the same way and gets the same words as a wrong password (ASVS 6.3.8).

use domain::id::UserId;
use store::secrets::{self, Secret};
use views::users::{self, User};

use super::{
    PASSWORD,
    attempts::{Counted, PASSWORD_FROM_ADDRESS, PASSWORD_OF_ACCOUNT},
};
use crate::{App, Failure, Outcome};

/// Purpose of the row between the two halves.
pub(super) const SIGNING_IN: &str = "signing-in";
/// Time for the second half, in seconds.
const HALF_WAY: i64 = 10 * 60;

/// Who wants to sign in.
#[derive(Clone)]
pub struct SignIn {
    /// As typed.
    pub email: String,
    /// As typed.
    pub password: String,
    /// The network address, where it is known: it has a slower limit of its own.
    pub address: Option<String>,
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignIn").finish_non_exhaustive()
    }
}

/// Why nobody is signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignInRefusal {
    /// E-mail or password are not right; which, is not said.
    #[error("the e-mail or the password is not right")]
    Wrong,
    /// Too many tries.
    #[error("too many tries: wait {seconds} seconds")]
    Wait {
        /// Seconds.
        seconds: u64,
    },
}

impl App {
    /// Checks e-mail and password; the answer is the token with which the second half goes on.
    pub async fn sign_in(&self, sign_in: SignIn) -> Outcome<String, SignInRefusal> {
        let subject = users::typed_key(&sign_in.email);
        let address = sign_in.address.unwrap_or_default();
        self.may_try(subject.as_bytes(), address.as_bytes()).await?;
        let user = users::by_email(&self.store.read(), &sign_in.email).await?;
        let counted = self.count_try(PASSWORD_OF_ACCOUNT, subject.as_bytes()).await?;
        if let Counted::Locked { wait, first } = counted {
            if let (true, Some(user)) = (first, &user) {
                self.record_lock(user, wait).await.map_err(super::unsaid)?;
            }
            return Err(Failure::Refused(SignInRefusal::Wait { seconds: wait }));
        }
        let user = user.filter(|user| user.activated.is_some());
        let hash = match &user {
            Some(user) => self.store.credential(user.id.uuid(), PASSWORD).await?,
            None => None,
        };
        let right = self.verify_password(sign_in.password, hash).await?;
        if let Some(user) = user.filter(|_| right) {
            return self.half_way(user.id, subject.as_bytes()).await;
        }
        if !address.is_empty() {
            self.count_try(PASSWORD_FROM_ADDRESS, address.as_bytes()).await?;
        }
        Err(Failure::Refused(SignInRefusal::Wrong))
    }

    /// Nothing is weighed while the account or the network address is locked.
    async fn may_try(&self, subject: &[u8], address: &[u8]) -> Outcome<(), SignInRefusal> {
        for (limited, key) in [(PASSWORD_OF_ACCOUNT, subject), (PASSWORD_FROM_ADDRESS, address)] {
            if let Some(seconds) = self.locked_for(limited, key).await? {
                return Err(Failure::Refused(SignInRefusal::Wait { seconds }));
            }
        }
        Ok(())
    }

    async fn half_way(&self, user: UserId, subject: &[u8]) -> Outcome<String, SignInRefusal> {
        let token = hex::encode(self.random::<32>());
        let now = self.now();
        let secret = Secret {
            hash: self.keys.digest(SIGNING_IN, token.as_bytes()),
            purpose: SIGNING_IN.to_owned(),
            subject: user.uuid(),
            data: None,
            created: now.micros(),
            expires: now.plus_seconds(HALF_WAY).micros(),
            used_at: None,
        };
        self.keep_rows(vec![secrets::put(secret), self.forget_tries(PASSWORD_OF_ACCOUNT, subject)]).await?;
        Ok(token)
    }

    /// The person who is half-way, and the digest of their token.
    pub(super) async fn signing_in<R>(&self, token: &str) -> Outcome<Option<(User, [u8; 32])>, R> {
        let hash = self.keys.digest(SIGNING_IN, token.as_bytes());
        let found = self.store.secret(&hash).await?.filter(|it| it.purpose == SIGNING_IN && it.opens_at(self.now().micros()));
        let Some(found) = found else { return Ok(None) };
        let user = users::find(&self.store.read(), found.subject.into()).await?;
        Ok(user.filter(|user| user.activated.is_some()).map(|user| (user, hash)))
    }

    /// The row that ends the half-way state, once.
    pub(super) fn sign_in_used(hash: &[u8; 32]) -> store::Side {
        secrets::consume(hash, SIGNING_IN)
    }

    /// Is somebody half-way with this token?
    pub async fn is_signing_in(&self, token: &str) -> Outcome<bool, ()> {
        Ok(self.signing_in::<()>(token).await?.is_some())
    }
}
