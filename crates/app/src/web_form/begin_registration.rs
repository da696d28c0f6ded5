//! Somebody begins to fill a form in on the web: it is kept for them, and the link back goes to the e-mail address that they give.
//! Nobody is registered here, and nobody is told whether the address is known.

use domain::{
    id::{CommandId, RegistrationId},
    message::Message,
    registration::Event,
    values::{EmailAddress, Language},
};
use policy::{Action, Facts};
use registration_form::Typed;
use store::AttemptLimit;
use uuid::Uuid;

use super::{Occasion, WebForm};
use crate::{App, Ask, Done, Failure, Outcome, Who, read_registration::wait, registration_drafts::Upload, stream};

/// Forms begun from one network in an hour.
const FROM_NETWORK: AttemptLimit = AttemptLimit { window: HOUR, allowed: 60, lock: HOUR };
/// Links to one address in an hour.
pub(super) const TO_ADDRESS: AttemptLimit = AttemptLimit { window: HOUR, allowed: 6, lock: HOUR };
const HOUR: i64 = 3_600_000_000;

/// What a form begins with.
#[derive(Debug, Clone)]
pub struct Begin {
    /// Where the link back goes.
    pub email: EmailAddress,
    /// The language of the pages.
    pub language: Language,
    /// The upload with problems that is to be mended on the web, by its capability.
    pub upload: Option<String>,
}

/// Why a form was not begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BeginRefusal {
    /// Too many from there, or to that address; so many seconds to wait.
    TooMany(u64),
}

impl App {
    /// Begins a form; `from` is the network that asks. Gives the link that opens it, for the browser.
    pub async fn begin_registration(&self, command: CommandId, begin: Begin, from: &str) -> Outcome<String, BeginRefusal> {
        self.count_link(&begin.email, from).await?;
        let typed = self.typed_before(begin.upload.as_deref()).await?;
        let token = self.web_form_token(command);
        let registration: RegistrationId = self.new_id();
        let form = WebForm {
            registration,
            file: None,
            occasion: Occasion::New,
            email: begin.email.clone(),
            language: begin.language,
            visited: typed.as_ref().map(visited).unwrap_or_default(),
            typed: typed.unwrap_or_default(),
        };
        let draft: Uuid = self.new_id();
        let side = self.new_web_form(draft, &token, form)?;
        let ask = Ask {
            id: command,
            name: "begin-registration",
            input: &begin.email,
            streams: vec![stream::<Event>(registration.uuid())],
            action: Action::SubmitRegistration,
        };
        let decide = move |_: &crate::Streams<'_>, _: &domain::Context| {
            let mut done = Done::in_stream::<Event>(registration.uuid(), Vec::new(), ());
            done.messages = vec![Message::WebFormLink { form: draft }];
            done.side.clone_from(&side);
            Ok::<_, ()>(done)
        };
        let begun = self.decide(Who::Nobody, ask, |_, _| Facts::Service, decide).await;
        begun.map(|()| token).map_err(|failure| failure.map(|()| BeginRefusal::TooMany(0)))
    }

    /// Counts a link that is about to be sent: to an address, and from a network.
    pub(super) async fn count_link(&self, email: &EmailAddress, from: &str) -> Outcome<(), BeginRefusal> {
        let email = email.key();
        for (what, subject, limit) in [("to", email.as_str(), TO_ADDRESS), ("from", from, FROM_NETWORK)] {
            let key = self.keys.digest("sends-web-form-link", format!("{what} {subject}").as_bytes());
            if let Some(wait) = wait(self.store.register_failure(&key, limit).await?, self.now()) {
                return Err(Failure::Refused(BeginRefusal::TooMany(wait)));
            }
        }
        Ok(())
    }

    /// What was understood of an upload with problems; nothing where its time is over.
    async fn typed_before<R>(&self, upload: Option<&str>) -> Outcome<Option<Typed>, R> {
        let Some(token) = upload else { return Ok(None) };
        let file = match self.upload::<R>(token).await {
            Ok(Upload::ToMend { file, .. }) => file,
            Ok(Upload::Draft(_)) | Err(Failure::Hidden) => return Ok(None),
            Err(failure) => return Err(failure),
        };
        let (bytes, limits) = (self.open_file(&file).await?, self.form_limits());
        Ok(crate::read_registration::in_turn(move || Typed::of_file(&bytes, &limits)).await?.flatten().flatten())
    }
}

/// The topics that something was understood of: each is looked at as begun, so that what is wrong there is said.
pub(super) fn visited(typed: &Typed) -> std::collections::BTreeSet<String> {
    let topics = <super::Topic as strum::IntoEnumIterator>::iter();
    let begun = topics.filter(|topic| topic.fields().iter().any(|field| typed.organisation.contains_key(*field)));
    let lists = [(super::Topic::Offices, &typed.offices), (super::Topic::Users, &typed.users)];
    let listed = lists.into_iter().filter(|(_, rows)| !rows.is_empty()).map(|(topic, _)| topic);
    begun.chain(listed).map(|topic| topic.word().to_owned()).collect()
}
