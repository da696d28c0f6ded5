//! Staff write down what the asker does not see.

use domain::{
    help_request::{AddHelpNote, Text, WorkRefusal, add_help_note},
    id::{CommandId, HelpRequestId},
};
use policy::Action;

use crate::{App, Outcome, Session, help_work::Work};

impl App {
    /// Adds a note to a request.
    pub async fn add_help_note(
        &self,
        session: &Session,
        command: CommandId,
        request: HelpRequestId,
        text: Text,
    ) -> Outcome<(), WorkRefusal> {
        let by = session.user.id;
        let work = Work { command, name: "add-help-note", request, input: &text, action: Action::AddHelpNote };
        let note = AddHelpNote { text: text.clone(), by };
        self.work_on_help(session, work, move |state, cx| add_help_note(state, note.clone(), cx)).await
    }
}
