//! An officer puts the registration of a prosecuting organisation aside; only officers read why.

use domain::{
    id::{CommandId, RegistrationId},
    prosecutor_registration::{State, hold},
    registration::{DecideRefusal, Hold},
};
use policy::{Action, Facts};

use crate::{App, Outcome, Session, act_on::Act};

impl App {
    /// Puts a registration on hold.
    pub async fn hold_prosecutor(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        reason: &str,
    ) -> Outcome<(), DecideRefusal> {
        let (action, facts) = (Action::HoldRegistration, Facts::Registration { id });
        let act = Act { command, name: "hold-prosecutor", action, facts, input: &(id, reason) };
        let aside = Hold { reason: reason.to_owned(), by: session.user.id };
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| hold(state, &aside, cx)).await
    }
}
