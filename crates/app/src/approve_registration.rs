//! An officer approves a registration: the organisation and its people's accounts exist from here on, all or none.
//! What must be one person's or one organisation's is claimed in the same transaction. Where it takes two officers, the first approval
//! is written down and makes nothing.

use domain::{
    Context,
    id::{CommandId, OrganisationId, RegistrationId},
    registration::{Approval, Approve, DecideRefusal, Event, Known, SecondOfficer, State, approve},
};
use policy::{Action, Facts};
use serde::{Deserialize, Serialize};

use crate::{App, Ask, Done, Outcome, Session, Streams, stream};

/// How an approval ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Approved {
    /// It takes a second officer.
    First(Vec<SecondOfficer>),
    /// The organisation exists.
    Whole(OrganisationId),
}

impl Approved {
    /// The organisation, where it exists now.
    pub const fn organisation(&self) -> Option<OrganisationId> {
        match self {
            Self::First(_) => None,
            Self::Whole(organisation) => Some(*organisation),
        }
    }
}

impl App {
    /// Approves a registration. A claim that fails is named: `organisation-name`, `laa-account`, `email` or `mobile`.
    pub async fn approve_registration(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
    ) -> Outcome<Approved, DecideRefusal> {
        let ask = Ask {
            id: command,
            name: "approve-registration",
            input: &id,
            // The organisation and the accounts are new: nothing of theirs is read.
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::ApproveRegistration,
        };
        let state: State = self.state(id.uuid()).await?;
        let known = match &state.submitted {
            Some(submitted) => self.known_of(id, &submitted.form).await?,
            None => Known::default(),
        };
        let command = Approve { registration: id, by: session.user.id, known };
        let decide = move |streams: &Streams<'_>, cx: &Context| match approve(&streams.state::<State>(id.uuid()), &command, cx)? {
            Approval::First { registration, reasons } => Ok(Done::in_stream(id.uuid(), registration, Approved::First(reasons))),
            Approval::Whole(made) => {
                let (organisation, registered) = made.organisation;
                let mut done = Done::in_stream(id.uuid(), made.registration, Approved::Whole(organisation));
                done.also(organisation.uuid(), registered);
                for (user, invited) in made.users {
                    done.also(user.uuid(), invited);
                }
                Ok(done)
            }
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
