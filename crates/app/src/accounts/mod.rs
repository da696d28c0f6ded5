//! A person's own account: activation, sign-in, forgotten passwords, recovery. Secrets are kept hashed or sealed, never in the log.

mod accept_terms;
mod attempts;
mod authenticator;
mod change_password;
mod check_code;
mod choose_language;
mod choose_organisation;
mod choose_password;
mod confirm_sign_in;
mod end_session;
mod factor;
mod finish_activation;
mod forgotten_password;
mod kept_work;
mod open_activation;
mod passwords;
mod progress;
mod recovery;
mod renew_activation;
mod replace_authenticator;
mod replace_recovery_codes;
mod reset_password;
mod seed_account;
mod send_code;
mod set_up_authenticator;
mod sign_in;
mod sign_out;
mod view_account;

pub use authenticator::NewAuthenticator;
pub use change_password::ChangePassword;
pub use confirm_sign_in::Begun;
pub use end_session::EndSession;
pub use factor::{Factor, FactorRefusal};
pub use kept_work::KeptWork;
pub(crate) use open_activation::last4;
pub use open_activation::{Activation, ActivationRefusal, LinkState, Step};
pub(crate) use progress::PROGRESS;
pub use replace_authenticator::ConfirmAuthenticator;
pub use reset_password::{ResetPassword, ResetRefusal};
pub use seed_account::{SeedAccount, SeedRefusal};
pub use sign_in::{SignIn, SignInRefusal};
pub use view_account::{Account, OwnSession};

use domain::{
    id::{CommandId, UserId},
    user::{self, SecurityChange},
};
use policy::{Action, Facts};
use serde::Serialize;
use store::Side;
use views::users::User;

use crate::{App, Ask, Done, Outcome, Who, stream};

/// Purpose of activation links.
pub(crate) const ACTIVATION: &str = "activation";
/// Purpose of one-time codes sent by text message.
pub(crate) const ONE_TIME_CODE: &str = "one-time-code";
/// How long a one-time code opens, in minutes.
pub const CODE_MINUTES: i64 = 10;
/// Purpose of links for those who forgot their password.
pub(crate) const PASSWORD_RESET: &str = "password-reset";
/// How long such a link opens, in minutes.
pub const RESET_MINUTES: i64 = 60;
/// Purposes of rows that hold something sealed and that nobody needs to hear about when they have ended.
pub(crate) const SHORT_LIVED: [&str; 5] =
    [progress::PROGRESS, sign_in::SIGNING_IN, replace_recovery_codes::SHOWN, replace_authenticator::NEW, kept_work::KEPT_WORK];
/// The kind of credential that a password's hash is.
const PASSWORD: &str = "password";

/// Which account a security change is of, and what may be known of the request: never a secret, not even its digest.
struct Change<'a, I: Serialize> {
    who: Who,
    command: CommandId,
    name: &'static str,
    input: &'a I,
    action: Action,
}

impl App {
    /// Keeps rows outside a decision.
    async fn keep_rows<R>(&self, rows: Vec<Side>) -> Outcome<(), R> {
        self.store.write(rows).await.map_err(|failure| unsaid(failure.into()))
    }

    /// Records changes of a person's means of signing in, with the rows that make them, in one transaction.
    async fn change_account<I: Serialize>(
        &self,
        user: &User,
        change: Change<'_, I>,
        changes: Vec<SecurityChange>,
        side: Vec<Side>,
    ) -> Outcome<(), ()> {
        let (id, organisation) = (user.id, user.organisation);
        let ask = Ask {
            id: change.command,
            name: change.name,
            input: change.input,
            streams: vec![stream::<user::Event>(id.uuid())],
            action: change.action,
        };
        self.decide(
            change.who,
            ask,
            move |_, _| Facts::User { id, organisation: Some(organisation) },
            move |streams, cx| {
                let state = streams.state(id.uuid());
                let events = changes.iter().flat_map(|change| user::change_security(&state, *change, cx)).collect();
                let mut done = Done::in_stream::<user::Event>(id.uuid(), events, ());
                done.side.clone_from(&side);
                Ok(done)
            },
        )
        .await
    }

    /// The account with this id.
    async fn account<R>(&self, id: UserId) -> Outcome<User, R> {
        views::users::find(&self.store.read(), id).await?.ok_or(crate::Failure::Hidden)
    }
}

/// A failure whose refusal says nothing, in another type: rows are claimed or not, but never refused.
fn unsaid<R>(failure: crate::Failure<()>) -> crate::Failure<R> {
    match failure {
        crate::Failure::Claimed(what) => crate::Failure::Claimed(what),
        crate::Failure::Hidden => crate::Failure::Hidden,
        crate::Failure::Refused(()) | crate::Failure::Changed => crate::Failure::Changed,
        crate::Failure::Reused => crate::Failure::Reused,
        crate::Failure::Fault(fault) => crate::Failure::Fault(fault),
        crate::Failure::Outside(error) => crate::Failure::Outside(error),
    }
}
