//! The sender answers a query: the form comes again, mended, under the same reference.

use serde::{Deserialize, Serialize};

use super::{Event, Resubmitted, Standing, State, form::Form};
use crate::{Context, StoredFile};

/// Longest answer, in characters.
pub const LONGEST_ANSWER: usize = 2_000;

/// The form as it comes again.
#[derive(Debug, Clone)]
pub struct Resubmit {
    /// What was understood.
    pub form: Form,
    /// What was assumed in reading it.
    pub assumptions: Vec<(String, Vec<(String, String)>)>,
    /// The file as it came, sealed, where it came as a file.
    pub file: Option<StoredFile>,
    /// The sender's words to the officer.
    pub answer: Option<String>,
}

/// Why a form is not taken in again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum ResubmitRefusal {
    /// No query is open: it was answered already, or the registration was decided or taken back.
    #[error("no query is open")]
    NotQueried,
    /// The words are too long.
    #[error("the answer is too long")]
    AnswerTooLong,
}

/// Takes a form in again. Addresses that were confirmed stay so; new ones have to be.
pub fn resubmit(state: &State, command: Resubmit, cx: &Context) -> Result<Vec<Event>, ResubmitRefusal> {
    if !matches!(state.standing, Standing::Queried { .. }) {
        return Err(ResubmitRefusal::NotQueried);
    }
    let answer = command.answer.map(|words| words.trim().to_owned()).filter(|words| !words.is_empty());
    if answer.as_ref().is_some_and(|words| words.chars().count() > LONGEST_ANSWER) {
        return Err(ResubmitRefusal::AnswerTooLong);
    }
    Ok(vec![Event::Resubmitted(Box::new(Resubmitted {
        form: command.form,
        assumptions: command.assumptions,
        file: command.file,
        answer,
        at: cx.now,
    }))])
}
