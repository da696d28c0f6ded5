//! An officer approves a registration: the organisation and its people's accounts exist from here on, all or none.
//! What must be one person's or one organisation's is claimed in the same transaction.

use std::collections::BTreeMap;

use domain::{
    Context,
    id::{CommandId, OrganisationId, RegistrationId, UserId},
    registration::{Approve, DecideRefusal, Event, State, approve, form::Form},
    user,
};
use policy::{Action, Facts};

use store::Fault;
use views::users;

use crate::{App, Ask, Done, Outcome, Session, Streams, stream};

impl App {
    /// Approves a registration. A claim that fails is named: `organisation-name`, `laa-account`, `email` or `mobile`.
    pub async fn approve_registration(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
    ) -> Outcome<OrganisationId, DecideRefusal> {
        let state: State = self.state(id.uuid()).await?;
        let known = match state.submitted.as_deref() {
            Some(submitted) => self.with_accounts(&submitted.form).await?,
            None => BTreeMap::new(),
        };
        // The organisation and new accounts are new: nothing of theirs is read. People who have an account are asked to join.
        let mut streams = vec![stream::<Event>(id.uuid())];
        streams.extend(known.values().map(|user| stream::<user::Event>(user.uuid())));
        let ask = Ask { id: command, name: "approve-registration", input: &id, streams, action: Action::ApproveRegistration };
        let by = session.user.id;
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let approval =
                approve(&streams.state::<State>(id.uuid()), &Approve { registration: id, by, known: known.clone() }, cx)?;
            let (organisation, registered) = approval.organisation;
            let mut done = Done::in_stream(id.uuid(), approval.registration, organisation);
            done.also(organisation.uuid(), registered);
            for (user, invited) in approval.users {
                done.also(user.uuid(), invited);
            }
            Ok(done)
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }

    /// Who of those on a form has an account already, by the key of the e-mail.
    pub(crate) async fn with_accounts(&self, form: &Form) -> Result<BTreeMap<String, UserId>, Fault> {
        let emails = std::iter::once(&form.administrator.email).chain(form.users.iter().map(|user| &user.email));
        let keys: Vec<String> = emails.map(domain::values::EmailAddress::key).collect();
        Ok(users::with_emails(&self.store.read(), &keys).await?.into_iter().collect())
    }
}
