//! An officer puts a registration aside; only officers read why.

use domain::{
    id::{CommandId, RegistrationId},
    registration::{DecideRefusal, Hold, State, hold},
};
use policy::{Action, Facts};

use crate::{App, Outcome, Session, act_on::Act};

impl App {
    /// Puts a registration on hold.
    pub async fn hold_registration(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        reason: &str,
    ) -> Outcome<(), DecideRefusal> {
        let (action, facts) = (Action::HoldRegistration, Facts::Registration { id });
        let act = Act { command, name: "hold-registration", action, facts, input: &(id, reason) };
        let hold_it = Hold { reason: reason.to_owned(), by: session.user.id };
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| hold(state, hold_it.clone(), cx)).await
    }
}
