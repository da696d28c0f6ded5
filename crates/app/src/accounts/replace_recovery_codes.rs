//! New recovery codes take the place of the former; they are shown for a quarter of an hour, to the person alone.

use domain::{
    id::{CommandId, UserId},
    user::SecurityChange,
};
use policy::Action;
use store::secrets::{self, Secret};

use super::{Change, Factor, FactorRefusal, factor::used_meanwhile};
use crate::{App, Outcome, Session, ports::OutsideError};

/// Purpose of the row that holds them, sealed, while they are shown.
pub(super) const SHOWN: &str = "recovery-codes-shown";
/// How long they are shown, in seconds.
const SHOWN_FOR: i64 = 15 * 60;

impl App {
    /// Makes new recovery codes, on proof by the authenticator app.
    pub async fn replace_recovery_codes(
        &self,
        session: &Session,
        code: String,
        command: CommandId,
    ) -> Outcome<(), FactorRefusal> {
        let user = &session.user;
        let proof = self.weigh_factor(user, &Factor::Authenticator(code)).await?;
        let codes = self.fresh_recovery_codes();
        let mut side = proof.side;
        side.push(self.keep_recovery_codes(user.id, &codes));
        side.extend([secrets::retire(SHOWN, user.id.uuid()), self.show_recovery_codes(user.id, &codes)?]);
        let name = "replace-recovery-codes";
        let change = Change { who: session.who(), command, name, input: &user.id, action: Action::ManageOwnAccount };
        let ended = self.change_account(user, change, vec![SecurityChange::RecoveryCodesReplaced], side).await;
        ended.map_err(|failure| used_meanwhile(failure, FactorRefusal::UsedBefore))
    }

    /// The new codes, as long as they are shown.
    pub async fn new_recovery_codes(&self, session: &Session) -> Outcome<Option<Vec<String>>, ()> {
        let user = session.user.id;
        let found = self.store.newest_secret(SHOWN, user.uuid()).await?.filter(|it| it.opens_at(self.now().micros()));
        let Some(sealed) = found.and_then(|it| it.data) else { return Ok(None) };
        let codes = self.keys.unwrap(&sealed, &context(user))?;
        Ok(Some(serde_json::from_slice(&codes).map_err(failed)?))
    }

    fn show_recovery_codes(&self, user: UserId, codes: &[String]) -> Result<store::Side, OutsideError> {
        let now = self.now();
        Ok(secrets::put(Secret {
            hash: self.random(),
            purpose: SHOWN.to_owned(),
            subject: user.uuid(),
            data: Some(self.keys.wrap(&serde_json::to_vec(codes).map_err(failed)?, &context(user))?),
            created: now.micros(),
            expires: now.plus_seconds(SHOWN_FOR).micros(),
            used_at: None,
        }))
    }
}

fn context(user: UserId) -> Vec<u8> {
    [b"recovery-codes-shown:".as_slice(), user.uuid().as_bytes()].concat()
}

fn failed(error: impl std::fmt::Display) -> OutsideError {
    OutsideError::new("showing recovery codes", error.to_string())
}
