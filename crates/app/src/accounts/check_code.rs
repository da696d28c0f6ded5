//! The one-time code of the text message is entered: right once, within ten minutes.

use store::secrets;
use subtle::ConstantTimeEq;

use super::{ActivationRefusal, ONE_TIME_CODE, Step, attempts::CODE_ENTERED, progress::Progress};
use crate::{App, Failure, Outcome, deliver::code_hash};

impl App {
    /// Confirms the mobile with a code.
    pub async fn check_code(&self, link: &str, token: Option<&str>, code: &str) -> Outcome<(), ActivationRefusal> {
        let now = self.progress(link, token).await?;
        match now.progress.step() {
            Step::Terms | Step::Phone => return Err(Failure::Refused(ActivationRefusal::StepMissing)),
            Step::Code => {}
            Step::Password | Step::Authenticator | Step::RecoveryCodes => return Ok(()),
        }
        let user = now.user.id;
        self.count_try_of(&now.user, CODE_ENTERED).await.map_err(|failure| failure.map(ActivationRefusal::from))?;
        let wrong = || Failure::Refused(ActivationRefusal::WrongCode);
        let sent = self.store.newest_secret(ONE_TIME_CODE, user.uuid()).await?.ok_or_else(wrong)?;
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        let typed = code_hash(self.keys.as_ref(), user, sent.data.as_deref().unwrap_or_default(), &digits);
        if !bool::from(typed.ct_eq(&sent.hash)) {
            return Err(wrong());
        }
        if !sent.opens_at(self.now().micros()) {
            return Err(Failure::Refused(ActivationRefusal::LateCode));
        }
        let rows = vec![secrets::consume(&sent.hash, ONE_TIME_CODE), self.forget_tries(CODE_ENTERED, user.uuid().as_bytes())];
        match self.keep_rows(rows).await {
            Err(Failure::Claimed(_)) => return Err(wrong()),
            other => other?,
        }
        let progress = Progress { mobile_confirmed: true, ..now.progress.clone() };
        self.advance(now, &progress).await
    }
}
