//! The first step of an activation: the terms are accepted, in the version that the page showed.

use domain::user::TERMS_VERSION;

use super::{ACTIVATION, ActivationRefusal, LinkState, progress::Progress};
use crate::{App, Failure, Outcome};

impl App {
    /// Accepts the terms; the answer is the token that keeps the progress of this browser, where it has none yet.
    pub async fn accept_terms(
        &self,
        link: &str,
        token: Option<&str>,
        version: &str,
    ) -> Outcome<Option<String>, ActivationRefusal> {
        if version != TERMS_VERSION {
            return Err(Failure::Refused(ActivationRefusal::TermsChanged));
        }
        match self.progress(link, token).await {
            Ok(_) => return Ok(None),
            Err(Failure::Refused(ActivationRefusal::BeginAgain)) => {}
            Err(other) => return Err(other),
        }
        let (state, secret) = self.activation_link(link).await?;
        let (LinkState::Usable, Some(secret)) = (state, secret) else {
            return Err(Failure::Refused(ActivationRefusal::Link(state)));
        };
        let link = hex::encode(self.keys.digest(ACTIVATION, link.as_bytes()));
        let progress = Progress { link, terms: version.to_owned(), ..Progress::default() };
        self.begin_progress(secret.subject.into(), &progress).await.map(Some)
    }
}
