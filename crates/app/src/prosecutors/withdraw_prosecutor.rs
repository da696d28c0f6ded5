//! The sender of a prosecuting organisation takes the registration back before it is decided; the administrator gets a receipt.
//! Whoever calls this has checked that the sender is one: the link that was sent to the administrator.

use domain::{
    id::{CommandId, RegistrationId},
    prosecutor_registration::{State, withdraw},
    registration::DecideRefusal,
};
use policy::{Action, Facts};

use crate::{App, Outcome, Who, act_on::Act};

impl App {
    /// Takes a registration back for its sender.
    pub async fn withdraw_prosecutor(&self, command: CommandId, id: RegistrationId) -> Outcome<(), DecideRefusal> {
        let (action, facts) = (Action::WithdrawRegistration, Facts::Registration { id });
        let act = Act { command, name: "withdraw-prosecutor", action, facts, input: &id };
        self.act_on(Who::System, id.uuid(), act, |state: &State, cx| withdraw(state, cx)).await
    }
}
