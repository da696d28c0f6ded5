//! An act on one thing whose own stream is all that the decision reads and writes, and that answers only that it was done.
//! Most of what officers do to a registration is such an act.

use domain::{Context, Event, event::InStream, id::CommandId, state::Folds};
use policy::{Action, Facts};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

use crate::{App, Ask, Done, Outcome, Streams, Who, stream};

/// What is asked.
pub(crate) struct Act<'a, I: Serialize> {
    /// The command.
    pub(crate) command: CommandId,
    /// The use case's name.
    pub(crate) name: &'static str,
    /// What the policy is asked.
    pub(crate) action: Action,
    /// The thing, as the rules see it.
    pub(crate) facts: Facts,
    /// The thing and what was typed.
    pub(crate) input: &'a I,
}

impl App {
    /// Does it to the thing whose stream has this id, in one transaction.
    pub(crate) async fn act_on<S, I, R, D>(&self, who: Who, id: Uuid, act: Act<'_, I>, decide: D) -> Outcome<(), R>
    where
        S: Folds,
        S::Event: InStream + Into<Event>,
        I: Serialize,
        R: Serialize + DeserializeOwned + Send + 'static,
        D: Fn(&S, &Context) -> Result<Vec<S::Event>, R> + Send + 'static,
    {
        let Act { command, name, action, facts, input } = act;
        let ask = Ask { id: command, name, input, streams: vec![stream::<S::Event>(id)], action };
        let decide = move |streams: &Streams<'_>, cx: &Context| Ok(Done::in_stream(id, decide(&streams.state::<S>(id), cx)?, ()));
        self.decide(who, ask, move |_, _| facts.clone(), decide).await
    }
}
