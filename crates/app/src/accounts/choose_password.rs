//! A password is chosen: long enough, not on the list of common ones, not made of what everybody knows about the person.

use domain::values::password::{PasswordProblem, PasswordRule};
use views::users::User;

use super::{ActivationRefusal, Step, authenticator::SECRET, progress::Progress};
use crate::{App, Failure, Outcome};

impl App {
    /// Chooses the password of an account that is being activated. The authenticator's secret is made in the same step, so
    /// that the next page shows the same one however often it is loaded.
    pub async fn choose_password(&self, link: &str, token: Option<&str>, password: String) -> Outcome<(), ActivationRefusal> {
        let now = self.progress(link, token).await?;
        if now.progress.step() < Step::Password {
            return Err(Failure::Refused(ActivationRefusal::StepMissing));
        }
        if let Some(problem) = self.password_problem(&now.user, &password).await? {
            return Err(Failure::Refused(ActivationRefusal::Password(problem)));
        }
        let hash = self.hash_password(password).await?;
        let secret = match now.progress.secret.as_slice() {
            [] => self.random::<SECRET>().to_vec(),
            known => known.to_vec(),
        };
        let progress = Progress { password: Some(hash), secret, ..now.progress.clone() };
        self.advance(now, &progress).await
    }

    /// The key of the sentence that says why a password will not do for this person (ASVS 6.2.1, 6.2.4, 6.2.9, 6.2.11).
    pub(super) async fn password_problem<R>(&self, user: &User, password: &str) -> Outcome<Option<&'static str>, R> {
        let organisation = views::organisations::find(&self.store.read(), user.organisation).await?;
        let organisation = organisation.map(|it| it.name).unwrap_or_default();
        let context = [
            user.first_name.as_str(),
            user.last_name.as_str(),
            user.email.as_str(),
            organisation.as_str(),
            self.settings.service_name.as_str(),
        ];
        Ok(PasswordRule::check(password, &context).err().map(PasswordProblem::key))
    }
}
