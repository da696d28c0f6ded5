//! The defence of one defendant: who says they are instructed, and which organisation is on record.
//! The stream's id is the defendant's. At most one organisation is on record at a time (guides §4.3).

mod declare_instruction;
mod events;
mod link_organisation;
mod state;
mod withdraw_link;

pub use declare_instruction::{DeclareInstruction, DeclareRefusal, declare_instruction};
pub use events::{Event, How, Instruction, Link};
pub use link_organisation::{LinkOrganisation, LinkRefusal, link_organisation};
pub use state::State;
pub use withdraw_link::{WithdrawLink, WithdrawRefusal, withdraw_link};

#[cfg(test)]
pub(crate) mod tests_support {
    //! Commands that would succeed, for the tests to bend.
    use super::*;
    use crate::{
        Context,
        id::{CaseId, OrganisationId, UserId},
        time::Timestamp,
        values::RepresentationType,
    };
    use uuid::Uuid;

    pub(crate) fn organisation(n: u128) -> OrganisationId {
        OrganisationId(Uuid::from_u128(n))
    }

    pub(crate) fn user(n: u128) -> UserId {
        UserId(Uuid::from_u128(n))
    }

    /// Noon in London on 23 November 2026.
    pub(crate) fn at_noon() -> Context {
        Context::new(Timestamp::from_micros(1_795_435_200_000_000), 1)
    }

    pub(crate) fn a_declaration(how: How) -> DeclareInstruction {
        let now = at_noon().now;
        DeclareInstruction {
            case: CaseId(Uuid::from_u128(1)),
            organisation: organisation(7),
            user: user(5),
            how,
            on: now.london_date(),
            duty_until: now.plus_days(2),
        }
    }

    pub(crate) fn a_link(account: Option<&str>) -> LinkOrganisation {
        LinkOrganisation {
            case: CaseId(Uuid::from_u128(1)),
            organisation: organisation(7),
            user: user(5),
            representation: RepresentationType::RepresentationOrderAppliedFor,
            laa_account: account.map(Into::into),
            own_accounts: vec!["1A001L".into()],
            claimed_accounts: Vec::new(),
        }
    }
}
