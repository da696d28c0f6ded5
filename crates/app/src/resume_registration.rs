//! An officer takes up again what was on hold, or what waited for an answer that came another way.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    registration::{DecideRefusal, Event, State, resume},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Session, Streams, stream};

impl App {
    /// Lets a registration wait for a decision again.
    pub async fn resume_registration(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
    ) -> Outcome<(), DecideRefusal> {
        let ask = Ask {
            id: command,
            name: "resume-registration",
            input: &id,
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::ResumeRegistration,
        };
        let by = session.user.id;
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let events = resume(&streams.state::<State>(id.uuid()), by, cx)?;
            Ok(Done::in_stream(id.uuid(), events, ()))
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
