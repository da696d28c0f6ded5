//! What happened to something that arrived.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use crate::{
    StoredFile,
    id::{HelpRequestId, RegistrationId},
    time::Timestamp,
    values::Language,
};

/// What happened to something that arrived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "arrival.", serialize_all = "kebab-case")]
pub enum Event {
    /// It arrived and was kept as it came.
    Received(Box<Received>),
    /// A form in it was read without a problem and became a registration.
    Registered {
        /// Which of its attachments, from 0.
        part: u32,
        /// The registration.
        registration: RegistrationId,
    },
    /// A form in it was read and has problems.
    NeedsMending(Box<ToMend>),
    /// No form was found in it, or none that can be read.
    NotRead {
        /// The key of the sentence that says why.
        why: String,
    },
    /// It held no file but a person's words, and became a request for help.
    AskedForHelp {
        /// The request.
        request: HelpRequestId,
    },
    /// A program sent it, or too much came: nothing was read and nobody is answered.
    Ignored {
        /// Why.
        why: Ignored,
    },
    /// The scanner found something: the bytes were not kept.
    Infected {
        /// What it found.
        found: String,
    },
    /// Its time is over: the bytes are gone, the digest stays.
    FileErased {
        /// When.
        at: Timestamp,
    },
}

/// The road by which it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Display, EnumString, IntoStaticStr, EnumIter)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Road {
    /// An e-mail.
    Email,
    /// A file uploaded on the web.
    Upload,
}

/// Why something was ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Display, EnumString, IntoStaticStr, EnumIter)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Ignored {
    /// It says that a program sent it by itself.
    AutomaticReply,
    /// It reports that another message was not delivered.
    Bounce,
    /// It went to many.
    Bulk,
    /// It came through a mailing list.
    MailingList,
    /// It came through too many servers.
    GoingRound,
    /// It is from one of our own addresses.
    FromOurselves,
    /// Too much came from there.
    TooMany,
}

/// Something as it arrived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    /// The road.
    pub road: Road,
    /// Who says to have sent it; nobody checked.
    pub sender: Option<String>,
    /// Where an answer goes; `None` where nobody may be answered.
    pub answer_to: Option<String>,
    /// Its `Message-ID`.
    pub message_id: Option<String>,
    /// What servers say about the sender.
    pub claims: Vec<Claim>,
    /// SHA-256 of the bytes as they came, lower-case hex.
    pub digest: String,
    /// How many bytes came.
    pub bytes: u64,
    /// The bytes, sealed; none where the scanner found something in them.
    pub file: Option<StoredFile>,
    /// It is larger than what is read; what lies beyond was not kept.
    pub cut: bool,
    /// The attachments that became no form of their own, each with why. Empty for what arrived before this was kept.
    #[serde(default)]
    pub left_out: Vec<LeftOut>,
    /// When.
    pub at: Timestamp,
}

/// An attachment that became no form of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Which of the attachments, from 0.
    pub part: u32,
    /// The key of the sentence that says why.
    pub why: String,
    /// It could not be read, so that its sender must be told; otherwise nothing is lost: it is a picture of a signature, or the same
    /// form again.
    pub unread: bool,
}

impl Received {
    /// How many attachments could not be read.
    pub fn unread(&self) -> usize {
        self.left_out.iter().filter(|it| it.unread).count()
    }
}

/// What a server, or the sender's own program, says about the sender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Who says so; empty where nobody is named.
    pub by: String,
    /// What was looked at: `spf`, `dkim`, `dmarc`, `dkim-signature`.
    pub method: String,
    /// What was found: `pass`, `fail`, `none`.
    pub result: String,
    /// The domain or address that it is about.
    pub about: String,
    /// Our own server says so; anything else is only claimed.
    pub believed: bool,
}

/// A form that was read and has problems.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToMend {
    /// Which of the attachments, from 0.
    pub part: u32,
    /// The form, sealed.
    pub file: StoredFile,
    /// What kind of file it is, as its ending says: `xlsx`, `csv`.
    pub kind: String,
    /// How many problems.
    pub problems: u32,
    /// The accountable administrator, where that could be read: the only one who is sent the link.
    pub administrator: Option<Contact>,
}

/// Whom to write to, as a form says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The name; empty where it can't be read.
    pub name: String,
    /// The address.
    pub address: String,
    /// In which language.
    pub language: Language,
}
