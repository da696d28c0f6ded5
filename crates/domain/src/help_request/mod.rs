//! A request for help: asked by page, telephone or e-mail, worked on by staff, answered by a day that is said beforehand.
//! What it says of defendants is for whoever answers it; no message holds it.

mod add_help_note;
mod answer_help_request;
mod ask_for_help;
mod assign_help_request;
mod close_help_request;
mod events;
mod kind;
mod move_help_request;
mod record_call_back;
mod record_told;
mod reopen_help_request;
mod state;
mod urn_request;

use serde::{Deserialize, Serialize};

pub use add_help_note::{AddHelpNote, add_help_note};
pub use answer_help_request::{AnswerHelpRequest, answer_help_request};
pub use ask_for_help::{AskForHelp, AskRefusal, ask_for_help};
pub use assign_help_request::{AssignHelpRequest, assign_help_request};
pub use close_help_request::{CloseHelpRequest, close_help_request};
pub use events::{Answer, Asked, Asker, CallBack, Event, LONGEST, Text};
pub use kind::{Kind, Reach, Register, Road};
pub use move_help_request::{MoveHelpRequest, move_help_request};
pub use record_call_back::{RecordCallBack, record_call_back};
pub use record_told::{RecordTold, record_told};
pub use reopen_help_request::{ReopenHelpRequest, reopen_help_request};
pub use state::{Standing, State};
pub use urn_request::{Charged, MOST_DEFENDANTS, MOST_OFFENCES, Sought, SoughtOrganisation, SoughtPerson, UrnRequest};

/// What references of help requests begin with.
pub const REFERENCE_PREFIX: &str = "HLP";
/// How many working days an answer is meant to take.
pub const TARGET_WORKING_DAYS: u16 = 5;

/// Why work on a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum WorkRefusal {
    /// There is no such request.
    #[error("there is no such request")]
    NotThere,
    /// Somebody answered it first.
    #[error("this request has been answered already")]
    AnsweredAlready,
    /// Somebody closed it first.
    #[error("this request has been closed already")]
    ClosedAlready,
    /// It waits for an answer: there is nothing to open again.
    #[error("this request is open")]
    OpenAlready,
    /// An answer needs words, or a URN.
    #[error("enter an answer")]
    AnswerMissing,
    /// It tells of a case: only those of its queue may read that, and the call comes before the answer.
    #[error("a request that tells of a case stays in its queue")]
    TellsOfCase,
    /// As many URNs as defendants can be given, no more.
    #[error("more URNs than defendants")]
    TooManyUrns,
    /// Who has no account is told by telephone, on a number of a register: that call comes first.
    #[error("call back first, on a number from the register")]
    CallBackFirst,
    /// Who has an account reads the answer after signing in: no call is needed.
    #[error("this person has an account")]
    HasAccount,
    /// The number that stands in the request proves nothing: the register's is to be rung.
    #[error("this is the number that the asker gave")]
    OwnNumber,
    /// Nobody waits for a call: it is not answered, or the answer is read and not told.
    #[error("there is nothing to tell by telephone")]
    NothingToTell,
}
