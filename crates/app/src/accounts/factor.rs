//! The second factor: a code of the authenticator app or a recovery code, each good once, so many tries and no more.
//! Starts no session and changes nothing by itself: it gives the rows and facts that the use case commits.

use domain::{id::CommandId, user::SecurityChange};
use policy::Action;
use store::Side;
use views::users::User;

use super::{
    Change,
    attempts::{Counted, Limited, SECOND_FACTOR},
    authenticator::Weighed,
};
use crate::{App, Failure, Outcome, Who};

/// What a person proves themselves with, beside the password.
#[derive(Debug, Clone)]
pub enum Factor {
    /// Six digits of the authenticator app.
    Authenticator(String),
    /// A recovery code.
    Recovery(String),
}

/// Why a second factor is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FactorRefusal {
    /// It is not right.
    #[error("that code is not right")]
    Wrong,
    /// It is right, but was used: the next one is shown within 30 seconds.
    #[error("that code was used before")]
    UsedBefore,
    /// Too many tries.
    #[error("too many tries: wait {seconds} seconds")]
    Wait {
        /// Seconds.
        seconds: u64,
    },
}

/// A second factor that is right: what to commit with it.
pub(super) struct Proof {
    /// Rows that make it unusable again, and forget earlier tries.
    pub(super) side: Vec<Side>,
    /// What is to be recorded.
    pub(super) changes: Vec<SecurityChange>,
}

impl App {
    /// Weighs a second factor.
    pub(super) async fn weigh_factor(&self, user: &User, factor: &Factor) -> Outcome<Proof, FactorRefusal> {
        self.count_try_of(user, SECOND_FACTOR).await?;
        let forget = self.forget_tries(SECOND_FACTOR, user.id.uuid().as_bytes());
        match factor {
            Factor::Authenticator(code) => match self.weigh_code(user.id, code).await? {
                Weighed::Right(spent) => Ok(Proof { side: vec![spent, forget], changes: Vec::new() }),
                Weighed::UsedBefore => Err(Failure::Refused(FactorRefusal::UsedBefore)),
                Weighed::Wrong => Err(Failure::Refused(FactorRefusal::Wrong)),
            },
            Factor::Recovery(code) => match self.weigh_recovery_code(user.id, code).await? {
                Some(spent) => Ok(Proof { side: vec![spent, forget], changes: vec![SecurityChange::RecoveryCodeUsed] }),
                None => Err(Failure::Refused(FactorRefusal::Wrong)),
            },
        }
    }

    /// Counts a try at something of a person; the one that locks is recorded, and the person is told.
    pub(super) async fn count_try_of(&self, user: &User, limited: Limited) -> Outcome<(), FactorRefusal> {
        match self.count_try(limited, user.id.uuid().as_bytes()).await? {
            Counted::Free => Ok(()),
            Counted::Locked { wait, first } => {
                if first {
                    self.record_lock(user, wait).await.map_err(super::unsaid)?;
                }
                Err(Failure::Refused(FactorRefusal::Wait { seconds: wait }))
            }
        }
    }

    /// Records that sign-in is locked for so many seconds.
    pub(super) async fn record_lock(&self, user: &User, seconds: u64) -> Outcome<(), ()> {
        let until = self.now().plus_seconds(i64::try_from(seconds).unwrap_or(i64::MAX));
        let command: CommandId = self.new_id();
        let change = Change { who: Who::System, command, name: "lock-sign-in", input: &user.id, action: Action::ProtectAccount };
        self.change_account(user, change, vec![SecurityChange::SignInLocked { until }], Vec::new()).await
    }
}

/// A row that was claimed meanwhile: the code or the step was used by another request at the same moment.
pub(super) fn used_meanwhile<R>(failure: Failure<()>, refusal: R) -> Failure<R> {
    match failure {
        Failure::Claimed(_) => Failure::Refused(refusal),
        other => super::unsaid(other),
    }
}
