//! An administrator of an organisation takes back a change that they, or another of its administrators, asked for.

use domain::{
    id::{ChangeId, CommandId},
    organisation::{ChangeRefusal, State, withdraw_change},
};
use policy::{Action, Facts};

use crate::{App, Outcome, Session, act_on::Act};

impl App {
    /// Takes back a change of the caller's organisation that waits for an officer.
    pub async fn withdraw_organisation_change(
        &self,
        session: &Session,
        command: CommandId,
        change: ChangeId,
    ) -> Outcome<(), ChangeRefusal> {
        let (id, by) = (session.organisation(), session.user.id);
        let (action, facts) = (Action::WithdrawOrganisationChange, Facts::Organisation { id });
        let act = Act { command, name: "withdraw-organisation-change", action, facts, input: &(id, change) };
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| withdraw_change(state, change, by, cx)).await
    }
}
