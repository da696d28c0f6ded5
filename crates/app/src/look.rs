//! The access record of a page about a case or a person: who, for whom, what, which (Data Protection Act 2018, s. 62).
//! Committed before the page is shown; a page that can't be recorded is not shown.

use store::{Access, Fault};
use uuid::Uuid;

use crate::{App, Session};

impl App {
    /// Records that the person looked at something; returns when it is committed.
    pub(crate) async fn record_look(
        &self,
        session: &Session,
        act: &str,
        subject: (&str, Uuid),
        detail: String,
    ) -> Result<(), Fault> {
        let (kind, subject) = subject;
        let access = Access {
            actor: session.user.id.uuid(),
            organisation: Some(session.organisation().uuid()),
            act: act.to_owned(),
            subject_kind: kind.to_owned(),
            subject: Some(subject),
            detail,
        };
        self.store.record_access(vec![access]).await
    }
}
