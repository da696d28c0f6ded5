//! What happened to a request for help.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{Kind, Reach, Register, Road, UrnRequest};
use crate::{
    id::{ArrivalId, OrganisationId, UserId},
    reference::Reference,
    time::{Date, Timestamp},
    values::{EmailAddress, Language, LongText, PhoneNumber, ShortText},
};

/// The longest text of a request, a note or an answer, in characters.
pub const LONGEST: usize = 4_000;

/// A text of a request, a note or an answer.
pub type Text = LongText<LONGEST>;

/// What happened to a request for help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "help-request.", serialize_all = "kebab-case")]
pub enum Event {
    /// It was asked, by whatever road.
    Asked(Box<Asked>),
    /// Somebody of the staff has it from now on, or nobody again.
    Assigned {
        /// Who has it; nobody where it was put back.
        owner: Option<UserId>,
        /// Who said so.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// Staff wrote something down that the asker does not see.
    NoteAdded {
        /// The words.
        text: Text,
        /// Who.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// Staff rang the asker's organisation on a number of a register.
    CalledBack(CallBack),
    /// It was answered.
    Answered(Box<Answer>),
    /// The asker, who has no e-mail or wished it so, was told the answer by telephone.
    Told {
        /// Who told them.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// It was moved to another queue, and is nobody's there.
    Moved {
        /// The queue it is in from now on.
        kind: Kind,
        /// Who moved it.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// It was closed without an answer.
    Closed {
        /// Why.
        reason: Text,
        /// Was the reason written for the asker to read? Older ones were for staff alone.
        #[serde(default)]
        shown: bool,
        /// Who.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// It was opened again, by its asker or by staff.
    Reopened {
        /// What is still wanted.
        reason: Text,
        /// By when it is meant to be answered now.
        due: Date,
        /// Who.
        by: UserId,
        /// When.
        at: Timestamp,
    },
}

/// A request as it came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// What the asker can quote.
    pub reference: Reference,
    /// Which queue it is in.
    pub kind: Kind,
    /// Who asks.
    pub asker: Asker,
    /// What they ask.
    pub text: Option<Text>,
    /// The details of a URN request.
    pub urn: Option<UrnRequest>,
    /// How it came in.
    pub road: Road,
    /// The member of staff who wrote a call or a message down.
    pub noted_by: Option<UserId>,
    /// By when it is meant to be answered.
    pub due: Date,
    /// When.
    pub at: Timestamp,
    /// The message that it came in, where it came by e-mail: kept as it came, with what servers say about its sender.
    #[serde(default)]
    pub arrival: Option<ArrivalId>,
}

impl Asked {
    /// Is the answer told by telephone, on the number that the asker gave? They wish it, or there is no address to write to. The
    /// number of a case never is: it is told after sign-in, or on a number of a register.
    pub fn is_rung(&self) -> bool {
        self.kind != Kind::Urn && self.asker.is_rung()
    }
}

/// Who asks, and how to reach them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asker {
    /// Their account, if they were signed in: their name and addresses are then the account's.
    pub account: Option<(UserId, OrganisationId)>,
    /// Their name.
    pub name: ShortText<200>,
    /// The organisation that they say they are of; an e-mail does not say.
    pub organisation: Option<ShortText<200>>,
    /// Where to write to.
    pub email: Option<EmailAddress>,
    /// Where to ring, as they say: not what a call back for a URN is made to.
    pub telephone: Option<PhoneNumber>,
    /// How they want to be reached.
    pub reach: Reach,
    /// In which language.
    pub language: Language,
}

impl Asker {
    /// Do they wish to be rung, or can't be written to?
    pub fn is_rung(&self) -> bool {
        self.reach == Reach::Telephone || self.email.is_none()
    }
}

/// A call to the organisation of somebody without an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallBack {
    /// The number that was called.
    pub number: PhoneNumber,
    /// The register that it was taken from.
    pub register: Register,
    /// Was the asker spoken to, and known there?
    pub reached: bool,
    /// Who called.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The words.
    pub text: Option<Text>,
    /// The URN of each defendant, in the order of the request; none where none was found.
    #[serde(default)]
    pub urns: Vec<Option<String>>,
    /// Who answered.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}
