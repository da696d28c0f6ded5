//! Whoever has a reference sees how far the request is, and nothing else: no name, no question, no answer. Why it was closed without
//! one is said, where that was written for the asker.

use domain::{
    help_request::{Event, Kind, REFERENCE_PREFIX, Standing, State, Text},
    reference::Reference,
    time::{Date, Timestamp},
};
use store::AttemptLimit;
use views::help_requests;

use crate::{App, Failure, FollowRefusal, Outcome, read_registration::wait};

/// Guesses are counted over ten minutes; thirty wrong ones lock for ten more.
const GUESSES: AttemptLimit = AttemptLimit { window: 600_000_000, allowed: 30, lock: 600_000_000 };

/// What the holder of a reference is told.
#[derive(Debug, Clone)]
pub struct FollowedHelp {
    /// The reference, as it is written.
    pub reference: Reference,
    /// How far it is.
    pub standing: Standing,
    /// Does somebody have it?
    pub taken: bool,
    /// When it was asked.
    pub asked: Date,
    /// By when an answer is meant.
    pub due: Date,
    /// How an answer reaches the asker.
    pub answered: AnswerReaches,
    /// Why it was closed without an answer, where that was written for the asker.
    pub closed: Option<Text>,
}

/// How an answer reaches whoever asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerReaches {
    /// By an e-mail with a link, or after signing in.
    InWriting,
    /// By a call that has yet to be made.
    ByCall,
    /// By a call that was made then.
    Called(Timestamp),
}

fn reaches(state: &State) -> AnswerReaches {
    let of_register = state.asked.as_ref().is_some_and(|asked| asked.kind == Kind::Urn && asked.asker.account.is_none());
    let rung = state.asked.as_ref().is_some_and(|asked| asked.is_rung());
    // The number of a case is told on the call to the register's number.
    match if of_register { state.reached } else { state.told } {
        Some(at) => AnswerReaches::Called(at),
        None if of_register || rung => AnswerReaches::ByCall,
        None => AnswerReaches::InWriting,
    }
}

impl App {
    /// Looks a reference up. `from` is where the request came from; wrong references from there are counted.
    pub async fn follow_help_request(&self, typed: &str, from: &str) -> Outcome<FollowedHelp, FollowRefusal> {
        let key = self.keys.digest("follow-help-request", from.as_bytes());
        if let Some(wait) = self.store.failures(&key).await?.and_then(|tried| wait(tried, self.now())) {
            return Err(Failure::Refused(FollowRefusal::TooMany(wait)));
        }
        let reference = Reference::parse(REFERENCE_PREFIX, typed).ok_or(Failure::Refused(FollowRefusal::NotAReference))?;
        let Some(row) = help_requests::by_reference(&self.store.read(), reference.as_str()).await? else {
            self.store.register_failure(&key, GUESSES).await?;
            return Err(Failure::Hidden);
        };
        let (state, history) = self.help_history(row.id).await?;
        let closed = history.into_iter().rev().find_map(|event| match event {
            Event::Closed { reason, shown, .. } => Some(reason).filter(|_| shown),
            _ => None,
        });
        Ok(FollowedHelp {
            reference,
            answered: reaches(&state),
            closed: closed.filter(|_| row.standing == Standing::Closed),
            standing: row.standing,
            taken: row.owner.is_some(),
            asked: row.asked.london_date(),
            due: row.due,
        })
    }
}
