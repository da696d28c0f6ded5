//! The court creates the one form of its kind for a defendant.

use serde::{Deserialize, Serialize};

use super::{Event, State, Subject};
use crate::{Context, id::UserId, prosecution_case};

/// The form to create.
#[derive(Debug, Clone)]
pub struct CreateForm {
    /// Which form.
    pub subject: Subject,
    /// Version of the question set in use.
    pub questions: u32,
    /// Who creates it.
    pub user: UserId,
}

/// Why a form is not created.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum CreateRefusal {
    /// There is one already: there is never a second.
    #[error("the form has been created already")]
    CreatedAlready,
    /// No such defendant on the case.
    #[error("there is no such defendant on this case")]
    NoDefendant,
    /// The PET form belongs to magistrates' courts (CrimPR 3; the Crown Court has forms of its own).
    #[error("this form is for cases in a magistrates' court")]
    OtherCourt,
}

/// Creates the form.
pub fn create_form(
    state: &State,
    case: &prosecution_case::State,
    command: CreateForm,
    cx: &Context,
) -> Result<Vec<Event>, CreateRefusal> {
    if !super::is_for_court_of(case) {
        return Err(CreateRefusal::OtherCourt);
    }
    let on_case = case.case.as_ref().is_some_and(|case| case.defendants.iter().any(|it| it.id == command.subject.defendant));
    if !on_case {
        return Err(CreateRefusal::NoDefendant);
    }
    if state.questions.is_some() {
        return Err(CreateRefusal::CreatedAlready);
    }
    let CreateForm { subject, questions, user } = command;
    Ok(vec![Event::Created { subject, questions, user, at: cx.now }])
}
