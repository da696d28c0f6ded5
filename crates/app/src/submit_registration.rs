//! The sender of a form confirms what was understood: from here on it is a registration with a reference.
//! Anybody may, without an account: nobody has one before the first is approved.

use domain::{
    id::CommandId,
    reference::Reference,
    registration::{Event, Road, State, Submit, SubmitRefusal, submit},
};
use policy::{Action, Facts};

use crate::{
    App, Ask, Done, Failure, Outcome, Streams, Who,
    registration_drafts::{Draft, Upload, reference},
    stream,
};

impl App {
    /// Submits the draft that `token` opens. However often it is sent, there is one registration and one reference.
    pub async fn submit_registration(&self, command: CommandId, token: &str) -> Outcome<Reference, SubmitRefusal> {
        let Upload::Draft(draft) = self.upload(token).await? else { return Err(Failure::Hidden) };
        let Draft { registration, form, assumptions, file } = *draft;
        let ask = Ask {
            id: command,
            name: "submit-registration",
            input: &registration,
            streams: vec![stream::<Event>(registration.uuid())],
            action: Action::SubmitRegistration,
        };
        let decide = move |streams: &Streams<'_>, cx: &domain::Context| {
            let command = Submit {
                registration,
                form: form.clone(),
                assumptions: assumptions.clone(),
                file: Some(file.clone()),
                road: Road::Upload,
            };
            let events = submit(&streams.state::<State>(registration.uuid()), command, cx)?;
            Ok(Done::in_stream(registration.uuid(), events, reference(registration)))
        };
        match self.decide(Who::Nobody, ask, |_, _| Facts::Service, decide).await {
            // From another window, or after going back: it is in, and its reference says so.
            Err(Failure::Refused(SubmitRefusal::SentAlready)) => Ok(reference(registration)),
            other => other,
        }
    }
}
