//! An officer takes the registration of a prosecuting organisation, gives it to a colleague, or lets it go.
//! Whom it may go to is asked of the policy, as of anybody who would open it.

use domain::{
    id::{CommandId, RegistrationId},
    prosecutor_registration::{State, assign},
    registration::{Assign, DecideRefusal},
};
use policy::{Action, Facts};
use views::users::User;

use crate::{App, Handover, Outcome, Session, act_on::Act};

/// What whoever gets one must be allowed to do.
const OPEN: Action = Action::OpenProsecutorRegistration;

impl App {
    /// Assigns a registration.
    pub async fn assign_prosecutor(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        hands: Handover,
    ) -> Outcome<(), DecideRefusal> {
        let Handover { from, to } = hands;
        let (may, by) = (self.may_get(session, to, (OPEN, id)).await?, session.user.id);
        let (action, facts) = (Action::AssignRegistration, Facts::Registration { id });
        let act = Act { command, name: "assign-prosecutor", action, facts, input: &(id, from, to) };
        let assigned = Assign { from, to, may, by };
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| assign(state, assigned, cx)).await
    }

    /// The officer's colleagues who handle such registrations, by name, and the registration that one of them would get.
    pub async fn colleagues_for_prosecutor(&self, session: &Session, id: RegistrationId) -> Outcome<Vec<User>, ()> {
        self.colleagues_who(session, (OPEN, id)).await
    }
}
