//! Where a request for help stands.

use strum::{Display, EnumIter, EnumString};

use super::{Asked, Event};
use crate::{
    id::UserId,
    state::Folds,
    time::{Date, Timestamp},
};

/// A request for help so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// What was asked, in the queue where it is now; nothing before that.
    pub asked: Option<Box<Asked>>,
    /// Where it stands.
    pub standing: Standing,
    /// Who has it.
    pub owner: Option<UserId>,
    /// By when it is meant to be answered.
    pub due: Option<Date>,
    /// When the asker was reached on a number of a register, since it was last open.
    pub reached: Option<Timestamp>,
    /// When the asker was told the answer by telephone, since it was last answered.
    pub told: Option<Timestamp>,
}

/// Where a request stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Display, EnumIter, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Standing {
    /// It waits for an answer.
    #[default]
    Open,
    /// It was answered.
    Answered,
    /// It was closed without an answer.
    Closed,
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Asked(asked) => {
                self.due = Some(asked.due);
                self.asked = Some(asked.clone());
            }
            Event::Assigned { owner, .. } => self.owner = *owner,
            Event::NoteAdded { .. } => {}
            Event::CalledBack(call) => {
                if call.reached {
                    self.reached = Some(call.at);
                }
            }
            Event::Answered(_) => {
                self.standing = Standing::Answered;
                self.told = None;
            }
            Event::Told { at, .. } => self.told = Some(*at),
            Event::Moved { kind, .. } => {
                self.owner = None;
                if let Some(asked) = &mut self.asked {
                    asked.kind = *kind;
                }
            }
            Event::Closed { .. } => self.standing = Standing::Closed,
            Event::Reopened { due, .. } => {
                self.standing = Standing::Open;
                self.due = Some(*due);
                self.reached = None;
            }
        }
    }
}

impl State {
    /// Was it answered, and must the asker still be rung and told?
    pub fn waits_for_call(&self) -> bool {
        self.standing == Standing::Answered && self.told.is_none() && self.asked.as_ref().is_some_and(|asked| asked.is_rung())
    }

    /// What was asked, while it waits for an answer.
    pub(super) fn open(&self) -> Result<&Asked, super::WorkRefusal> {
        let asked = self.asked.as_deref().ok_or(super::WorkRefusal::NotThere)?;
        match self.standing {
            Standing::Open => Ok(asked),
            Standing::Answered => Err(super::WorkRefusal::AnsweredAlready),
            Standing::Closed => Err(super::WorkRefusal::ClosedAlready),
        }
    }
}
