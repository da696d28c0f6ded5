//! Sign-in, second half: a code of the authenticator app or a recovery code. The session begins here.

use domain::id::CommandId;
use policy::Action;

use super::{Change, Factor, FactorRefusal, factor::used_meanwhile};
use crate::{App, Outcome, Who};

/// A session that begins.
#[derive(Debug)]
pub struct Begun {
    /// Its token.
    pub session: String,
    /// The person belongs to several organisations, or is asked to join one: they choose first.
    pub chooses: bool,
}

impl App {
    /// Checks the second factor of a person who is half-way; the answer is the session, or none where the time for the
    /// second half has ended.
    pub async fn confirm_sign_in(
        &self,
        token: &str,
        factor: &Factor,
        command: CommandId,
    ) -> Outcome<Option<Begun>, FactorRefusal> {
        let Some((user, half_way)) = self.signing_in(token).await? else { return Ok(None) };
        let mut proof = self.weigh_factor(&user, factor).await?;
        let (session, begins) = self.new_session(user.id, user.organisation);
        proof.side.extend([Self::sign_in_used(&half_way), begins]);
        let ended = if proof.changes.is_empty() {
            self.keep_rows(proof.side).await
        } else {
            let who = Who::Person { user: user.id, organisation: user.organisation };
            let change = Change { who, command, name: "confirm-sign-in", input: &user.id, action: Action::ManageOwnAccount };
            self.change_account(&user, change, proof.changes, proof.side).await
        };
        ended.map_err(|failure| used_meanwhile(failure, FactorRefusal::UsedBefore))?;
        tracing::info!(user = %user.id, "signed in");
        let chooses = views::users::memberships(&self.store.read(), user.id).await?.len() > 1;
        Ok(Some(Begun { session, chooses }))
    }
}
