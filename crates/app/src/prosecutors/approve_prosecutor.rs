//! An officer approves a prosecuting organisation: it and its administrator's account exist from here on, both or neither.

use domain::{
    Context,
    id::{CommandId, OrganisationId, RegistrationId},
    prosecutor_registration::{Approve, DecideRefusal, Event, State, approve},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Session, Streams, stream};

impl App {
    /// Approves a registration. A claim that fails is named: `organisation-name`, `email` or `mobile`.
    pub async fn approve_prosecutor(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
    ) -> Outcome<OrganisationId, DecideRefusal> {
        let ask = Ask {
            id: command,
            name: "approve-prosecutor",
            input: &id,
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::ApproveProsecutorRegistration,
        };
        let by = session.user.id;
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let approval = approve(&streams.state::<State>(id.uuid()), &Approve { registration: id, by }, cx)?;
            let (organisation, registered) = approval.organisation;
            let mut done = Done::in_stream(id.uuid(), approval.registration, organisation);
            done.also(organisation.uuid(), registered);
            done.also(approval.user.0.uuid(), approval.user.1);
            Ok(done)
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
