//! What changes of an approved organisation only with two officers: who answers for it, its address for e-mail, its account numbers of
//! the Legal Aid Agency. Whoever got hold of one of these could speak for the organisation, so nobody at HMCTS changes them alone.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{Office, Proposed};
use crate::{
    id::{ChangeId, RegistrationId, UserId},
    time::Timestamp,
    values::EmailAddress,
};

/// Longest text about a change, in characters: why it is wanted, what was checked, why it was refused.
pub const LONGEST_ABOUT_CHANGE: usize = 1_000;

/// Something that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Change {
    /// Another of its people becomes the accountable administrator.
    Administrator(UserId),
    /// Another main e-mail address, and with it another domain.
    Email(EmailAddress),
    /// Another account number of the Legal Aid Agency: the office as it has it then.
    LaaAccount(Box<Office>),
    /// An officer names who is asked to answer for an organisation that has nobody left to administer it.
    NamedAdministrator(Box<Proposed>),
}

/// A change that the organisation's administrator asks for, or an officer where it has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestedChange {
    /// Which request.
    pub id: ChangeId,
    /// What changes.
    pub change: Change,
    /// Why, in the words of who asks; none, where it came with a registration.
    pub reason: String,
    /// The registration that brought it, where its number came with one that was added to the organisation.
    #[serde(default)]
    pub registration: Option<RegistrationId>,
    /// The administrator, or the officer.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}

/// One officer's approval of a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeApproval {
    /// Of which request.
    pub change: ChangeId,
    /// What the officer checked, and where.
    pub found: String,
    /// The officer.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}

/// The second officer's approval: the change holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApprovedChange {
    /// The approval.
    pub approval: ChangeApproval,
    /// What holds from here on.
    pub change: Change,
    /// When the reader of a new main e-mail address confirmed it.
    #[serde(default)]
    pub confirmed: Option<Timestamp>,
}

/// A request with how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingChange {
    /// What was asked for.
    pub requested: RequestedChange,
    /// How far it is.
    pub standing: ChangeStanding,
    /// The second officer's approval, where the change waits for the reader of a new address.
    pub approval: Option<ChangeApproval>,
}

/// How far a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeStanding {
    /// No officer has approved it.
    Requested,
    /// One has, who can't be the second.
    FirstApproved(UserId),
    /// Two have, and the new main e-mail address waits for its reader to confirm it.
    Unconfirmed,
    /// Two have: it holds.
    Approved,
    /// An officer refused it.
    Refused,
    /// An administrator of the organisation took it back.
    Withdrawn,
}

impl Change {
    /// The fixed word for what changes.
    pub fn kind(&self) -> &'static str {
        self.into()
    }
}

impl PendingChange {
    /// Can it still come to nothing?
    pub const fn is_open(&self) -> bool {
        self.waits_for_officer() || matches!(self.standing, ChangeStanding::Unconfirmed)
    }

    /// Does an officer still have to approve it?
    pub const fn waits_for_officer(&self) -> bool {
        matches!(self.standing, ChangeStanding::Requested | ChangeStanding::FirstApproved(_))
    }

    /// Did officers decide?
    pub const fn is_decided(&self) -> bool {
        matches!(self.standing, ChangeStanding::Approved | ChangeStanding::Refused)
    }

    /// Did this person ask for it, or would they answer for the organisation? Then it is not theirs to approve.
    pub fn is_own(&self, person: UserId) -> bool {
        self.requested.by == person || self.requested.change == Change::Administrator(person)
    }
}

/// Words about a change, trimmed: none where nothing was said, an error where it is too much.
pub(super) fn words(text: &str) -> Result<Option<String>, TooLong> {
    let text = text.trim();
    if text.chars().count() > LONGEST_ABOUT_CHANGE {
        return Err(TooLong);
    }
    Ok(Some(text.to_owned()).filter(|text| !text.is_empty()))
}

/// More than [`LONGEST_ABOUT_CHANGE`] characters.
pub(super) struct TooLong;
