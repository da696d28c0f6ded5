//! The link back to a form is sent again, to the address that was given at the beginning and to no other.

use domain::{id::CommandId, message::Message, registration::Event};
use policy::{Action, Facts};

use super::BeginRefusal;
use crate::{App, Ask, Done, Failure, Outcome, Who, stream};

impl App {
    /// Sends the link again; the former one that was sent ends, the one in the browser stays.
    pub async fn send_web_form_link(&self, command: CommandId, token: &str, from: &str) -> Outcome<(), BeginRefusal> {
        let kept = self.kept_web_form(token).await?;
        let draft = kept.draft();
        let form = kept.open().ok_or(Failure::Hidden)?;
        self.count_link(&form.email, from).await?;
        let ask = Ask {
            id: command,
            name: "send-web-form-link",
            input: &draft,
            streams: vec![stream::<Event>(form.registration.uuid())],
            action: Action::SubmitRegistration,
        };
        let id = form.registration.uuid();
        let decide = move |_: &crate::Streams<'_>, _: &domain::Context| {
            let mut done = Done::in_stream::<Event>(id, Vec::new(), ());
            done.messages = vec![Message::WebFormLink { form: draft }];
            Ok::<_, ()>(done)
        };
        let sent = self.decide(Who::Nobody, ask, |_, _| Facts::Service, decide).await;
        sent.map_err(|failure| failure.map(|()| BeginRefusal::TooMany(0)))
    }
}
