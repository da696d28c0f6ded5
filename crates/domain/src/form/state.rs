//! What a form holds so far.

use std::collections::BTreeMap;

use super::{Answered, Event, Subject};
use crate::state::Folds;

/// A form: asked for, created, filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// Which form, once anything happened to it.
    pub subject: Option<Subject>,
    /// Has somebody asked for it?
    pub requested: bool,
    /// Version of its question set, once the court created it.
    pub questions: Option<u32>,
    /// Answers by question id.
    pub answers: BTreeMap<String, String>,
    /// The last save of each section, and how many saves it has had.
    pub saves: BTreeMap<String, (u32, Answered)>,
}

impl State {
    /// How often a section has been saved: what a person's page was made from.
    pub fn revision(&self, section: &str) -> u32 {
        self.saves.get(section).map_or(0, |(count, _)| *count)
    }
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Requested { subject, .. } => {
                self.subject = Some(subject.clone());
                self.requested = true;
            }
            Event::Created { subject, questions, .. } => {
                self.subject = Some(subject.clone());
                self.questions = Some(*questions);
            }
            Event::Answered(saved) => {
                self.answers.extend(saved.answers.clone());
                self.answers.retain(|_, answer| !answer.is_empty());
                let count = self.revision(&saved.section).saturating_add(1);
                self.saves.insert(saved.section.clone(), (count, saved.clone()));
            }
        }
    }
}
