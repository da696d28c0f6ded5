//! What the tests of decisions begin with: a questionnaire that was sent, one that is ready to approve, officers.

use uuid::Uuid;

use super::{Event, Form, State, Submit, answers, read, submit};
use crate::{
    Context,
    id::{RegistrationId, UserId},
    registration::{CheckRecorded, Finding},
    state::{Folds, fold},
    time::Timestamp,
};

pub(super) fn context() -> Context {
    Context::new(Timestamp::from_micros(1_795_435_200_000_000), 1)
}

pub(super) fn officer(n: u128) -> UserId {
    UserId(Uuid::from_u128(0xff00 + n))
}

pub(super) fn command() -> Submit {
    let form = read(&answers::tests::good()).unwrap();
    Submit { registration: RegistrationId(Uuid::from_u128(1)), form, remittance: "00".to_owned() }
}

pub(super) fn waiting() -> State {
    fold(&submit(&State::default(), command(), &context()).unwrap())
}

/// Sent, confirmed, and every check passed.
pub(super) fn ready() -> State {
    let mut state = waiting();
    for address in state.unconfirmed() {
        state.apply(&Event::AddressConfirmed { address, at: context().now });
    }
    for check in state.missing_checks() {
        let (found, by, at) = ("As it says".to_owned(), officer(1), context().now);
        let recorded = CheckRecorded { check, finding: Finding::Passed, found, source: None, by, at };
        state.apply(&Event::CheckRecorded(Box::new(recorded)));
    }
    state
}

pub(super) fn submitted_form(state: &State) -> &Form {
    &state.submitted.as_ref().unwrap().form
}

/// Applies what a decision gives.
pub(super) fn then<R>(state: &mut State, decide: impl FnOnce(&State, &Context) -> Result<Vec<Event>, R>) -> Result<(), R> {
    for event in &decide(&state.clone(), &context())? {
        state.apply(event);
    }
    Ok(())
}
