//! The applicant of a prosecuting organisation sees how far it is, by its reference and the administrator's e-mail address.
//! A wrong pair, a wrong reference and a wrong address get one answer: nobody learns here that a registration exists.

use domain::{
    id::RegistrationId,
    prosecutor_registration::State,
    reference::Reference,
    registration::{AnyRegistration as _, Standing},
    time::Date,
    values::EmailAddress,
};
use store::AttemptLimit;
use uuid::Uuid;
use views::prosecutor_registrations;

use crate::{App, Failure, Outcome, read_registration::wait};

/// Wrong pairs are counted over ten minutes; thirty lock for ten more.
const GUESSES: AttemptLimit = AttemptLimit { window: 600_000_000, allowed: 30, lock: 600_000_000 };

/// What the applicant is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowedProsecutor {
    /// The reference, as it is written.
    pub reference: Reference,
    /// How far it is.
    pub progress: ProsecutorProgress,
    /// When it arrived.
    pub received: Date,
    /// The addresses that must be confirmed, the administrator's first, each with whether it is.
    pub addresses: Vec<(EmailAddress, bool)>,
}

/// How far the registration of a prosecuting organisation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::Display)]
#[strum(serialize_all = "kebab-case")]
pub enum ProsecutorProgress {
    /// It waits for an officer's decision.
    Waiting,
    /// An officer asks something; the question went to the administrator by e-mail.
    Queried,
    /// The organisation exists.
    Approved,
    /// It was turned down; the reason went to the administrator by e-mail.
    Rejected,
    /// Its sender took it back.
    Withdrawn,
}

impl ProsecutorProgress {
    /// What the applicant is told of where it stands: a hold and half of an approval are the officers' own.
    pub const fn of(standing: &Standing) -> Self {
        match standing {
            Standing::Queried { .. } => Self::Queried,
            Standing::Approved(_) | Standing::AddedTo(_) => Self::Approved,
            Standing::Rejected => Self::Rejected,
            Standing::Withdrawn => Self::Withdrawn,
            Standing::Nothing
            | Standing::Waiting
            | Standing::Held
            | Standing::FirstApproved { .. }
            | Standing::Scheduled { .. } => Self::Waiting,
        }
    }
}

/// Why nothing is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FollowProsecutorRefusal {
    /// No registration has both.
    Unknown,
    /// Too many wrong pairs came from there; so many seconds to wait.
    TooMany(u64),
}

impl App {
    /// Looks a registration up for whoever knows both. `from` is the network that asks; wrong pairs from there are counted.
    pub async fn follow_prosecutor(
        &self,
        reference: &Reference,
        address: &EmailAddress,
        from: &str,
    ) -> Outcome<FollowedProsecutor, FollowProsecutorRefusal> {
        let refuse = |why| Err(Failure::Refused(why));
        let key = self.keys.digest("follow-prosecutor", from.as_bytes());
        if let Some(wait) = self.store.failures(&key).await?.and_then(|tried| wait(tried, self.now())) {
            return refuse(FollowProsecutorRefusal::TooMany(wait));
        }
        // The history of nothing is read as well, so that a wrong reference takes as long as a wrong address.
        let known = prosecutor_registrations::by_reference(&self.store.read(), reference.as_str()).await?;
        let state: State = self.state(known.unwrap_or(RegistrationId(Uuid::nil())).uuid()).await?;
        let Some(submitted) = state.submitted.as_ref().filter(|it| it.form.administrator.email.key() == address.key()) else {
            self.store.register_failure(&key, GUESSES).await?;
            return refuse(FollowProsecutorRefusal::Unknown);
        };
        Ok(FollowedProsecutor {
            reference: submitted.reference.clone(),
            progress: ProsecutorProgress::of(&state.standing),
            received: submitted.at.london_date(),
            addresses: addresses(&state),
        })
    }
}

/// The addresses that must be confirmed, the administrator's first, each with whether it is.
pub(super) fn addresses(state: &State) -> Vec<(EmailAddress, bool)> {
    let Some(contact) = state.contact() else { return Vec::new() };
    contact.addresses().into_iter().map(|address| (address.clone(), contact.is_confirmed(address))).collect()
}
