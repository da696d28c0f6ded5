//! An officer undoes a first approval, with words for whoever decides next.

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    registration::{DecideRefusal, Event, State, UndoFirstApproval, undo_first_approval},
};
use policy::{Action, Facts};

use crate::{App, Ask, Done, Outcome, Session, Streams, stream};

impl App {
    /// Undoes the first approval of a registration.
    pub async fn undo_first_approval(
        &self,
        session: &Session,
        command: CommandId,
        id: RegistrationId,
        words: &str,
    ) -> Outcome<(), DecideRefusal> {
        let ask = Ask {
            id: command,
            name: "undo-first-approval",
            input: &(id, words),
            streams: vec![stream::<Event>(id.uuid())],
            action: Action::UndoFirstApproval,
        };
        let (by, words) = (session.user.id, words.to_owned());
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let command = UndoFirstApproval { words: words.clone(), by };
            let events = undo_first_approval(&streams.state::<State>(id.uuid()), command, cx)?;
            Ok(Done::in_stream(id.uuid(), events, ()))
        };
        self.decide(session.who(), ask, move |_, _| Facts::Registration { id }, decide).await
    }
}
