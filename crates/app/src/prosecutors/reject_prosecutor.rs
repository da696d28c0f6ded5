//! An officer rejects a prosecuting organisation; the reason goes to the accountable administrator in the officer's own words.

use domain::{
    id::{CommandId, RegistrationId},
    prosecutor_registration::{State, reject},
    registration::{DecideRefusal, Reject},
};
use policy::{Action, Facts};

use crate::{App, Outcome, Session, act_on::Act};

impl App {
    /// Rejects a registration for a reason that the applicant can act on.
    pub async fn reject_prosecutor(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        reason: &str,
    ) -> Outcome<(), DecideRefusal> {
        let (action, facts) = (Action::RejectProsecutorRegistration, Facts::Registration { id });
        let act = Act { command, name: "reject-prosecutor", action, facts, input: &(id, reason) };
        let rejection = Reject { reason: reason.to_owned(), by: session.user.id };
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| reject(state, &rejection, cx)).await
    }
}
