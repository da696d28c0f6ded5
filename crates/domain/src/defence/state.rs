//! Who says they are instructed, and who is on record.

use super::{Event, Instruction, Link};
use crate::{id::OrganisationId, state::Folds, time::Timestamp};

/// The defence of one defendant so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// Every declaration, in order.
    pub instructions: Vec<Instruction>,
    /// The organisation on record now.
    pub link: Option<Link>,
}

impl State {
    /// Is the organisation on record for the defendant?
    pub fn linked(&self, organisation: OrganisationId) -> bool {
        self.link.as_ref().is_some_and(|link| link.organisation == organisation)
    }

    /// Has the organisation a declaration that counts at `now` (court duty ends)?
    pub fn instructed(&self, organisation: OrganisationId, now: Timestamp) -> bool {
        self.instructions.iter().any(|it| it.organisation == organisation && it.until.is_none_or(|until| now < until))
    }

    /// Every organisation with a declaration that counts at `now`, in order, each once.
    pub fn instructed_now(&self, now: Timestamp) -> Vec<OrganisationId> {
        let mut organisations = Vec::new();
        for it in &self.instructions {
            if it.until.is_none_or(|until| now < until) && !organisations.contains(&it.organisation) {
                organisations.push(it.organisation);
            }
        }
        organisations
    }
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::InstructionDeclared(instruction) => self.instructions.push(instruction.clone()),
            Event::OrganisationLinked(link) => self.link = Some(link.clone()),
            Event::LinkWithdrawn { .. } => self.link = None,
        }
    }
}
