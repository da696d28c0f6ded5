//! Whoever has a reference sees how far the registration is, and nothing else: no name, no reason, nobody's decision.

use domain::{
    id::RegistrationId,
    reference::Reference,
    registration::{Event, REFERENCE_PREFIX},
    time::Date,
};
use store::AttemptLimit;
use views::registrations::{self, Standing};

use crate::{App, Failure, Outcome, open_registration::OPENED, read_registration::wait, stream};

/// Guesses are counted over ten minutes; thirty wrong ones lock for ten more.
const GUESSES: AttemptLimit = AttemptLimit { window: 600_000_000, allowed: 30, lock: 600_000_000 };

/// How far a registration is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::Display)]
#[strum(serialize_all = "kebab-case")]
pub enum Progress {
    /// It has arrived.
    Received,
    /// An officer has opened it.
    BeingChecked,
    /// An officer asked the administrator something by e-mail.
    Queried,
    /// The organisation exists.
    Approved,
    /// It was passed to the administrator of an organisation that is registered, who accepts or declines.
    PassedOn,
    /// It was turned down; the reason went to the administrator by e-mail.
    Rejected,
    /// Its sender took it back.
    Withdrawn,
}

/// What the holder of a reference is told.
#[derive(Debug, Clone)]
pub struct Followed {
    /// The reference, as it is written.
    pub reference: Reference,
    /// How far it is.
    pub progress: Progress,
    /// When it arrived.
    pub received: Date,
    /// By when a decision is meant.
    pub expected: Date,
    /// It came again in answer to a question.
    pub answered: bool,
    /// The addresses on the form are confirmed, so that nothing is wanted of the sender.
    pub confirmed: bool,
}

/// Why nothing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowRefusal {
    /// This is not what a reference looks like.
    NotAReference,
    /// Too many wrong references came from there; so many seconds to wait.
    TooMany(u64),
}

impl App {
    /// Looks a reference up. `from` is where the request came from; wrong references from there are counted.
    pub async fn follow_registration(&self, typed: &str, from: &str) -> Outcome<Followed, FollowRefusal> {
        let key = self.keys.digest("follow-registration", from.as_bytes());
        if let Some(wait) = self.store.failures(&key).await?.and_then(|tried| wait(tried, self.now())) {
            return Err(Failure::Refused(FollowRefusal::TooMany(wait)));
        }
        let reference = Reference::parse(REFERENCE_PREFIX, typed).ok_or(Failure::Refused(FollowRefusal::NotAReference))?;
        let Some(row) = registrations::by_reference(&self.store.read(), reference.as_str()).await? else {
            self.store.register_failure(&key, GUESSES).await?;
            return Err(Failure::Hidden);
        };
        let progress = match row.standing {
            Standing::Approved => Progress::Approved,
            Standing::AddedTo => Progress::PassedOn,
            Standing::Rejected => Progress::Rejected,
            Standing::Withdrawn => Progress::Withdrawn,
            Standing::Queried => Progress::Queried,
            Standing::Held | Standing::FirstApproved | Standing::Scheduled => Progress::BeingChecked,
            Standing::Waiting if self.was_opened(row.id.uuid()).await? => Progress::BeingChecked,
            Standing::Waiting => Progress::Received,
        };
        let received = row.received.london_date();
        let priority = self.priority(&self.go_lives().await?, row.first_court.as_deref(), row.first_hearing, received);
        let expected = self.expected(received, priority);
        let answered = self.was_answered(row.id).await?;
        Ok(Followed { reference, progress, received, expected, answered, confirmed: row.confirmed })
    }

    async fn was_answered(&self, registration: RegistrationId) -> Result<bool, store::Fault> {
        let history = self.store.history(&stream::<Event>(registration.uuid())).await?;
        Ok(history.iter().any(|it| matches!(it.event, Some(domain::Event::Registration(Event::Resubmitted(_))))))
    }

    pub(crate) async fn was_opened(&self, registration: uuid::Uuid) -> Result<bool, store::Fault> {
        Ok(self.store.accesses_of(registration, None, 20).await?.iter().any(|record| record.access.act == OPENED))
    }
}
