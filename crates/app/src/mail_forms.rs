//! The forms among what is attached to an e-mail: each read as an upload is, by its bytes and within the same bounds.
//! Nothing is registered here.

use bytes::Bytes;
use documents::mail::{Attachment, Mail};
use domain::{
    arrival::{Contact, FormFound, ToMend},
    registration::{Road, Submit},
};
use registration_form::{Reading, Refused, Unreadable};

use crate::{
    App, Failure, Incoming, Outcome,
    ports::OutsideError,
    read_registration::{ReadRefusal, in_turn, kept},
};

/// Forms that are taken from one message.
const MOST_FORMS: usize = 10;
/// Attachments that are tried: a message full of spreadsheets keeps nobody else waiting.
const MOST_TRIED: usize = 20;

/// What is among the attachments.
pub(crate) enum Opened {
    /// Forms, at least one.
    Forms(Vec<OpenedForm>),
    /// None; the key of the sentence that says why.
    None(String),
    /// No file at all but the pictures of a signature.
    NoFile,
}

/// A form as it was attached.
pub(crate) struct OpenedForm {
    part: u32,
    name: String,
    bytes: Bytes,
    read: Read,
}

enum Read {
    Good(Box<Reading>),
    Problems { problems: u32, kind: registration_form::Kind, contact: Option<registration_form::Contact> },
}

impl OpenedForm {
    /// The accountable administrator's address, where it can be read.
    pub(crate) fn administrator(&self) -> Option<String> {
        match &self.read {
            Read::Good(reading) => Some(reading.submission.administrator.email.to_string()),
            Read::Problems { contact, .. } => contact.as_ref().map(|contact| contact.email.to_string()),
        }
    }
}

impl App {
    /// Reads what is attached. Where nothing is a form, says what would help the sender most.
    pub(crate) async fn open_attachments(&self, mail: &Mail) -> Outcome<Opened, ()> {
        let (mut forms, mut whys) = (Vec::new(), Vec::new());
        let mut tried = 0_usize;
        for (part, attachment) in mail.attachments.iter().enumerate() {
            if attachment.wrapped_by_outlook {
                whys.push("arrival-winmail".to_owned());
                continue;
            }
            if forms.len() >= MOST_FORMS || tried >= MOST_TRIED {
                break;
            }
            let bytes = Bytes::copy_from_slice(&attachment.bytes);
            match self.read_attachment(&bytes).await? {
                Ok(read) => forms.push(opened(part, attachment, bytes, read)),
                // Pictures are mostly part of a signature: looking at one costs nothing and says nothing.
                Err(Some(Unreadable::Image)) => whys.push(Unreadable::Image.key()),
                Err(why) => {
                    tried = tried.saturating_add(1);
                    whys.push(why.map_or_else(|| "arrival-too-slow".to_owned(), Unreadable::key));
                }
            }
        }
        if !forms.is_empty() {
            return Ok(Opened::Forms(forms));
        }
        Ok(most_helpful(whys).map_or(Opened::NoFile, Opened::None))
    }

    /// `Err(None)` where reading took too long.
    async fn read_attachment(&self, bytes: &Bytes) -> Outcome<Result<Read, Option<Unreadable>>, ()> {
        let refused = match self.read_form(bytes.clone()).await {
            Ok(Ok(reading)) => return Ok(Ok(Read::Good(Box::new(reading)))),
            Ok(Err(refused)) => refused,
            Err(Failure::Refused(ReadRefusal::TooSlow)) => return Ok(Err(None)),
            Err(other) => return Err(other.map(|_| ())),
        };
        match refused {
            Refused::Unreadable(why) => Ok(Err(Some(why))),
            Refused::Problems { problems, kind, .. } => {
                let (bytes, limits) = (bytes.clone(), self.form_limits());
                let contact = in_turn(move || registration_form::contact(&bytes, &limits)).await?.flatten().flatten();
                let problems = u32::try_from(problems.len()).unwrap_or(u32::MAX);
                Ok(Ok(Read::Problems { problems, kind, contact }))
            }
        }
    }

    /// Seals a form by itself, as the registration or the link to mend it will want it.
    pub(crate) async fn keep_form(&self, form: OpenedForm) -> Result<(FormFound, Option<Submit>), OutsideError> {
        let OpenedForm { part, name, bytes, read } = form;
        let kind = match &read {
            Read::Good(reading) => reading.kind,
            Read::Problems { kind, .. } => *kind,
        };
        let file = self.keep_file(Incoming { name, media_type: kind.media_type(), pages: None }, &bytes).await?;
        match read {
            Read::Good(reading) => {
                let registration = self.new_id();
                let submit = Submit {
                    registration,
                    form: reading.submission,
                    assumptions: reading.assumptions.iter().map(kept).collect(),
                    file: Some(file),
                    road: Road::Email,
                };
                Ok((FormFound::Good { part, registration }, Some(submit)))
            }
            Read::Problems { problems, contact, .. } => {
                let administrator = contact.map(|contact| Contact {
                    name: contact.name,
                    address: contact.email.to_string(),
                    language: contact.language,
                });
                let form = ToMend { part, file, kind: kind.extension().to_owned(), problems, administrator };
                Ok((FormFound::ToMend(Box::new(form)), None))
            }
        }
    }
}

fn opened(part: usize, attachment: &Attachment, bytes: Bytes, read: Read) -> OpenedForm {
    OpenedForm { part: u32::try_from(part).unwrap_or(u32::MAX), name: attachment.name.clone(), bytes, read }
}

/// Of several reasons the first that is about more than a picture in a signature.
fn most_helpful(whys: Vec<String>) -> Option<String> {
    let picture = Unreadable::Image.key();
    whys.into_iter().find(|why| *why != picture)
}
