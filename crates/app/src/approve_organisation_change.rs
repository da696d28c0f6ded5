//! An officer approves a change of an organisation. The first approval is written down; with a second officer's the change holds, and a
//! new account number is claimed in the same transaction.

use domain::{
    Context,
    id::{ChangeId, CommandId, OrganisationId, UserId},
    organisation::{AccountOf, ApproveChange, Change, ChangeRefusal, Event, InTheWay, State, approve_change},
    user,
};
use policy::{Action, Facts};
use store::Fault;
use views::{organisations, users};

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
        let (in_the_way, person) = self.around(id, requested.as_ref()).await?;
        let mut streams = vec![stream::<Event>(id.uuid())];
        // The caller's own account is read in any case.
        streams.extend(person.filter(|user| *user != session.user.id).map(|user| stream::<user::Event>(user.uuid())));
        let ask = Ask {
            id: command,
            name: "approve-organisation-change",
            input: &(id, change, found, as_second),
            streams,
            action: Action::ApproveOrganisationChange,
        };
        let (by, found) = (session.user.id, found.to_owned());
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let account = person.map(|user| account_of(user, id, &streams.state(user.uuid())));
            let approve = ApproveChange { organisation: id, change, found: found.clone(), as_second, in_the_way, account, by };
            let approved = approve_change(&streams.state::<State>(id.uuid()), &approve, cx)?;
            let mut done = Done::in_stream(id.uuid(), approved.organisation, approved.holds);
            if let Some((user, events)) = approved.user {
                done.also(user.uuid(), events);
            }
            Ok(done)
        };
        self.decide(session.who(), ask, move |_, _| Facts::Organisation { id }, decide).await
    }

    /// What stands in the way of a change, and who would answer for the organisation, where they have an account.
    async fn around(&self, id: OrganisationId, requested: Option<&Change>) -> Result<(Option<InTheWay>, Option<UserId>), Fault> {
        let reader = self.store.read();
        match requested {
            Some(Change::LaaAccount(office)) => {
                let accounts: Vec<String> = office.laa_account.iter().cloned().collect();
                let held = !organisations::holders_of(&reader, &accounts).await?.is_empty();
                Ok((held.then_some(InTheWay::NumberHeld), None))
            }
            Some(Change::Administrator(user)) => Ok((None, Some(*user))),
            Some(Change::NamedAdministrator(person)) => {
                let account = self.account_with(&person.email).await?;
                if self.has_administrator(id).await? {
                    return Ok((Some(InTheWay::AdministratorThere), account));
                }
                let mobiles = std::slice::from_ref(&person.mobile);
                let taken = account.is_none() && !users::taken_mobiles(&reader, mobiles).await?.is_empty();
                Ok((taken.then_some(InTheWay::MobileTaken), account))
            }
            Some(Change::Email(_)) | None => Ok((None, None)),
        }
    }

    /// Whose account has this e-mail address.
    pub(crate) async fn account_with(&self, email: &str) -> Result<Option<UserId>, Fault> {
        Ok(users::with_emails(&self.store.read(), &[users::email_key(email)]).await?.pop().map(|(_, user)| user))
    }
}

fn account_of(user: UserId, organisation: OrganisationId, state: &user::State) -> AccountOf {
    AccountOf { user, active: state.activated.is_some(), membership: state.member_of(organisation).cloned() }
}
