//! A person ends one of their sessions, or all but this one (ASVS 7.5.2).

use store::sessions;

use crate::{App, Failure, Outcome, Session};

/// Which sessions to end.
#[derive(Debug, Clone)]
pub enum EndSession {
    /// One, by its digest in hexadecimal.
    One(String),
    /// All but the one that asks.
    Others,
}

impl App {
    /// Ends sessions of the person; one that is not theirs is not known.
    pub async fn end_session(&self, session: &Session, which: &EndSession) -> Outcome<(), ()> {
        let own = self.store.sessions_of(session.user.id.uuid()).await?;
        let side = match which {
            EndSession::Others => sessions::end_all_of(session.user.id.uuid(), Some(&session.hash)),
            EndSession::One(id) => {
                let found = own.iter().find(|row| hex::encode(row.hash) == *id).ok_or(Failure::Hidden)?;
                sessions::end(&found.hash)
            }
        };
        self.keep_rows(vec![side]).await
    }
}
