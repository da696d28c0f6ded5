//! An officer approves a change of an organisation. The first approval is written down; with a second officer's the change holds, and a
//! new account number is claimed in the same transaction.

use domain::{
    Context,
    id::{ChangeId, CommandId, OrganisationId},
    organisation::{ApproveChange, Change, ChangeRefusal, Event, State, approve_change},
    user,
};
use policy::{Action, Facts};
use views::organisations;

use crate::{App, Ask, Done, Outcome, Session, Streams, stream};

impl App {
    /// Approves a change with what was checked, as the second officer where another's approval was seen; does it hold now? An account number that another has meanwhile is claimed: `laa-account`.
    pub async fn approve_organisation_change(
        &self,
        session: &Session,
        command: CommandId,
        (id, change): (OrganisationId, ChangeId),
        (found, as_second): (&str, bool),
    ) -> Outcome<bool, ChangeRefusal> {
        let state: State = self.state(id.uuid()).await?;
        let requested = state.changes.into_iter().find(|it| it.requested.id == change).map(|it| it.requested.change);
        let (mut held_elsewhere, mut person, mut streams) = (false, None, vec![stream::<Event>(id.uuid())]);
        match requested {
            Some(Change::LaaAccount(office)) => {
                let accounts: Vec<String> = office.laa_account.into_iter().collect();
                held_elsewhere = !organisations::holders_of(&self.store.read(), &accounts).await?.is_empty();
            }
            Some(Change::Administrator(user)) => {
                person = Some(user);
                streams.extend((user != session.user.id).then(|| stream::<user::Event>(user.uuid())));
            }
            Some(Change::Email(_)) | None => {}
        }
        let ask = Ask {
            id: command,
            name: "approve-organisation-change",
            input: &(id, change, found, as_second),
            streams,
            action: Action::ApproveOrganisationChange,
        };
        let (by, found) = (session.user.id, found.to_owned());
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let account = person.map(|user| streams.state::<user::State>(user.uuid())).filter(|it| it.activated.is_some());
            let membership = account.and_then(|it| it.member_of(id).cloned());
            let found = found.clone();
            let approve = ApproveChange { organisation: id, change, found, as_second, held_elsewhere, membership, by };
            let approved = approve_change(&streams.state::<State>(id.uuid()), &approve, cx)?;
            let mut done = Done::in_stream(id.uuid(), approved.organisation, approved.holds);
            if let Some((user, made)) = approved.user {
                done.also(user.uuid(), vec![made]);
            }
            Ok(done)
        };
        self.decide(session.who(), ask, move |_, _| Facts::Organisation { id }, decide).await
    }
}
