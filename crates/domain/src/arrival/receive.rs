//! Something arrives: it is kept, and it is said what was found in it. The same again changes nothing.

use serde::{Deserialize, Serialize};

use super::{Event, Ignored, Received, State, ToMend};
use crate::id::{HelpRequestId, RegistrationId};

/// What arrived, and what was found in it.
#[derive(Debug, Clone)]
pub struct Receive {
    /// As it came.
    pub received: Received,
    /// What is in it.
    pub contents: Contents,
}

/// What was found.
#[derive(Debug, Clone)]
pub enum Contents {
    /// Forms, at least one.
    Forms(Vec<FormFound>),
    /// No file, but a person's words: they become this request for help.
    Question(HelpRequestId),
    /// None that can be read; the key of the sentence that says why.
    NotRead(String),
    /// Nobody looked, for this reason.
    Ignored(Ignored),
    /// The scanner found this.
    Infected(String),
}

/// One form that was found.
#[derive(Debug, Clone)]
pub enum FormFound {
    /// Without a problem.
    Good {
        /// Which of the attachments, from 0.
        part: u32,
        /// The registration that it becomes.
        registration: RegistrationId,
    },
    /// With problems.
    ToMend(Box<ToMend>),
}

/// Why nothing is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum ReceiveRefusal {
    /// This very message is here already.
    #[error("this has been received already")]
    ReceivedAlready,
}

/// Takes in what arrived. What nobody looked into, or what holds something that the scanner knows, is never answered.
pub fn receive(state: &State, command: Receive) -> Result<Vec<Event>, ReceiveRefusal> {
    if state.received.is_some() {
        return Err(ReceiveRefusal::ReceivedAlready);
    }
    let Receive { mut received, contents } = command;
    if matches!(contents, Contents::Ignored(_) | Contents::Infected(_)) {
        received.answer_to = None;
    }
    let mut events = vec![Event::Received(Box::new(received))];
    match contents {
        Contents::Forms(forms) => events.extend(forms.into_iter().map(|form| match form {
            FormFound::Good { part, registration } => Event::Registered { part, registration },
            FormFound::ToMend(to_mend) => Event::NeedsMending(to_mend),
        })),
        Contents::Question(request) => events.push(Event::AskedForHelp { request }),
        Contents::NotRead(why) => events.push(Event::NotRead { why }),
        Contents::Ignored(why) => events.push(Event::Ignored { why }),
        Contents::Infected(found) => events.push(Event::Infected { found }),
    }
    Ok(events)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{arrival::Road, state::fold, time::Timestamp};

    fn arrived(contents: Contents) -> Receive {
        let received = Received {
            road: Road::Email,
            sender: Some("a@b.example".into()),
            answer_to: Some("a@b.example".into()),
            message_id: None,
            claims: Vec::new(),
            digest: String::new(),
            bytes: 0,
            file: None,
            cut: false,
            left_out: Vec::new(),
            at: Timestamp::from_micros(0),
        };
        Receive { received, contents }
    }

    #[test]
    fn the_same_message_is_received_once() {
        let state: State = fold(&receive(&State::default(), arrived(Contents::NotRead("k".into()))).unwrap());
        let again = receive(&state, arrived(Contents::NotRead("k".into())));
        assert_eq!(again, Err(ReceiveRefusal::ReceivedAlready));
    }

    #[test]
    fn what_a_program_sent_or_a_virus_is_in_is_kept_and_never_answered() {
        for contents in [Contents::Ignored(Ignored::Bounce), Contents::Infected("x".into())] {
            let state: State = fold(&receive(&State::default(), arrived(contents)).unwrap());
            assert_eq!(state.received.unwrap().answer_to, None);
        }
    }
}
