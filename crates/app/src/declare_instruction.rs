//! A professional declares how and when their own organisation was instructed; the initial details open on it.
//! Where another organisation is on record, it is told at once (product.md, Rules): opening does not wait for its answer.

use std::sync::Arc;

use domain::{
    defence::{self, DeclareInstruction, DeclareRefusal, How},
    id::{CaseId, CommandId, DefendantId, OrganisationId},
    message::Message,
    tables::{BankHolidays, Tables},
    time::{Date, Timestamp},
};
use jiff::{ToSpan, tz::TimeZone};
use policy::{Action, Facts};
use serde::{Deserialize, Serialize};

use crate::{App, Ask, Done, Outcome, Session, Streams, standing};

/// What was typed.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Declaration {
    /// How they were instructed.
    pub how: How,
    /// The date of instruction.
    pub on: Date,
}

/// What a declaration came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    /// The organisation on record that was told, where there is another.
    pub told: Option<OrganisationId>,
}

impl App {
    /// Declares that the caller's organisation is instructed for a defendant.
    pub async fn declare_instruction(
        &self,
        session: &Session,
        command: CommandId,
        (case, defendant): (CaseId, DefendantId),
        declaration: Declaration,
    ) -> Outcome<Declared, DeclareRefusal> {
        self.on_the_case(case, defendant).await?;
        let (user, organisation, found) = (session.user.id, session.organisation(), session.has_found(defendant));
        let ask = Ask {
            id: command,
            name: "declare_instruction",
            input: &(case, defendant, declaration),
            streams: vec![crate::stream::<defence::Event>(defendant.uuid())],
            action: Action::DeclareInstruction,
        };
        let facts =
            move |streams: &Streams<'_>, now| standing::of_defence(defendant, &streams.state(defendant.uuid()), found, now);
        let tables: Arc<Tables> = Arc::clone(&self.tables);
        self.decide(session.who(), ask, facts, move |streams, cx| {
            let state: defence::State = streams.state(defendant.uuid());
            let Declaration { how, on } = declaration;
            let duty_until = end_of_next_working_day(&tables.service.holidays, cx.now);
            let order = DeclareInstruction { case, organisation, user, how, on, duty_until };
            let events = defence::declare_instruction(&state, order, cx)?;
            let other = state.link.map(|link| link.organisation).filter(|on_record| *on_record != organisation);
            let told = other.filter(|_| !events.is_empty());
            let mut done = Done::in_stream(defendant.uuid(), events, Declared { told: other });
            done.messages.extend(told.map(|organisation| Message::InstructionElsewhere { organisation, defendant }));
            Ok(done)
        })
        .await
    }

    /// May the caller declare for this defendant? For showing the page.
    pub(crate) fn may_declare(&self, session: &Session, facts: &Facts) -> bool {
        self.policy.decide(&session.actor(), Action::DeclareInstruction, facts).permitted
    }
}

/// When court duty declared at `now` ends: at midnight in London after the next working day.
fn end_of_next_working_day(holidays: &BankHolidays, now: Timestamp) -> Timestamp {
    let day = holidays.next_business_day(now.london_date()).saturating_add(1.day());
    let zone = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
    let midnight = day.to_zoned(zone).map(|midnight| midnight.timestamp().as_microsecond());
    // Only for dates beyond the calendar's end is there no such midnight.
    midnight.map_or_else(|_| now.plus_days(1), Timestamp::from_micros)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn london(text: &str) -> Timestamp {
        let zone = TimeZone::get("Europe/London").unwrap();
        let moment = text.parse::<jiff::civil::DateTime>().unwrap().to_zoned(zone).unwrap();
        Timestamp::from_micros(moment.timestamp().as_microsecond())
    }

    #[test]
    fn court_duty_lasts_until_the_end_of_the_next_working_day() {
        let holidays = BankHolidays::load().unwrap();
        let end = |now| end_of_next_working_day(&holidays, london(now)).in_london().to_string();
        assert_eq!(end("2026-11-23T12:00:00"), "2026-11-25T00:00:00");
        assert_eq!(end("2026-11-27T23:59:59"), "2026-12-01T00:00:00", "a Friday ends after the Monday");
        assert_eq!(end("2026-12-24T09:00:00"), "2026-12-30T00:00:00", "Christmas");
        assert_eq!(end("2026-03-27T09:00:00"), "2026-03-31T00:00:00", "over the change to summer time");
    }
}
