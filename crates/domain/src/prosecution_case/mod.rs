//! A prosecution case as the prosecutor sent it: parties, offences, first hearing.
//! What the defence does with a defendant is in [`crate::defence`].

mod events;
mod receive;
mod state;

pub use events::{Defendant, Event, FirstHearing, Identity, InitiationCode, Jurisdiction, Offence, ProsecutionCase, Prosecutor};
pub use receive::{Receive, ReceiveRefusal, receive};
pub use state::State;

#[cfg(test)]
pub(crate) mod tests_support {
    //! A small case for the tests of every decision.
    use super::*;
    use crate::id::{CaseId, DefendantId, OffenceId};
    use jiff::civil::date;
    use uuid::Uuid;

    pub(crate) fn a_case() -> ProsecutionCase {
        ProsecutionCase {
            id: CaseId(Uuid::from_u128(1)),
            urn: "01ZD0303208".into(),
            prosecutor: Prosecutor { code: "CPS".into(), name: None },
            initiation: InitiationCode::Charge,
            jurisdiction: Jurisdiction::Magistrates,
            started_here: true,
            statement_of_facts: None,
            defendants: vec![Defendant {
                id: DefendantId(Uuid::from_u128(2)),
                identity: Identity::Person {
                    first_name: Some("Gwen".into()),
                    middle_name: None,
                    last_name: "Morgan".into(),
                    date_of_birth: Some(date(1990, 3, 1)),
                    interpreter: None,
                },
                youth: false,
                asn: None,
                bail_status: None,
                offences: vec![Offence {
                    id: OffenceId(Uuid::from_u128(3)),
                    code: "TH68006".into(),
                    title: "Theft".into(),
                    wording: "Stole a bicycle".into(),
                    legislation: None,
                    start_date: Some(date(2026, 11, 1)),
                    end_date: None,
                    charge_date: Some(date(2026, 11, 2)),
                    mode_of_trial: None,
                }],
            }],
            first_hearing: None,
        }
    }
}
