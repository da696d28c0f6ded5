//! An organisation whose people have accounts: a firm, chambers, an organisation of one, HMCTS.

mod answer_addition;
mod approve_change;
mod change;
mod confirm_new_email;
mod events;
mod name_administrator;
mod refuse_change;
mod request_change;
mod state;
#[cfg(test)]
pub(crate) mod tests_support;
mod verify_laa_account;
mod withdraw_change;

pub use answer_addition::{AdditionAnswered, AnswerAddition, AnswerAdditionRefusal, answer_addition};
pub use approve_change::{AccountOf, ApproveChange, ChangeApproved, InTheWay, approve_change};
pub use change::{ApprovedChange, Change, ChangeApproval, ChangeStanding, LONGEST_ABOUT_CHANGE, PendingChange, RequestedChange};
pub use confirm_new_email::confirm_new_email;
pub use events::{Addition, Event, Office, Proposed, Registered, Verified};
pub use name_administrator::{NameAdministrator, NameAdministratorRefusal, name_administrator};
pub use refuse_change::{ChangeRefusal, RefuseChange, refuse_change};
pub use request_change::{RequestChange, RequestChangeRefusal, WantedChange, request_change};
pub use state::State;
pub use verify_laa_account::{
    LONGEST_HOW, VerifyLaaAccount, VerifyRefusal, WithdrawVerification, verify_laa_account, withdraw_verification,
};
pub use withdraw_change::withdraw_change;

use crate::id::OrganisationId;
use uuid::Uuid;

/// HM Courts and Tribunals Service: staff, judges and the people who vet registrations belong to it.
pub const HMCTS: OrganisationId = OrganisationId(Uuid::from_u128(0x0000_0000_0000_7000_8000_0000_0000_0001));
