//! What happened to a registration form.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{
    check::{Check, Finding, SecondOfficer},
    form::{Acceptance, Form},
};
use crate::{
    StoredFile,
    id::{OrganisationId, UserId},
    reference::Reference,
    time::Timestamp,
    values::{EmailAddress, Language},
};

/// What happened to a registration form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "registration.", serialize_all = "kebab-case")]
pub enum Event {
    /// It arrived, was read without a problem and was confirmed by its sender.
    Submitted(Box<Submitted>),
    /// The sender sent it again, mended, after a query.
    Resubmitted(Box<Resubmitted>),
    /// Whoever reads mail at this address followed the link that was sent there.
    AddressConfirmed {
        /// The address, as on the form.
        address: EmailAddress,
        /// The terms, accepted in the same act by the administrator of a form that an officer filled in.
        #[serde(default)]
        acceptance: Option<Acceptance>,
        /// When.
        at: Timestamp,
    },
    /// An officer looked something up and wrote down what was found; a later finding on the same check replaces it.
    CheckRecorded(Box<CheckRecorded>),
    /// An officer took it, or gave it to another, or let it go.
    Assigned {
        /// Who works on it from here on; nobody, where it was let go.
        to: Option<UserId>,
        /// Who said so.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// An officer asked the sender something; the form is open to the sender again.
    Queried {
        /// The officer's words, sent to the administrator.
        words: String,
        /// Who asked.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// An officer put it aside for a reason.
    Held {
        /// Why; officers read it, the sender does not.
        reason: String,
        /// Who.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// An officer took it up again.
    Resumed {
        /// Who.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// The sender took it back.
    Withdrawn {
        /// When.
        at: Timestamp,
    },
    /// A first officer approved what takes two.
    FirstApproved {
        /// Why a second officer is needed; never empty.
        reasons: Vec<SecondOfficer>,
        /// The first officer.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// The second officer did not agree: it waits again, and the first approval counts for nothing.
    FirstApprovalUndone {
        /// Why; officers read it, the sender does not.
        words: String,
        /// Who.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// An officer approved it together with others; it is carried out when the undo window closes.
    ApprovalScheduled {
        /// When the window closes.
        due: Timestamp,
        /// Who.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// The approval was undone within its window: nothing of it ever existed.
    ApprovalUnscheduled {
        /// Who.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// The approval was due and could not be carried out: it waits again.
    ApprovalNotCarriedOut {
        /// Why, in a fixed word: what belongs to another (`organisation-name`), or how it was refused (`checks-missing`).
        reason: String,
        /// When.
        at: Timestamp,
    },
    /// An officer approved it: the organisation exists.
    Approved {
        /// The organisation that was made.
        organisation: OrganisationId,
        /// How many of its people have an account already and were asked to join; none in what was written before they were counted.
        #[serde(default)]
        asked: u32,
        /// Who approved.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// An officer found that the organisation exists already: offices and people go to its administrator to accept.
    AddedTo {
        /// The organisation.
        organisation: OrganisationId,
        /// Who.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// An officer rejected it.
    Rejected {
        /// The officer's words, sent to the applicant.
        reason: String,
        /// Who rejected.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// The form as it was sent has been erased after its time; its digest stays.
    FileErased {
        /// SHA-256 of the erased file, lower-case hex.
        digest: String,
        /// When.
        at: Timestamp,
    },
}

/// A form as it arrived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submitted {
    /// What the sender can quote.
    pub reference: Reference,
    /// What was understood.
    pub form: Form,
    /// What was assumed in reading it, each as a message key with its arguments.
    pub assumptions: Vec<(String, Vec<(String, String)>)>,
    /// The file as it came, sealed.
    pub file: Option<StoredFile>,
    /// By which road it came.
    #[serde(default)]
    pub road: Road,
    /// When.
    pub at: Timestamp,
}

/// The road by which a form arrived.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Road {
    /// A file uploaded on the web.
    #[default]
    Upload,
    /// Filled in on the web.
    Web,
    /// Filled in by an officer on the sender's behalf.
    Assisted {
        /// The officer.
        by: UserId,
    },
    /// A file sent by e-mail.
    Email,
    /// Sent by a machine.
    Api,
}

/// A form that was sent again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resubmitted {
    /// What was understood.
    pub form: Form,
    /// What was assumed in reading it.
    pub assumptions: Vec<(String, Vec<(String, String)>)>,
    /// The file as it came, sealed, where it came as a file.
    pub file: Option<StoredFile>,
    /// The sender's words in answer to the query.
    pub answer: Option<String>,
    /// When.
    pub at: Timestamp,
}

/// What an officer found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckRecorded {
    /// What was checked.
    pub check: Check,
    /// How it came out.
    pub finding: Finding,
    /// What was found, in the officer's words or as the register has it.
    pub found: String,
    /// Where: a register's extract with its date, a telephone number taken from it.
    pub source: Option<String>,
    /// Who.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}

impl Submitted {
    /// The language of whoever is answered about it.
    pub const fn language(&self) -> Language {
        self.form.organisation.language
    }
}
