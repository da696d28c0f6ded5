//! An officer takes the registration of a prosecuting organisation, gives it to a colleague, or lets it go.
//! Says who works on it; forbids nobody else to.

use super::{Event, State};
use crate::{
    Context,
    registration::{Assign, DecideRefusal},
};

/// Assigns a registration that is not decided yet.
pub fn assign(state: &State, command: Assign, cx: &Context) -> Result<Vec<Event>, DecideRefusal> {
    super::still_waiting(state)?;
    if state.assigned == command.to {
        return Ok(Vec::new());
    }
    if state.assigned != command.from {
        return Err(DecideRefusal::AssignedElsewhere);
    }
    if !command.may {
        return Err(DecideRefusal::NotAnOfficer);
    }
    Ok(vec![Event::Assigned { to: command.to, by: command.by, at: cx.now }])
}
