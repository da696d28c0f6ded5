//! The authenticator app is set up: a code of it proves that the secret arrived. Recovery codes follow from it.

use super::{ActivationRefusal, Step, attempts::CODE_ENTERED, progress::Progress};
use crate::{App, Failure, Outcome};

impl App {
    /// Proves the authenticator of an account that is being activated.
    pub async fn set_up_authenticator(&self, link: &str, token: Option<&str>, code: &str) -> Outcome<(), ActivationRefusal> {
        let now = self.progress(link, token).await?;
        match now.progress.step() {
            Step::Authenticator => {}
            Step::RecoveryCodes => return Ok(()),
            _ => return Err(Failure::Refused(ActivationRefusal::StepMissing)),
        }
        self.count_try_of(&now.user, CODE_ENTERED).await.map_err(|failure| failure.map(ActivationRefusal::from))?;
        let Some(step) = self.step_of(&now.progress.secret, code)? else {
            return Err(Failure::Refused(ActivationRefusal::WrongCode));
        };
        self.keep_rows(vec![self.forget_tries(CODE_ENTERED, now.user.id.uuid().as_bytes())]).await?;
        let progress = Progress { proved_step: Some(step), recovery_codes: self.fresh_recovery_codes(), ..now.progress.clone() };
        self.advance(now, &progress).await
    }
}
