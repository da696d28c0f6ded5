//! An officer puts a registration aside; only officers read why.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    registration::{DecideRefusal, Event, Hold, State, hold},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Session, Streams, stream};

impl App {
    /// Puts a registration on hold.
    pub async fn hold_registration(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        reason: &str,
    ) -> Outcome<(), DecideRefusal> {
        let ask = Ask {
            id: command,
            name: "hold-registration",
            input: &(id, reason),
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::HoldRegistration,
        };
        let (by, reason) = (session.user.id, reason.to_owned());
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let events = hold(&streams.state::<State>(id.uuid()), Hold { reason: reason.clone(), by }, cx)?;
            Ok(Done::in_stream(id.uuid(), events, ()))
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
