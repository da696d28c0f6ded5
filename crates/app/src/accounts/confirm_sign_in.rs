//! Sign-in, second half: a code of the authenticator app or a recovery code. The session begins here.

use domain::id::CommandId;
use policy::Action;

use super::{Change, Factor, FactorRefusal, factor::used_meanwhile};
use crate::{App, Outcome, Who};

impl App {
    /// Checks the second factor of a person who is half-way; the answer is the session's token, or none where the time for the
    /// second half has ended.
    pub async fn confirm_sign_in(
        &self,
        token: &str,
        factor: &Factor,
        command: CommandId,
    ) -> Outcome<Option<String>, FactorRefusal> {
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
        Ok(Some(session))
    }
}
