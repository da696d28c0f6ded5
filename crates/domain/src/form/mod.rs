//! A form of one defendant on one case, such as the PET form (preparation for effective trial).
//!
//! There is exactly one of each kind: its identifier follows from case, defendant and kind (product.md, Rules).

mod answer_form;
mod create_form;
mod events;
mod places;
mod request_form;
mod state;

pub use answer_form::{AnswerForm, AnswerRefusal, LONGEST_ANSWER, answer_form};
pub use create_form::{CreateForm, CreateRefusal, create_form};
pub use events::{Answered, Event, Kind, Subject};
pub use places::{AnswerProblem, Answers, MOST_ENTRIES, Place, Progress, entries, places, progress};
pub use request_form::{RequestForm, RequestRefusal, request_form};
pub use state::State;

use crate::{id::FormId, prosecution_case};
use uuid::Uuid;

/// Is the case in a court that has this form? The PET form is the magistrates' courts' (CrimPR 3); an unknown case is for the caller to refuse.
pub fn is_for_court_of(case: &prosecution_case::State) -> bool {
    case.case.as_ref().is_none_or(|case| case.jurisdiction == prosecution_case::Jurisdiction::Magistrates)
}

/// Namespace of form identifiers (a random UUID, fixed for ever).
const NAMESPACE: Uuid = Uuid::from_u128(0x6f0d_3c1e_52a4_4b7b_9d7c_2f1a_8e64_b0d1);

/// The identifier of the one form of this kind for this defendant.
pub fn form_id(subject: &Subject) -> FormId {
    let name = format!("{}/{}/{}", subject.case, subject.defendant, subject.kind);
    FormId(Uuid::new_v5(&NAMESPACE, name.as_bytes()))
}
