//! An officer rejects a prosecuting organisation; the reason goes to the accountable administrator in the officer's own words.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    prosecutor_registration::{Event, State, reject},
    registration::{DecideRefusal, Reject, Seen},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Session, Streams, as_seen::as_seen, stream};

impl App {
    /// Rejects a registration, as the officer saw it, for a reason that the applicant can act on.
    pub async fn reject_prosecutor(
        &self,
        session: &Session,
        command: CommandId,
        (id, seen): (RegistrationId, Seen),
        reason: &str,
    ) -> Outcome<(), DecideRefusal> {
        let ask = Ask {
            id: command,
            name: "reject-prosecutor",
            input: &(id, seen, reason),
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::RejectProsecutorRegistration,
        };
        let rejection = Reject { reason: reason.to_owned(), by: session.user.id };
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let events = reject(&streams.state::<State>(id.uuid()), &rejection, cx)?;
            as_seen::<Event>(streams, id, seen, rejection.by)?;
            Ok(Done::in_stream(id.uuid(), events, ()))
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
