//! An officer fills a form in for somebody who can't: the same pages, the same checks. The terms are left to the administrator, who
//! confirms by the link that is sent to them.

use domain::{
    id::{CommandId, RegistrationId},
    registration::Event,
    values::EmailAddress,
};
use policy::{Action, Facts};
use registration_form::Typed;
use uuid::Uuid;

use super::{Occasion, WebForm};
use crate::{App, Ask, Done, Failure, Outcome, Session, stream};

impl App {
    /// Whether this person may fill a form in for somebody else.
    pub fn may_assist(&self, session: &Session) -> bool {
        self.policy.decide(&session.actor(), Action::AssistRegistration, &Facts::Service).permitted
    }

    /// Begins a form for somebody else; the officer gets the link that opens it.
    pub async fn assist_registration(&self, session: &Session, command: CommandId) -> Outcome<String, ()> {
        let token = self.web_form_token(command);
        let (registration, draft): (RegistrationId, Uuid) = (self.new_id(), self.new_id());
        let form = WebForm {
            registration,
            file: None,
            occasion: Occasion::Assisted { by: session.user.id },
            email: EmailAddress::parse(&session.user.email).map_err(|_| Failure::Hidden)?,
            language: session.user.language,
            typed: Typed::default(),
            visited: std::collections::BTreeSet::new(),
        };
        let side = self.new_web_form(draft, &token, form)?;
        let ask = Ask {
            id: command,
            name: "assist-registration",
            input: &(),
            streams: vec![stream::<Event>(registration.uuid())],
            action: Action::AssistRegistration,
        };
        let decide = move |_: &crate::Streams<'_>, _: &domain::Context| {
            let mut done = Done::in_stream::<Event>(registration.uuid(), Vec::new(), ());
            done.side.clone_from(&side);
            Ok::<_, ()>(done)
        };
        self.decide(session.who(), ask, |_, _| Facts::Service, decide).await.map(|()| token)
    }
}
