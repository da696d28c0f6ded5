//! An officer approves a prosecuting organisation: it and its administrator's account exist from here on, both or neither.
//! An administrator who has an account already is asked to join. Where it takes two officers, the first approval makes nothing.

use domain::{
    Context,
    id::{CommandId, RegistrationId, UserId},
    likeness::of_prosecutor,
    prosecutor_registration::{Approve, Event, Form, State, approve, own_domains},
    registration::{DecideRefusal, Known, Seen},
    user,
};
use policy::{Action, Facts};
use store::Fault;
use views::users;

use crate::{App, Approved, Ask, Outcome, Session, Streams, approve_registration::done, as_seen::as_seen, stream};

impl App {
    /// Approves a registration, as the officer saw it. A claim that fails is named: `organisation-name`, `email` or `mobile`.
    pub async fn approve_prosecutor(
        &self,
        session: &Session,
        command: CommandId,
        (id, seen): (RegistrationId, Seen),
    ) -> Outcome<Approved, DecideRefusal> {
        let state: State = self.state(id.uuid()).await?;
        let (known, account) = match &state.submitted {
            Some(submitted) => (self.known_of_prosecutor(id, &submitted.form).await?, self.its_account(&submitted.form).await?),
            None => (Known::default(), None),
        };
        let mut streams = vec![stream::<Event>(id.uuid())];
        streams.extend(account.map(|user| stream::<user::Event>(user.uuid())));
        let action = Action::ApproveProsecutorRegistration;
        let ask = Ask { id: command, name: "approve-prosecutor", input: &(id, seen), streams, action };
        let by = session.user.id;
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let inactive = !streams.not_activated(account.iter()).is_empty();
            let command = Approve { registration: id, by, account, inactive, known: known.clone() };
            let approval = approve(&streams.state::<State>(id.uuid()), &command, cx)?;
            as_seen::<Event>(streams, id, seen, by)?;
            Ok(done(id, approval))
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }

    /// What the decision on a second officer must know.
    pub(super) async fn known_of_prosecutor(&self, id: RegistrationId, form: &Form) -> Result<Known, Fault> {
        self.known_near(id, &of_prosecutor(form), &own_domains(form)).await
    }

    /// The account that the administrator has already.
    pub(super) async fn its_account(&self, form: &Form) -> Result<Option<UserId>, Fault> {
        let accounts = users::with_emails(&self.store.read(), &[form.administrator.email.key()]).await?;
        Ok(accounts.into_iter().next().map(|(_, user)| user))
    }
}
