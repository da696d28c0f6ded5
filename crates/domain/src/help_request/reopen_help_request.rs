//! A request is opened again because the answer did not help: by its asker, or by staff whom the asker told.

use super::{Event, Standing, State, Text, WorkRefusal};
use crate::{Context, id::UserId, time::Date};

/// The wish.
#[derive(Debug, Clone)]
pub struct ReopenHelpRequest {
    /// What is still wanted.
    pub reason: Text,
    /// The day by which it is meant to be answered now.
    pub due: Date,
    /// Who opens it again.
    pub by: UserId,
}

/// Opens an answered or closed request again. Whoever had it keeps it.
pub fn reopen_help_request(state: &State, command: ReopenHelpRequest, cx: &Context) -> Result<Vec<Event>, WorkRefusal> {
    if state.asked.is_none() {
        return Err(WorkRefusal::NotThere);
    }
    if state.standing == Standing::Open {
        return Err(WorkRefusal::OpenAlready);
    }
    Ok(vec![Event::Reopened { reason: command.reason, due: command.due, by: command.by, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::{
        super::{CloseHelpRequest, Kind, ask_for_help::tests::*, close_help_request},
        *,
    };
    use crate::state::Folds;

    #[test]
    fn a_closed_request_is_opened_again_with_a_new_due_date_and_an_open_one_is_not() {
        let (by, text) = (UserId(Uuid::from_u128(1)), || Text::parse("It came twice").unwrap());
        let mut state = asked(Kind::Registration, false);
        let reopen = || ReopenHelpRequest { reason: text(), due: date(2026, 12, 7), by };
        assert_eq!(reopen_help_request(&state, reopen(), &cx()), Err(WorkRefusal::OpenAlready));
        let close = || CloseHelpRequest { reason: text(), by };
        close_help_request(&state, close(), &cx()).unwrap().iter().for_each(|event| state.apply(event));
        assert_eq!(close_help_request(&state, close(), &cx()), Err(WorkRefusal::ClosedAlready));
        reopen_help_request(&state, reopen(), &cx()).unwrap().iter().for_each(|event| state.apply(event));
        assert_eq!((state.standing, state.due), (Standing::Open, Some(date(2026, 12, 7))));
    }
}
