//! An officer hands the offices and people of a form to an organisation that exists; its administrator answers.

use domain::{
    Context,
    id::{CommandId, OrganisationId, RegistrationId},
    organisation,
    registration::{AddToOrganisation, DecideRefusal, Event, Seen, State, add_to_organisation},
    values::OrganisationName,
};
use policy::{Action, Facts};
use views::organisations::{self, Organisation};

use crate::{App, Ask, Done, Failure, Outcome, Session, Streams, as_seen::as_seen, stream};

impl App {
    /// The organisation of this name, for an officer who adds a registration to it; none where the name is nobody's.
    pub async fn organisation_to_add_to(
        &self,
        session: &Session,
        id: RegistrationId,
        name: &str,
    ) -> Outcome<Option<Organisation>, ()> {
        if !self.policy.decide(&session.actor(), Action::AddToOrganisation, &Facts::Registration { id }).permitted {
            return Err(Failure::Hidden);
        }
        let Ok(name) = OrganisationName::parse(name) else { return Ok(None) };
        Ok(organisations::by_name_key(&self.store.read(), &name.key()).await?)
    }

    /// Adds the registration, as the officer saw it, to the organisation.
    pub async fn add_to_organisation(
        &self,
        session: &Session,
        command: CommandId,
        (id, seen): (RegistrationId, Seen),
        to: OrganisationId,
    ) -> Outcome<(), DecideRefusal> {
        let ask = Ask {
            id: command,
            name: "add-to-organisation",
            input: &(id, seen, to),
            streams: vec![stream::<Event>(id.uuid()), stream::<organisation::Event>(to.uuid())],
            action: Action::AddToOrganisation,
        };
        let add = AddToOrganisation { registration: id, organisation: to, by: session.user.id };
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let state: State = streams.state(id.uuid());
            let (events, proposed) = add_to_organisation(&state, &streams.state(to.uuid()), &add, cx)?;
            as_seen::<Event>(streams, id, seen, add.by)?;
            let mut done = Done::in_stream(id.uuid(), events, ());
            done.also(to.uuid(), proposed);
            Ok(done)
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
