//! An officer asks the sender something; the words go to the accountable administrator as they are.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    registration::{DecideRefusal, Event, Query, State, query},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Session, Streams, stream};

impl App {
    /// Asks about a registration; it waits for its sender from here on.
    pub async fn query_registration(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        words: &str,
    ) -> Outcome<(), DecideRefusal> {
        let ask = Ask {
            id: command,
            name: "query-registration",
            input: &(id, words),
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::QueryRegistration,
        };
        let (by, words) = (session.user.id, words.to_owned());
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let events = query(&streams.state::<State>(id.uuid()), Query { words: words.clone(), by }, cx)?;
            Ok(Done::in_stream(id.uuid(), events, ()))
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
