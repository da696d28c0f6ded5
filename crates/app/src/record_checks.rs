//! An officer records what was found, on several checks at once.
//! The numbers that may be called are read from the registers here, never taken from what was typed.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    registration::{Event, Found, RecordChecks, RecordRefusal, Seen, State, record_checks},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Failure, Outcome, Session, Streams, as_seen::as_seen, stream};

impl App {
    /// Records findings on a registration as the officer saw it; gives how many said something new.
    pub async fn record_checks(
        &self,
        session: &Session,
        command: CommandId,
        (id, seen): (RegistrationId, Seen),
        found: Vec<Found>,
    ) -> Outcome<usize, RecordRefusal> {
        let state: State = self.state(id.uuid()).await?;
        let form = &state.submitted.as_ref().ok_or(Failure::Hidden)?.form;
        let numbers = self.numbers_to_call(&self.registers().await?, form).await?;
        let register_numbers: Vec<_> = numbers.into_iter().map(|(number, _, _)| number).collect();
        let ask = Ask {
            id: command,
            name: "record-checks",
            input: &(id, seen, &found),
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::RecordChecks,
        };
        let (by, found) = (session.user.id, found.clone());
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let command = RecordChecks { found: found.clone(), register_numbers: register_numbers.clone(), by };
            let events = record_checks(&streams.state::<State>(id.uuid()), command, cx)?;
            as_seen::<Event>(streams, id, seen, by)?;
            let count = events.len();
            Ok(Done::in_stream(id.uuid(), events, count))
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
