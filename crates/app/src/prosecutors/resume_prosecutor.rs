//! An officer takes the registration of a prosecuting organisation up again, held or waiting for an answer that came another way.

use domain::{
    id::{CommandId, RegistrationId},
    prosecutor_registration::{State, resume},
    registration::DecideRefusal,
};
use policy::{Action, Facts};

use crate::{App, Outcome, Session, act_on::Act};

impl App {
    /// Lets a registration wait for a decision again.
    pub async fn resume_prosecutor(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
    ) -> Outcome<(), DecideRefusal> {
        let (action, facts) = (Action::ResumeRegistration, Facts::Registration { id });
        let act = Act { command, name: "resume-prosecutor", action, facts, input: &id };
        let by = session.user.id;
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| resume(state, by, cx)).await
    }
}
