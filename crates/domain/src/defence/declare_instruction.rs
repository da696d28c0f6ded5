//! A professional declares how and when their organisation was instructed; the initial details open on it.

use serde::{Deserialize, Serialize};

use super::{Event, How, Instruction, State};
use crate::{
    Context,
    id::{CaseId, OrganisationId, UserId},
    time::{Date, Timestamp},
};

/// A declaration to make, always for the caller's own organisation.
#[derive(Debug, Clone)]
pub struct DeclareInstruction {
    /// The case.
    pub case: CaseId,
    /// The caller's own organisation.
    pub organisation: OrganisationId,
    /// The caller.
    pub user: UserId,
    /// How they were instructed.
    pub how: How,
    /// The date of instruction.
    pub on: Date,
    /// Where a court duty declaration ends: the end of the next working day.
    pub duty_until: Timestamp,
}

/// Why a declaration is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum DeclareRefusal {
    /// The date lies in the future.
    #[error("the date of instruction is in the future")]
    InTheFuture,
    /// The court duty scheme is for today.
    #[error("court duty is declared for today only")]
    DutyIsForToday,
}

/// Declares an instruction. Said again in the same words on the same day it changes nothing.
pub fn declare_instruction(state: &State, command: DeclareInstruction, cx: &Context) -> Result<Vec<Event>, DeclareRefusal> {
    let today = cx.now.london_date();
    if command.on > today {
        return Err(DeclareRefusal::InTheFuture);
    }
    let duty = command.how == How::CourtDuty;
    if duty && command.on != today {
        return Err(DeclareRefusal::DutyIsForToday);
    }
    let mut ours = state.instructions.iter().filter(|it| it.organisation == command.organisation).peekable();
    let first = ours.peek().is_none();
    if ours.any(|it| it.user == command.user && it.how == command.how && it.on == command.on) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::InstructionDeclared(Instruction {
        case: command.case,
        organisation: command.organisation,
        user: command.user,
        how: command.how,
        on: command.on,
        at: cx.now,
        until: duty.then_some(command.duty_until),
        first,
    })])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{defence::tests_support::*, state::fold};

    #[test]
    fn an_instruction_is_the_first_of_its_organisation_only_once() {
        let events = declare_instruction(&State::default(), a_declaration(How::OwnSolicitor), &at_noon()).unwrap();
        let state: State = fold(&events);
        assert!(matches!(&events[..], [Event::InstructionDeclared(it)] if it.first));
        let mut colleague = a_declaration(How::OwnSolicitor);
        colleague.user = user(9);
        let again = declare_instruction(&state, colleague, &at_noon()).unwrap();
        assert!(matches!(&again[..], [Event::InstructionDeclared(it)] if !it.first));
    }

    #[test]
    fn a_date_in_the_future_is_refused() {
        let mut tomorrow = a_declaration(How::OwnSolicitor);
        tomorrow.on = tomorrow.on.tomorrow().unwrap();
        assert_eq!(declare_instruction(&State::default(), tomorrow, &at_noon()), Err(DeclareRefusal::InTheFuture));
    }

    #[test]
    fn court_duty_is_for_today_and_ends() {
        let mut yesterday = a_declaration(How::CourtDuty);
        yesterday.on = yesterday.on.yesterday().unwrap();
        assert_eq!(declare_instruction(&State::default(), yesterday, &at_noon()), Err(DeclareRefusal::DutyIsForToday));

        let command = a_declaration(How::CourtDuty);
        let (organisation, until) = (command.organisation, command.duty_until);
        let state: State = fold(&declare_instruction(&State::default(), command, &at_noon()).unwrap());
        assert!(state.instructed(organisation, until.plus_seconds(-1)));
        assert!(!state.instructed(organisation, until));
    }
}
