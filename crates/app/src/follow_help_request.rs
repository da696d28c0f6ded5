//! Whoever has a reference sees how far the request is, and nothing else: no name, no question, no answer.

use domain::{
    help_request::{REFERENCE_PREFIX, Standing},
    reference::Reference,
    time::Date,
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
        Ok(FollowedHelp {
            reference,
            standing: row.standing,
            taken: row.owner.is_some(),
            asked: row.asked.london_date(),
            due: row.due,
        })
    }
}
