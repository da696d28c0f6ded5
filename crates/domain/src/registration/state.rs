//! Where a registration stands.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    AnyRegistration, CheckRecorded, DecideRefusal, Event, Submitted,
    check::{Check, SecondOfficer},
};
use crate::{
    id::{OrganisationId, UserId},
    state::Folds,
    time::Timestamp,
    values::EmailAddress,
};

/// A registration so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// What was sent last, unless nothing has arrived.
    pub submitted: Option<Box<Submitted>>,
    /// Where it stands.
    pub standing: Standing,
    /// A question was asked and no answer has come, whatever happened meanwhile.
    pub unanswered: bool,
    /// The addresses whose readers followed the link sent there.
    pub confirmed: BTreeSet<EmailAddress>,
    /// The last finding on each check.
    pub checks: BTreeMap<Check, CheckRecorded>,
    /// Who works on it.
    pub assigned: Option<UserId>,
    /// The digests of files that were erased after their time.
    pub erased: BTreeSet<String>,
}

/// Where a registration stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Standing {
    /// Nothing has arrived.
    #[default]
    Nothing,
    /// Waiting for an officer.
    Waiting,
    /// An officer asked something; waiting for the sender.
    Queried {
        /// The officer's words.
        words: String,
    },
    /// Put aside.
    Held,
    /// Approved by one officer where it takes two.
    FirstApproved {
        /// The first officer, who can't be the second.
        by: UserId,
        /// Why it takes two.
        reasons: Vec<SecondOfficer>,
    },
    /// Approved with others, to be carried out when the undo window closes.
    Scheduled {
        /// Who approved.
        by: UserId,
        /// When the window closes.
        due: Timestamp,
    },
    /// Approved: the organisation exists.
    Approved(OrganisationId),
    /// Its people and offices were handed to an organisation that existed.
    AddedTo(OrganisationId),
    /// Rejected.
    Rejected,
    /// Taken back by its sender.
    Withdrawn,
}

impl Standing {
    /// Refuses what is decided, and what never came, by name.
    pub(crate) fn undecided(&self) -> Result<(), DecideRefusal> {
        match self {
            Self::Nothing => Err(DecideRefusal::NotThere),
            Self::Approved(_) => Err(DecideRefusal::ApprovedAlready),
            Self::Rejected => Err(DecideRefusal::RejectedAlready),
            Self::AddedTo(_) => Err(DecideRefusal::AddedAlready),
            Self::Withdrawn => Err(DecideRefusal::WithdrawnAlready),
            Self::Waiting | Self::Queried { .. } | Self::Held | Self::FirstApproved { .. } | Self::Scheduled { .. } => Ok(()),
        }
    }

    /// Refuses also what has something under way: a question, a hold, a half of an approval.
    pub(crate) fn in_hand(&self) -> Result<(), DecideRefusal> {
        self.undecided()?;
        match self {
            Self::Queried { .. } => Err(DecideRefusal::QueriedAlready),
            Self::Held => Err(DecideRefusal::HeldAlready),
            Self::FirstApproved { .. } => Err(DecideRefusal::AwaitsSecondOfficer),
            Self::Scheduled { .. } => Err(DecideRefusal::ScheduledAlready),
            _ => Ok(()),
        }
    }

    /// Whether it is decided or was taken back.
    pub const fn is_closed(&self) -> bool {
        matches!(self, Self::Approved(_) | Self::AddedTo(_) | Self::Rejected | Self::Withdrawn)
    }
}

impl State {
    /// The addresses on the form that must be confirmed and are not: the administrator's and the main one.
    pub fn unconfirmed(&self) -> Vec<EmailAddress> {
        self.contact().map(|contact| contact.unconfirmed()).unwrap_or_default()
    }

    /// The checks that the form needs and nobody has recorded.
    pub fn missing_checks(&self) -> Vec<Check> {
        let Some(form) = self.submitted.as_ref().map(|it| &it.form) else { return Vec::new() };
        form.checks().into_iter().filter(|check| !self.checks.contains_key(check)).collect()
    }
}

impl Folds for State {
    type Event = Event;

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Submitted(submitted) => {
                self.submitted = Some(submitted.clone());
                self.standing = Standing::Waiting;
            }
            Event::Resubmitted(again) => {
                if let Some(submitted) = &mut self.submitted {
                    // What was found about something that has changed was found about something else.
                    self.checks.retain(|check, _| check.is_about_the_same(&submitted.form, &again.form));
                    submitted.form = again.form.clone();
                    submitted.assumptions.clone_from(&again.assumptions);
                    submitted.file = again.file.clone().or_else(|| submitted.file.take());
                }
                self.unanswered = false;
                self.standing = Standing::Waiting;
            }
            Event::AddressConfirmed { address, acceptance, .. } => {
                self.confirmed.insert(address.clone());
                if let (Some(submitted), Some(_)) = (&mut self.submitted, acceptance) {
                    submitted.form.acceptance.clone_from(acceptance);
                }
            }
            Event::CheckRecorded(recorded) => {
                self.checks.insert(recorded.check.clone(), (**recorded).clone());
            }
            Event::Assigned { to, .. } => self.assigned = *to,
            Event::FileErased { digest, .. } => {
                self.erased.insert(digest.clone());
            }
            other => {
                self.unanswered |= matches!(other, Event::Queried { .. });
                self.standing = stands(other);
            }
        }
    }
}

/// Where a registration stands after an event that changes nothing else.
fn stands(event: &Event) -> Standing {
    match event {
        Event::Queried { words, .. } => Standing::Queried { words: words.clone() },
        Event::Held { .. } => Standing::Held,
        Event::FirstApproved { by, reasons, .. } => Standing::FirstApproved { by: *by, reasons: reasons.clone() },
        Event::ApprovalScheduled { by, due, .. } => Standing::Scheduled { by: *by, due: *due },
        Event::Approved { organisation, .. } => Standing::Approved(*organisation),
        Event::AddedTo { organisation, .. } => Standing::AddedTo(*organisation),
        Event::Rejected { .. } => Standing::Rejected,
        Event::Withdrawn { .. } => Standing::Withdrawn,
        Event::Submitted(_)
        | Event::Resubmitted(_)
        | Event::AddressConfirmed { .. }
        | Event::CheckRecorded(_)
        | Event::Assigned { .. }
        | Event::Resumed { .. }
        | Event::FirstApprovalUndone { .. }
        | Event::ApprovalUnscheduled { .. }
        | Event::ApprovalNotCarriedOut { .. }
        | Event::FileErased { .. } => Standing::Waiting,
    }
}
