//! The registration of a prosecuting organisation beside another thing that is alike to it.
//! Only officers see it, and the look at both is recorded; the account is never shown.

use domain::id::RegistrationId;
use uuid::Uuid;

use crate::{App, Comparison, Outcome, Session};

impl App {
    /// Compares a registration with the organisation or registration of this id.
    pub async fn compare_prosecutor(&self, session: &Session, id: RegistrationId, other: Uuid) -> Outcome<Comparison, ()> {
        self.compare(session, self.prosecutors_side(session, id).await?, other).await
    }
}
