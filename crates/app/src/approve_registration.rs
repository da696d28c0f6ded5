//! An officer approves a registration: the organisation and its people's accounts exist from here on, all or none.
//! What must be one person's or one organisation's is claimed in the same transaction.

use domain::{
    Context,
    id::{CommandId, OrganisationId, RegistrationId, UserId},
    registration::{Approve, DecideRefusal, Event, State, approve},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Session, Streams, Who, stream};

impl App {
    /// Approves a registration. A claim that fails is named: `organisation-name`, `laa-account`, `email` or `mobile`.
    pub async fn approve_registration(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
    ) -> Outcome<OrganisationId, DecideRefusal> {
        self.approve_as(session.who(), session.user.id, command, id).await
    }

    /// Approves as this officer, signed in now or when they scheduled it: the policy looks at what they may do at this moment.
    pub(crate) async fn approve_as(
        &self,
        who: Who,
        by: UserId,
        command: CommandId,
        id: RegistrationId,
    ) -> Outcome<OrganisationId, DecideRefusal> {
        let ask = Ask {
            id: command,
            name: "approve-registration",
            input: &id,
            // The organisation and the accounts are new: nothing of theirs is read.
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::ApproveRegistration,
        };
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let approval = approve(&streams.state::<State>(id.uuid()), &Approve { registration: id, by }, cx)?;
            let (organisation, registered) = approval.organisation;
            let mut done = Done::in_stream(id.uuid(), approval.registration, organisation);
            done.also(organisation.uuid(), registered);
            for (user, invited) in approval.users {
                done.also(user.uuid(), invited);
            }
            Ok(done)
        };
        self.decide(who, ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
