//! An officer records what was found about a prosecuting organisation, on several checks at once.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    prosecutor_registration::{Event, State, record_checks},
    registration::{Found, RecordChecks, RecordRefusal, Seen},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Session, Streams, as_seen::as_seen, stream};

impl App {
    /// Records findings on a registration as the officer saw it; gives how many said something new.
    pub async fn record_prosecutor_checks(
        &self,
        session: &Session,
        command: CommandId,
        (id, seen): (RegistrationId, Seen),
        found: Vec<Found>,
    ) -> Outcome<usize, RecordRefusal> {
        let (streams, action) = (vec![stream::<Event>(id.uuid())], Action::RecordChecks);
        let ask = Ask { id: command, name: "record-prosecutor-checks", input: &(id, seen, &found), streams, action };
        let (by, found) = (session.user.id, found.clone());
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let command = RecordChecks { found: found.clone(), register_numbers: Vec::new(), by };
            let events = record_checks(&streams.state::<State>(id.uuid()), command, cx)?;
            as_seen::<Event>(streams, id, seen, by)?;
            let count = events.len();
            Ok(Done::in_stream(id.uuid(), events, count))
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
