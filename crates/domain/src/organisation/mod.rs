//! An organisation whose people have accounts: a firm, chambers, an organisation of one, HMCTS.

mod answer_addition;
mod events;
mod state;
mod verify_laa_account;

pub use answer_addition::{AdditionAnswered, AnswerAddition, AnswerAdditionRefusal, answer_addition};
pub use events::{Addition, Event, Office, Proposed, Registered, Verified};
pub use state::State;
pub use verify_laa_account::{
    LONGEST_HOW, VerifyLaaAccount, VerifyRefusal, WithdrawVerification, verify_laa_account, withdraw_verification,
};

use crate::id::OrganisationId;
use uuid::Uuid;

/// HM Courts and Tribunals Service: staff, judges and the people who vet registrations belong to it.
pub const HMCTS: OrganisationId = OrganisationId(Uuid::from_u128(0x0000_0000_0000_7000_8000_0000_0000_0001));
