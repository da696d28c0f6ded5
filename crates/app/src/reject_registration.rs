//! An officer rejects a registration; the reason goes to the accountable administrator in the officer's own words.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    registration::{DecideRefusal, Event, Reject, State, reject},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Session, Streams, stream};

impl App {
    /// Rejects a registration for a reason that the applicant can act on.
    pub async fn reject_registration(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        reason: &str,
    ) -> Outcome<(), DecideRefusal> {
        let ask = Ask {
            id: command,
            name: "reject-registration",
            input: &(id, reason),
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::RejectRegistration,
        };
        let (by, reason) = (session.user.id, reason.to_owned());
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let events = reject(&streams.state::<State>(id.uuid()), Reject { reason: reason.clone(), by }, cx)?;
            Ok(Done::in_stream(id.uuid(), events, ()))
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
