//! An e-mail to the registration address is kept as it came, sealed, whatever it is; a good form in it becomes a registration, and a
//! person's words without a file become a request for help.
//! The same message again changes nothing. Who may be answered, and how, is decided here; the answers are written when they leave.

use bytes::Bytes;
use documents::mail::{Automatic, Mail, MailLimits, read_mail};
use domain::{
    Context,
    arrival::{self, Contents, Ignored, Receive, Received, Road, receive},
    help_request::{self, AskForHelp, AskRefusal, ask_for_help},
    id::ArrivalId,
    registration::{self, Submit, submit},
};
use policy::{Action, Facts};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    App, Ask, Done, Incoming, Outcome, Streams, Who,
    mail_forms::{Opened, most_helpful},
    mail_senders::claims,
    ports::{OutsideError, Scan},
    read_registration::in_turn,
    stream,
};

/// The media type of a message as it came.
pub(crate) const MESSAGE: &str = "message/rfc822";

/// How a message was taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailTaken {
    /// It is kept.
    Kept(ArrivalId),
    /// It was kept before: nothing happened again.
    Before(ArrivalId),
}

/// What the transaction writes.
#[derive(Clone)]
struct Plan {
    id: ArrivalId,
    received: Received,
    contents: Contents,
    forms: Vec<Submit>,
    question: Option<AskForHelp>,
}

impl Plan {
    /// Kept, and nothing follows.
    const fn only(id: ArrivalId, received: Received, contents: Contents) -> Self {
        Self { id, received, contents, forms: Vec::new(), question: None }
    }
}

impl App {
    /// Takes in one message as the mail server handed it over. Whatever fails here failed outside: the server tries again.
    pub async fn receive_registration_mail(&self, message: Bytes) -> Outcome<MailTaken, ()> {
        let bytes = message.clone();
        // A reader that panics or hangs has met what no program wrote: the message is kept all the same.
        let read = in_turn(move || read_mail(&bytes, &MailLimits::default())).await?.flatten();
        let identity = read.as_ref().map_or_else(|| Sha256::digest(&message).into(), |mail| mail.identity);
        let id = self.arrival_id(&identity);
        let state: arrival::State = self.state(id.uuid()).await?;
        if state.received.is_some() {
            return Ok(MailTaken::Before(id));
        }
        let plan = self.planned(id, &message, read.as_ref()).await?;
        self.take_in(plan).await
    }

