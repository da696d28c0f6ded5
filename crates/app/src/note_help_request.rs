//! Staff write down what somebody asks on the telephone or in an e-mail: a request like any other, in the queue of its kind.
//! Who asks is as they said; a URN is not told on that call.

use domain::{
    help_request::{AskRefusal, Kind, Road},
    id::{CommandId, HelpRequestId},
    reference::Reference,
};
use policy::{Action, Facts};

use crate::{App, Failure, HelpWanted, Outcome, Session};

impl App {
    /// Writes a call or a message down.
    pub async fn note_help_request(
        &self,
        session: &Session,
        command: CommandId,
        wanted: HelpWanted,
    ) -> Outcome<Reference, AskRefusal> {
        let road = if wanted.road == Road::Email { Road::Email } else { Road::Telephone };
        let mut wanted = HelpWanted { road, ..wanted };
        // Whoever rings or writes is not known by an account, whatever they say.
        wanted.asker.account = None;
        self.keep_help_request(session.who(), command, wanted, Some(session.user.id)).await
    }

    /// May they write requests of this kind down? For the page with the form.
    pub fn may_note_help_request(&self, session: &Session, kind: Kind) -> Outcome<(), ()> {
        let facts = Facts::HelpRequest { id: HelpRequestId(uuid::Uuid::nil()), kind, asker: None };
        let decision = self.policy.decide(&session.actor(), Action::NoteHelpRequest, &facts);
        if decision.permitted { Ok(()) } else { Err(Failure::Hidden) }
    }
}
