//! A demonstration account that is active from the start, with a known password and authenticator. Refused outside a demonstration.

use domain::{
    id::{CommandId, UserId},
    user::{self, Activate, ActivateRefusal, TERMS_VERSION},
};
use policy::{Action, Facts};
use store::credentials;

use super::PASSWORD;
use crate::{App, Ask, Done, Failure, Outcome, Who, stream};

/// The account's known secrets.
#[derive(Clone)]
pub struct SeedAccount {
    /// Whose; invited before.
    pub user: UserId,
    /// The password; the rule for people's passwords is not asked.
    pub password: String,
    /// The authenticator's secret.
    pub totp_secret: [u8; 20],
}

impl std::fmt::Debug for SeedAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SeedAccount").field("user", &self.user).finish_non_exhaustive()
    }
}

/// Why a demonstration account is not made: the domain's reasons.
pub type SeedRefusal = ActivateRefusal;

impl App {
    /// Activates a demonstration account.
    pub async fn seed_account(&self, seed: SeedAccount, command: CommandId) -> Outcome<(), SeedRefusal> {
        if !self.settings.demo {
            return Err(Failure::Hidden);
        }
        let user = seed.user;
        let hash = self.hash_password(seed.password).await?;
        let side = vec![
            credentials::put(user.uuid(), PASSWORD, hash.into_bytes()),
            self.keep_authenticator(user, &seed.totp_secret, 0)?,
        ];
        let ask = Ask {
            id: command,
            name: "seed-account",
            input: &user,
            streams: vec![stream::<user::Event>(user.uuid())],
            action: Action::ActivateAccount,
        };
        self.decide(
            Who::System,
            ask,
            move |_, _| Facts::User { id: user, organisation: None },
            move |streams, cx| {
                let all = Activate {
                    terms: TERMS_VERSION.to_owned(),
                    mobile_confirmed: true,
                    password_set: true,
                    authenticator_set: true,
                };
                let events = user::activate(&streams.state(user.uuid()), all, cx)?;
                let mut done = Done::in_stream::<user::Event>(user.uuid(), events, ());
                done.side.clone_from(&side);
                Ok(done)
            },
        )
        .await
    }
}
