//! The forms among what is attached to an e-mail: each read as an upload is, by its bytes and within the same bounds.
//! Nothing is registered here.

use std::collections::BTreeSet;

use bytes::Bytes;
use documents::mail::Mail;
use domain::{
    arrival::{Contact, FormFound, LeftOut, ToMend},
    registration::{Road, Submit},
};
use registration_form::{Assumed, Assumption, HowRead, Kind, Reading, Refused, Rule, Unreadable, What};
use sha2::{Digest, Sha256};

use crate::{
    App, Failure, Incoming, Outcome,
    ports::OutsideError,
    read_registration::{ReadRefusal, in_turn, kept},
};

/// Forms that are taken from one message.
const MOST_FORMS: usize = 10;
/// Attachments that are tried: a message full of spreadsheets keeps nobody else waiting.
const MOST_TRIED: usize = 20;
/// Why a file is left out that is attached twice.
const SAME_FILE: &str = "arrival-same-file";
/// Why a form is left out that another attachment holds too.
const SAME_FORM: &str = "arrival-same-form";

/// What is among the attachments.
#[derive(Default)]
pub(crate) struct Opened {
    /// The forms, in their order.
    pub(crate) forms: Vec<OpenedForm>,
    /// All other attachments, in their order, each with why it is no form of its own.
    pub(crate) left_out: Vec<LeftOut>,
}

impl Opened {
    /// Whether there is no file at all but the pictures of a signature.
    pub(crate) fn is_without_file(&self) -> bool {
        self.forms.is_empty() && self.left_out.iter().all(|it| !it.unread)
    }

    /// Leaves an attachment out; `unread` where its sender loses something by it.
    pub(crate) fn leave_out(&mut self, part: u32, why: impl Into<String>, unread: bool) {
        self.left_out.push(LeftOut { part, why: why.into(), unread });
    }

    /// Takes a form, unless the message holds the very same already.
    fn take(&mut self, form: OpenedForm) {
        if self.forms.iter().any(|taken| taken.read.is_same(&form.read)) {
            self.leave_out(form.part, SAME_FORM, false);
        } else {
            self.forms.push(form);
        }
    }
}

/// A form as it was attached.
pub(crate) struct OpenedForm {
    /// Which of the attachments, from 0.
    pub(crate) part: u32,
    /// The sender's name for it.
    name: String,
    /// Its bytes.
    pub(crate) bytes: Bytes,
    /// What it says.
    pub(crate) read: Read,
}

/// What a form says.
pub(crate) enum Read {
    /// Without a problem.
    Good(Box<Reading>),
    /// With problems.
    Problems {
        /// How many.
        problems: u32,
        /// What kind of file it is.
        kind: Kind,
        /// Whom to write to, where that can be read.
        contact: Option<registration_form::Contact>,
        /// It has no part for the organisation.
        organisation_missing: bool,
        /// It has no part for users.
        users_missing: bool,
    },
}

impl Read {
    /// Do both say the same, in whatever kind of file? Two forms with problems are never taken for one.
    fn is_same(&self, other: &Self) -> bool {
        matches!((self, other), (Self::Good(one), Self::Good(other)) if one.submission == other.submission)
    }

    /// The kind of file.
    pub(crate) const fn kind(&self) -> Kind {
        match self {
            Self::Good(reading) => reading.kind,
            Self::Problems { kind, .. } => *kind,
        }
    }
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
    /// Reads what is attached, each file once: what is there twice is one form.
    pub(crate) async fn open_attachments(&self, mail: &Mail) -> Outcome<Opened, ()> {
        let (mut opened, mut digests, mut tried) = (Opened::default(), BTreeSet::new(), 0_usize);
        for (part, attachment) in (0_u32..).zip(&mail.attachments) {
            if attachment.wrapped_by_outlook {
                opened.leave_out(part, "arrival-winmail", true);
                continue;
            }
            if !digests.insert(Sha256::digest(&attachment.bytes)) {
                opened.leave_out(part, SAME_FILE, false);
                continue;
            }
            if opened.forms.len() >= MOST_FORMS || tried >= MOST_TRIED {
                opened.leave_out(part, "arrival-too-many-files", true);
                continue;
            }
            let bytes = Bytes::copy_from_slice(&attachment.bytes);
            match self.read_attachment(&bytes).await? {
                Ok(read) => {
                    tried = tried.saturating_add(1);
                    opened.take(OpenedForm { part, name: attachment.name.clone(), bytes, read });
                }
                // Pictures are mostly part of a signature: looking at one costs nothing and says nothing.
                Err(Some(Unreadable::Image)) => opened.leave_out(part, Unreadable::Image.key(), false),
                Err(why) => {
                    tried = tried.saturating_add(1);
                    opened.leave_out(part, why.map_or_else(|| "arrival-too-slow".to_owned(), Unreadable::key), true);
                }
            }
        }
        self.join_halves(mail, &mut opened).await?;
        Ok(opened)
    }

    /// `Err(None)` where reading took too long.
    pub(crate) async fn read_attachment(&self, bytes: &Bytes) -> Outcome<Result<Read, Option<Unreadable>>, ()> {
        let refused = match self.read_form(bytes.clone()).await {
            Ok(Ok(reading)) => return Ok(Ok(Read::Good(Box::new(reading)))),
            Ok(Err(refused)) => refused,
            Err(Failure::Refused(ReadRefusal::TooSlow)) => return Ok(Err(None)),
            Err(other) => return Err(other.map(|_| ())),
        };
        match refused {
            Refused::Unreadable(why) => Ok(Err(Some(why))),
            Refused::Problems { problems, assumptions, kind, .. } => {
                let organisation_missing = problems.iter().any(|it| it.what == What::Form(Rule::OrganisationSheetMissing));
                let users_missing = without_users(&assumptions);
                let (bytes, limits) = (bytes.clone(), self.form_limits());
                let contact = in_turn(move || registration_form::contact(&bytes, &limits)).await?.flatten().flatten();
                let problems = u32::try_from(problems.len()).unwrap_or(u32::MAX);
                Ok(Ok(Read::Problems { problems, kind, contact, organisation_missing, users_missing }))
            }
        }
    }

    /// Seals a form by itself, as the registration or the link to mend it will want it.
    pub(crate) async fn keep_form(&self, form: OpenedForm) -> Result<(FormFound, Option<Submit>), OutsideError> {
        let OpenedForm { part, name, bytes, read } = form;
        let kind = read.kind();
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

/// Is it among the remarks that there is no sheet of users?
pub(crate) fn without_users(assumptions: &[Assumption]) -> bool {
    assumptions.iter().any(|it| it.what == Assumed::Form(HowRead::UsersMissing))
}

/// Of several reasons the first that is about more than a picture in a signature.
pub(crate) fn most_helpful(left_out: &[LeftOut]) -> &str {
    left_out.iter().find(|it| it.unread).map_or("arrival-no-form", |it| it.why.as_str())
}
