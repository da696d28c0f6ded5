//! An officer approves a prosecuting organisation: it and its administrator's account exist from here on, both or neither.
//! An administrator who has an account already is asked to join.

use domain::{
    Context,
    id::{CommandId, OrganisationId, RegistrationId, UserId},
    prosecutor_registration::{Approve, DecideRefusal, Event, State, approve},
    user,
};
use policy::{Action, Facts};
use views::users;

use crate::{App, Ask, Done, Outcome, Session, Streams, stream};

impl App {
    /// Approves a registration. A claim that fails is named: `organisation-name`, `email` or `mobile`.
    pub async fn approve_prosecutor(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
    ) -> Outcome<OrganisationId, DecideRefusal> {
        let account = self.prosecutors_account(id).await?;
        let mut streams = vec![stream::<Event>(id.uuid())];
        streams.extend(account.map(|user| stream::<user::Event>(user.uuid())));
        let action = Action::ApproveProsecutorRegistration;
        let ask = Ask { id: command, name: "approve-prosecutor", input: &id, streams, action };
        let by = session.user.id;
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let approval = approve(&streams.state::<State>(id.uuid()), &Approve { registration: id, by, account }, cx)?;
            let (organisation, registered) = approval.organisation;
            let mut done = Done::in_stream(id.uuid(), approval.registration, organisation);
            done.also(organisation.uuid(), registered);
            done.also(approval.user.0.uuid(), approval.user.1);
            Ok(done)
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }

    /// The account that the administrator of a registration has already.
    async fn prosecutors_account(&self, id: RegistrationId) -> Result<Option<UserId>, store::Fault> {
        let Some(submitted) = self.prosecutor_history(id).await?.0 else { return Ok(None) };
        let key = submitted.form.administrator.email.key();
        Ok(users::with_emails(&self.store.read(), &[key]).await?.into_iter().next().map(|(_, user)| user))
    }
}
