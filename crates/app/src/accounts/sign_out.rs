//! Signing out ends the session at once (ASVS 7.4.1).

use store::sessions;

use crate::{App, Outcome, Session};

impl App {
    /// Ends this session.
    pub async fn sign_out(&self, session: &Session) -> Outcome<(), ()> {
        self.keep_rows(vec![sessions::end(&session.hash)]).await
    }
}
