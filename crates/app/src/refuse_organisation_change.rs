//! An officer refuses a change of an organisation; who asked for it is told why.

use domain::{
    id::{ChangeId, CommandId, OrganisationId},
    organisation::{ChangeRefusal, RefuseChange, State, refuse_change},
};
use policy::{Action, Facts};

use crate::{App, Outcome, Session, act_on::Act};

impl App {
    /// Refuses a change with a reason.
    pub async fn refuse_organisation_change(
        &self,
        session: &Session,
        command: CommandId,
        (id, change): (OrganisationId, ChangeId),
        reason: &str,
    ) -> Outcome<(), ChangeRefusal> {
        let (action, facts) = (Action::RefuseOrganisationChange, Facts::Organisation { id });
        let act = Act { command, name: "refuse-organisation-change", action, facts, input: &(id, change, reason) };
        let refuse = RefuseChange { change, reason: reason.to_owned(), by: session.user.id };
        self.act_on(session.who(), id.uuid(), act, move |state: &State, cx| refuse_change(state, &refuse, cx)).await
    }
}
