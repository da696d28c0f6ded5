//! An event of a registration as officers read it, of whichever kind the registration is.
//! Leaves out what only its own kind knows: forms, answers and files.

use strum::IntoStaticStr;

use super::{CheckRecorded, Event, Road, SecondOfficer};
use crate::{
    id::{OrganisationId, UserId},
    time::Timestamp,
    values::EmailAddress,
};

/// What happened; its fixed word is what histories in words are keyed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Step<'a> {
    /// It arrived.
    Submitted {
        /// By which road; nothing, where there is but one.
        road: Option<Road>,
    },
    /// Its sender sent it again.
    Resubmitted {
        /// The sender's words in answer to the query.
        answer: Option<&'a str>,
    },
    /// The reader of an address confirmed it.
    AddressConfirmed {
        /// Which.
        address: &'a EmailAddress,
    },
    /// An officer recorded a finding.
    CheckRecorded(&'a CheckRecorded),
    /// An officer took it, gave it to another, or let it go.
    Assigned {
        /// Who works on it from here on.
        to: Option<UserId>,
        /// Who said so.
        by: UserId,
    },
    /// An officer asked its sender.
    Queried {
        /// The question.
        words: &'a str,
        /// Who.
        by: UserId,
    },
    /// An officer put it aside.
    Held {
        /// Why.
        reason: &'a str,
        /// Who.
        by: UserId,
    },
    /// An officer took it up again.
    Resumed {
        /// Who.
        by: UserId,
    },
    /// Its sender took it back.
    Withdrawn,
    /// The first of two officers approved it.
    FirstApproved {
        /// Why it takes two.
        reasons: &'a [SecondOfficer],
        /// Who.
        by: UserId,
    },
    /// The second did not agree.
    FirstApprovalUndone {
        /// Why.
        words: &'a str,
        /// Who.
        by: UserId,
    },
    /// An officer approved it together with others.
    ApprovalScheduled {
        /// When it is carried out.
        due: Timestamp,
        /// Who.
        by: UserId,
    },
    /// That was undone.
    ApprovalUnscheduled {
        /// Who.
        by: UserId,
    },
    /// It could not be carried out.
    ApprovalNotCarriedOut {
        /// Why, in a fixed word.
        reason: &'a str,
    },
    /// An officer approved it.
    Approved {
        /// The organisation that was made.
        organisation: OrganisationId,
        /// How many of its people have an account and were asked to join.
        asked: u32,
        /// Who.
        by: UserId,
    },
    /// An officer handed its people and offices to an organisation that existed.
    AddedTo {
        /// Which.
        organisation: OrganisationId,
        /// Who.
        by: UserId,
    },
    /// An officer rejected it.
    Rejected {
        /// Why.
        reason: &'a str,
        /// Who.
        by: UserId,
    },
    /// The form as it was sent is gone.
    FileErased {
        /// Its digest.
        digest: &'a str,
    },
}

impl Step<'_> {
    /// The fixed word of what happened, as locale keys have it.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The officer who did it; nobody, for what the sender or the program did.
    pub const fn by(self) -> Option<UserId> {
        match self {
            Self::Submitted { road: Some(Road::Assisted { by }) }
            | Self::Assigned { by, .. }
            | Self::Queried { by, .. }
            | Self::Held { by, .. }
            | Self::Resumed { by }
            | Self::FirstApproved { by, .. }
            | Self::FirstApprovalUndone { by, .. }
            | Self::ApprovalScheduled { by, .. }
            | Self::ApprovalUnscheduled { by }
            | Self::Approved { by, .. }
            | Self::AddedTo { by, .. }
            | Self::Rejected { by, .. } => Some(by),
            Self::CheckRecorded(recorded) => Some(recorded.by),
            Self::Submitted { .. }
            | Self::Resubmitted { .. }
            | Self::AddressConfirmed { .. }
            | Self::Withdrawn
            | Self::ApprovalNotCarriedOut { .. }
            | Self::FileErased { .. } => None,
        }
    }

    /// The officer who got the registration.
    pub const fn given_to(self) -> Option<UserId> {
        match self {
            Self::Assigned { to, .. } => to,
            _ => None,
        }
    }

    /// Whether this officer has to see it before they decide: a form that was sent again, and a finding or an approval of another
    /// officer, or the undoing of one. What officers wrote down themselves they know.
    pub fn weighs_for(self, officer: UserId) -> bool {
        match self {
            Self::Resubmitted { .. } => true,
            Self::CheckRecorded(_) | Self::FirstApproved { .. } | Self::FirstApprovalUndone { .. } => self.by() != Some(officer),
            _ => false,
        }
    }
}

/// The events of a kind of registration.
pub trait Steps {
    /// The event as officers read it.
    fn step(&self) -> Step<'_>;
}

impl Steps for Event {
    fn step(&self) -> Step<'_> {
        match self {
            Self::Submitted(submitted) => Step::Submitted { road: Some(submitted.road) },
            Self::Resubmitted(again) => Step::Resubmitted { answer: again.answer.as_deref() },
            Self::AddressConfirmed { address, .. } => Step::AddressConfirmed { address },
            Self::CheckRecorded(recorded) => Step::CheckRecorded(recorded),
            Self::Assigned { to, by, .. } => Step::Assigned { to: *to, by: *by },
            Self::Queried { words, by, .. } => Step::Queried { words, by: *by },
            Self::Held { reason, by, .. } => Step::Held { reason, by: *by },
            Self::Resumed { by, .. } => Step::Resumed { by: *by },
            Self::Withdrawn { .. } => Step::Withdrawn,
            Self::FirstApproved { reasons, by, .. } => Step::FirstApproved { reasons, by: *by },
            Self::FirstApprovalUndone { words, by, .. } => Step::FirstApprovalUndone { words, by: *by },
            Self::ApprovalScheduled { due, by, .. } => Step::ApprovalScheduled { due: *due, by: *by },
            Self::ApprovalUnscheduled { by, .. } => Step::ApprovalUnscheduled { by: *by },
            Self::ApprovalNotCarriedOut { reason, .. } => Step::ApprovalNotCarriedOut { reason },
            Self::Approved { organisation, asked, by, .. } => {
                Step::Approved { organisation: *organisation, asked: *asked, by: *by }
            }
            Self::AddedTo { organisation, by, .. } => Step::AddedTo { organisation: *organisation, by: *by },
            Self::Rejected { reason, by, .. } => Step::Rejected { reason, by: *by },
            Self::FileErased { digest, .. } => Step::FileErased { digest },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::tests_support::*;

    #[test]
    fn an_event_is_called_the_same_as_officers_read_it() {
        let mut events = ready();
        events.extend([submitted(), queried(), held(), first_approved(), scheduled()]);
        events.extend(decided().into_iter().map(|(event, _)| event));
        for event in events {
            let kind = <&'static str>::from(&event);
            assert_eq!(kind.strip_prefix("registration."), Some(event.step().name()));
        }
    }

    #[test]
    fn who_got_it_and_who_gave_it_are_told_apart() {
        let given = Event::Assigned { to: Some(colleague()), by: officer(), at: noon() };
        assert_eq!((given.step().by(), given.step().given_to()), (Some(officer()), Some(colleague())));
        assert_eq!((queried().step().given_to(), submitted().step().by()), (None, None));
    }
}
