//! A person chooses the language of the e-mails, text messages and calls that they get: their organisation's form chose it first.

use domain::{
    id::CommandId,
    user::{self, LanguageRefusal, choose_language},
    values::Language,
};
use policy::{Action, Facts};

use crate::{App, Outcome, Session, act_on::Act};

impl App {
    /// Writes to the person in this language from here on.
    pub async fn choose_language(
        &self,
        session: &Session,
        command: CommandId,
        language: Language,
    ) -> Outcome<(), LanguageRefusal> {
        let id = session.user.id;
        let facts = Facts::User { id, organisation: Some(session.organisation()) };
        let act = Act { command, name: "choose-language", action: Action::ManageOwnAccount, facts, input: &language };
        let decide = move |state: &user::State, cx: &domain::Context| choose_language(state, language, cx);
        self.act_on(session.who(), id.uuid(), act, decide).await
    }
}