    /// One message, one identifier: so that the same message meets itself, whatever it went through on the way.
    fn arrival_id(&self, identity: &[u8; 32]) -> ArrivalId {
        let digest = self.keys.digest("arrival", identity);
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        ArrivalId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// Looks at what came, and keeps its bytes.
    async fn planned(&self, id: ArrivalId, message: &Bytes, mail: Option<&Mail>) -> Outcome<Plan, ()> {
        let limit = MailLimits::default().bytes;
        let kept = message.slice(..message.len().min(limit));
        let mut received = Received {
            road: Road::Email,
            sender: mail.and_then(|mail| mail.from.clone()),
            answer_to: None,
            message_id: mail.and_then(|mail| mail.message_id.clone()),
            claims: mail.map(|mail| claims(mail, self.settings.mail.trusted_server.as_deref())).unwrap_or_default(),
            digest: hex::encode(Sha256::digest(message)),
            bytes: u64::try_from(message.len()).unwrap_or(u64::MAX),
            file: None,
            cut: message.len() > limit || mail.is_none_or(|mail| mail.cut),
            left_out: Vec::new(),
            at: self.now(),
        };
        if let Some(found) = self.infection(&kept, mail).await? {
            tracing::warn!(found, "an e-mail to the registration address is infected");
            return Ok(Plan::only(id, received, Contents::Infected(found)));
        }
        let incoming = Incoming { name: "message.eml".to_owned(), media_type: MESSAGE, pages: None };
        received.file = Some(self.keep_file(incoming, &kept).await?);
        let Some(mail) = mail else {
            return Ok(Plan::only(id, received, unread("arrival-damaged")));
        };
        if let Some(why) = self.not_to_read(mail).await? {
            return Ok(Plan::only(id, received, Contents::Ignored(why)));
        }
        received.answer_to = self.answer_to(mail).await?;
        self.contents(mail, id, received).await
    }

    /// What the scanner finds in the message, or in what is attached to it once its encoding is undone.
    async fn infection(&self, message: &Bytes, mail: Option<&Mail>) -> Result<Option<String>, OutsideError> {
        let attached = mail.iter().flat_map(|mail| mail.attachments.iter()).map(|it| Bytes::copy_from_slice(&it.bytes));
        for bytes in std::iter::once(message.clone()).chain(attached) {
            if let Scan::Infected(found) = self.scanner.scan(bytes).await? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    /// Why nobody looks into a message: a program sent it, or too much came from there.
    async fn not_to_read(&self, mail: &Mail) -> Outcome<Option<Ignored>, ()> {
        if mail.from.as_deref().is_some_and(|from| self.is_ours(from)) {
            return Ok(Some(Ignored::FromOurselves));
        }
        let automatic = mail.automatic.map(|automatic| match automatic {
            Automatic::AutomaticReply => Ignored::AutomaticReply,
            Automatic::Bounce => Ignored::Bounce,
            Automatic::Bulk => Ignored::Bulk,
            Automatic::MailingList => Ignored::MailingList,
            Automatic::GoingRound => Ignored::GoingRound,
        });
        match automatic {
            Some(why) => Ok(Some(why)),
            None => Ok(self.sent_too_much(mail).await?.then_some(Ignored::TooMany)),
        }
    }

    /// The forms among what is attached, whose bytes are kept apart, as a registration keeps them; or the question, where nothing is.
    async fn contents(&self, mail: &Mail, id: ArrivalId, mut received: Received) -> Outcome<Plan, ()> {
        let opened = self.open_attachments(mail).await?;
        let without_file = opened.is_without_file();
        let Opened { forms: opened, left_out } = opened;
        received.left_out = left_out;
        if without_file {
            let question = self.question(id, mail, received.answer_to.as_deref());
            let contents = question.as_ref().map_or_else(|| unread("arrival-no-form"), |it| Contents::Question(it.request));
            return Ok(Plan { question, ..Plan::only(id, received, contents) });
        }
        if opened.is_empty() {
            let why = unread(most_helpful(&received.left_out));
            return Ok(Plan::only(id, received, why));
        }
        if self.named_too_often(&opened).await? {
            return Ok(Plan::only(id, received, Contents::Ignored(Ignored::TooMany)));
        }
        let (mut found, mut submitted) = (Vec::new(), Vec::new());
        for form in opened {
            let (said, registration) = self.keep_form(form).await?;
            found.push(said);
            submitted.extend(registration);
        }
        Ok(Plan { forms: submitted, ..Plan::only(id, received, Contents::Forms(found)) })
    }

    async fn take_in(&self, plan: Plan) -> Outcome<MailTaken, ()> {
        let id = plan.id;
        let mut streams = vec![stream::<arrival::Event>(id.uuid())];
        streams.extend(plan.forms.iter().map(|form| stream::<registration::Event>(form.registration.uuid())));
        streams.extend(plan.question.iter().map(|it| stream::<help_request::Event>(it.request.uuid())));
        let digest = plan.received.digest.clone();
        let ask = Ask {
            id: self.new_id(),
            name: "receive-registration-mail",
            input: &digest,
            streams,
            action: Action::ReceiveRegistrationMail,
        };
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let plan = plan.clone();
            let question = plan.question.map(|question| {
                let stream = question.request.uuid();
                (stream, ask_for_help(&streams.state(stream), question, cx))
            });
            let (contents, asked) = with_question(plan.contents, question);
            let command = Receive { received: plan.received, contents };
            let events = match receive(&streams.state(id.uuid()), command) {
                Ok(events) => events,
                // The same message by another way at the same moment.
                Err(arrival::ReceiveRefusal::ReceivedAlready) => {
                    return Ok::<_, ()>(Done::in_stream(id.uuid(), Vec::<arrival::Event>::new(), false));
                }
            };
            let mut done = Done::in_stream(id.uuid(), events, true);
            for form in plan.forms {
                let stream = form.registration.uuid();
                // All that can be refused here is a form that is in already: then nothing is missing.
                let submitted = submit(&streams.state(stream), form, cx);
                done.also::<registration::Event>(stream, submitted.unwrap_or_default());
            }
            if let Some((stream, asked)) = asked {
                done.also::<help_request::Event>(stream, asked);
            }
            Ok(done)
        };
        let kept = self.decide(Who::System, ask, |_, _| Facts::Service, decide).await?;
        Ok(if kept { MailTaken::Kept(id) } else { MailTaken::Before(id) })
    }

    /// Keeps a file that somebody uploaded and that could not be read, for officers to look at; nobody is written to.
    pub(crate) async fn keep_unread_upload(&self, name: &str, bytes: &[u8], why: String) -> Outcome<(), ()> {
        let incoming = Incoming { name: name.to_owned(), media_type: "application/octet-stream", pages: None };
        let file = self.keep_file(incoming, bytes).await?;
        self.keep_upload_arrival(bytes, Some(file), Contents::NotRead(why)).await
    }

    /// Notes that an infected file was uploaded: its digest, and nothing else of it.
    pub(crate) async fn note_infected_upload(&self, bytes: &[u8], found: String) -> Outcome<(), ()> {
        self.keep_upload_arrival(bytes, None, Contents::Infected(found)).await
    }

    async fn keep_upload_arrival(&self, bytes: &[u8], file: Option<domain::StoredFile>, contents: Contents) -> Outcome<(), ()> {
        let received = Received {
            road: Road::Upload,
            sender: None,
            answer_to: None,
            message_id: None,
            claims: Vec::new(),
            digest: hex::encode(Sha256::digest(bytes)),
            bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            file,
            cut: false,
            left_out: Vec::new(),
            at: self.now(),
        };
        let id = ArrivalId(self.new_id::<Uuid>());
        self.take_in(Plan::only(id, received, contents)).await.map(|_| ())
    }
}

/// What is said of a message that may ask something: where the question is refused, it waits among what was not read, so that
/// somebody reads it.
fn with_question(
    contents: Contents,
    question: Option<(Uuid, Result<Vec<help_request::Event>, AskRefusal>)>,
) -> (Contents, Option<(Uuid, Vec<help_request::Event>)>) {
    match question {
        None => (contents, None),
        Some((stream, Ok(asked))) => (contents, Some((stream, asked))),
        Some((_, Err(refused))) => {
            tracing::warn!(%refused, "a question that came by e-mail is kept as not read");
            (unread("arrival-no-form"), None)
        }
    }
}

fn unread(why: &str) -> Contents {
    Contents::NotRead(why.to_owned())
}

#[cfg(test)]
mod tests {
    use domain::id::HelpRequestId;

    use super::*;

    #[test]
    fn a_question_that_is_refused_leaves_its_message_among_what_was_not_read() {
        let stream = Uuid::from_u128(7);
        let question = || Contents::Question(HelpRequestId(stream));
        let (contents, asked) = with_question(question(), Some((stream, Err(AskRefusal::NothingAsked))));
        assert!(matches!(contents, Contents::NotRead(_)) && asked.is_none(), "{contents:?}");
        let (contents, asked) = with_question(question(), Some((stream, Ok(Vec::new()))));
        assert!(matches!(contents, Contents::Question(_)) && asked.is_some(), "{contents:?}");
    }
}
