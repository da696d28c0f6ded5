//! An officer rejects a prosecuting organisation; the reason goes to the accountable administrator in the officer's own words.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    prosecutor_registration::{DecideRefusal, Event, Reject, State, reject},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Session, Streams, stream};

impl App {
    /// Rejects a registration for a reason that the applicant can act on.
    pub async fn reject_prosecutor(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        reason: &str,
    ) -> Outcome<(), DecideRefusal> {
        let ask = Ask {
            id: command,
            name: "reject-prosecutor",
            input: &(id, reason),
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::RejectProsecutorRegistration,
        };
        let (by, reason) = (session.user.id, reason.to_owned());
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let events = reject(&streams.state::<State>(id.uuid()), Reject { reason: reason.clone(), by }, cx)?;
            Ok(Done::in_stream(id.uuid(), events, ()))
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
