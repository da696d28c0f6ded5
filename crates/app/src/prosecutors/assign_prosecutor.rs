//! An officer takes the registration of a prosecuting organisation, or lets it go.

use domain::{
    id::{CommandId, RegistrationId},
    prosecutor_registration::{State, assign},
    registration::{Assign, DecideRefusal},
};
use policy::{Action, Facts};

use crate::{App, Handover, Outcome, Session, act_on::Act};

impl App {
    /// Takes a registration, or lets it go.
    pub async fn assign_prosecutor(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        hands: Handover,
    ) -> Outcome<(), DecideRefusal> {
        let (action, facts) = (Action::AssignRegistration, Facts::Registration { id });
        let act = Act { command, name: "assign-prosecutor", action, facts, input: &(id, hands.from, hands.to) };
        let by = session.user.id;
        // Nobody is given it by another here: an officer takes it.
        let assigned = Assign { from: hands.from, to: hands.to, may: hands.to.is_none_or(|to| to == by), by };
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| assign(state, assigned, cx)).await
    }
}
