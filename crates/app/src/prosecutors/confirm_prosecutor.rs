//! The addresses of a prosecuting organisation are confirmed by a link that was sent to each, as those of any registration are.
//! The administrator's link is also the way to the registration's own page.

use domain::{
    id::{CommandId, RegistrationId},
    prosecutor_registration::{State, confirm_address},
    registration::ConfirmRefusal,
};
use policy::{Action, Facts};

use crate::{App, Confirmation, Failure, Outcome, Who, act_on::Act};

impl App {
    /// What a link is good for; looking uses nothing up.
    pub async fn open_prosecutor_confirmation<R>(&self, link: &str) -> Outcome<Confirmation, R> {
        self.confirmation::<State, R>(link).await
    }

    /// Confirms the address that the link was sent to.
    pub async fn confirm_prosecutor(&self, command: CommandId, link: &str) -> Outcome<(), ConfirmRefusal> {
        let Confirmation::Open(found) = self.open_prosecutor_confirmation(link).await? else {
            return Err(Failure::Refused(ConfirmRefusal::Closed));
        };
        let id = RegistrationId(self.address_link::<State, ConfirmRefusal>(link).await?.0.subject);
        let address = found.address;
        let (action, facts) = (Action::ConfirmAddress, Facts::Registration { id });
        let act = Act { command, name: "confirm-prosecutor", action, facts, input: &(id, &address) };
        let confirmed = address.clone();
        let decide = move |state: &State, cx: &domain::Context| confirm_address(state, confirmed.clone(), cx);
        self.act_on(Who::Nobody, id.uuid(), act, decide).await
    }
}
