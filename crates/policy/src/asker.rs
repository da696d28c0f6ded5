//! One who asks several things at one moment: told to Cedar once, and what is asked twice is weighed once.
//! Lives no longer than a request. A question holds all its facts, so that a remembered answer never rests on older ones.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use crate::{
    Action, Actor, Facts,
    decide::{Decision, Known, Policy},
};

/// Somebody with several questions.
pub struct Asker<'p> {
    policy: &'p Policy,
    known: Option<Known>,
    answers: Mutex<HashMap<(Action, Facts), Decision>>,
}

impl Policy {
    /// `actor`, who is about to ask several things: each is answered as [`Policy::decide`] would.
    pub fn asker(&self, actor: &Actor) -> Asker<'_> {
        Asker { policy: self, known: self.known(actor), answers: Mutex::default() }
    }
}

impl Asker<'_> {
    /// May they do `action` to the thing that `facts` describe?
    pub fn decide(&self, action: Action, facts: &Facts) -> Decision {
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        let question = (action, facts.clone());
        answers.entry(question).or_insert_with(|| self.policy.answer(self.known.as_ref(), action, facts)).clone()
    }

    /// The answer alone, without the rule.
    pub fn may(&self, action: Action, facts: &Facts) -> bool {
        self.decide(action, facts).permitted
    }
}

impl std::fmt::Debug for Asker<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Asker").finish_non_exhaustive()
    }
}
