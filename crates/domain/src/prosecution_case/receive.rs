//! A case arrives from the prosecutor.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{Event, ProsecutionCase, State};

/// The case to take in.
#[derive(Debug, Clone)]
pub struct Receive {
    /// As read from the prosecutor's message.
    pub case: ProsecutionCase,
}

/// Why a case is not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum ReceiveRefusal {
    /// The same case is here already with other content; changes come with a later command.
    #[error("this case has been received already, with different content")]
    ReceivedAlready,
    /// Nobody is charged.
    #[error("the case names no defendant")]
    NoDefendant,
    /// A defendant without a charge.
    #[error("defendant {0} has no offence")]
    NoOffence(String),
    /// One identifier for two defendants.
    #[error("two defendants have the identifier {0}")]
    DefendantTwice(String),
    /// The reference is empty.
    #[error("the case has neither a URN nor a prosecutor's reference")]
    NoReference,
}

/// Takes a case in; the same case sent again changes nothing.
pub fn receive(state: &State, command: Receive) -> Result<Vec<Event>, ReceiveRefusal> {
    let case = command.case;
    if let Some(known) = &state.case {
        return if *known == case { Ok(Vec::new()) } else { Err(ReceiveRefusal::ReceivedAlready) };
    }
    if case.urn.trim().is_empty() {
        return Err(ReceiveRefusal::NoReference);
    }
    if case.defendants.is_empty() {
        return Err(ReceiveRefusal::NoDefendant);
    }
    let mut seen = HashSet::new();
    for defendant in &case.defendants {
        if defendant.offences.is_empty() {
            return Err(ReceiveRefusal::NoOffence(defendant.id.to_string()));
        }
        if !seen.insert(defendant.id) {
            return Err(ReceiveRefusal::DefendantTwice(defendant.id.to_string()));
        }
    }
    Ok(vec![Event::Received(Box::new(case))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{prosecution_case::tests_support::a_case, state::fold};

    #[test]
    fn a_case_arrives_once_however_often_it_is_sent() {
        let events = receive(&State::default(), Receive { case: a_case() }).unwrap();
        assert_eq!(events.len(), 1);
        let state: State = fold(&events);
        assert_eq!(receive(&state, Receive { case: a_case() }), Ok(vec![]));
    }

    #[test]
    fn other_content_under_the_same_identifier_is_refused() {
        let state: State = fold(&receive(&State::default(), Receive { case: a_case() }).unwrap());
        let mut other = a_case();
        other.urn = "01ZD0303299".into();
        assert_eq!(receive(&state, Receive { case: other }), Err(ReceiveRefusal::ReceivedAlready));
    }

    #[test]
    fn a_case_without_a_defendant_or_charge_is_refused() {
        let mut nobody = a_case();
        nobody.defendants.clear();
        assert_eq!(receive(&State::default(), Receive { case: nobody }), Err(ReceiveRefusal::NoDefendant));
        let mut uncharged = a_case();
        uncharged.defendants[0].offences.clear();
        assert!(matches!(receive(&State::default(), Receive { case: uncharged }), Err(ReceiveRefusal::NoOffence(_))));
    }
}
