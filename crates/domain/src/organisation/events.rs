//! What happened to an organisation.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::change::{ApprovedChange, ChangeApproval, RequestedChange};
use crate::{
    group::Group,
    id::{ChangeId, OfficeId, RegistrationId, UserId},
    time::Timestamp,
    values::{Language, OrganisationType},
};

/// What happened to an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "organisation.", serialize_all = "kebab-case")]
pub enum Event {
    /// It exists from here on.
    Registered(Box<Registered>),
    /// An officer found that a registration belongs to it: offices and people wait for its administrator.
    AdditionProposed(Box<Addition>),
    /// Its administrator accepted them.
    AdditionAccepted {
        /// The registration that they came with.
        registration: RegistrationId,
        /// Its offices from here on, beside the others.
        offices: Vec<Office>,
        /// The administrator.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// An officer recorded how an account number of the Legal Aid Agency was verified: from here on it attracts cases.
    LaaAccountVerified {
        /// The number.
        account: String,
        /// How, by whom and when.
        verified: Verified,
    },
    /// An officer found that it is not verified after all: it is claimed, and no more.
    LaaVerificationWithdrawn {
        /// The number.
        account: String,
        /// Why.
        reason: String,
        /// Who.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// Its administrator declined them.
    AdditionDeclined {
        /// The registration that they came with.
        registration: RegistrationId,
        /// The administrator.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// Its administrator asked for a change that takes two officers; or an officer named an administrator, where it has none.
    ChangeRequested(Box<RequestedChange>),
    /// A first officer approved the change: nothing holds yet.
    ChangeFirstApproved(ChangeApproval),
    /// A second officer approved another main e-mail address: the former one holds until the reader of the new one has confirmed it.
    ChangeSecondApproved(ChangeApproval),
    /// A second officer approved it, and a new address is confirmed: it holds from here on.
    ChangeApproved(Box<ApprovedChange>),
    /// An administrator of the organisation took the request back before it held.
    ChangeWithdrawn {
        /// Which request.
        change: ChangeId,
        /// The administrator.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// An officer refused it.
    ChangeRefused {
        /// Which request.
        change: ChangeId,
        /// The officer's words, sent to who asked.
        reason: String,
        /// Who refused.
        by: UserId,
        /// When.
        at: Timestamp,
    },
}

/// Offices and people that came with a registration and wait for the administrator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addition {
    /// The registration.
    pub registration: RegistrationId,
    /// Offices; the numbers of the Legal Aid Agency are claimed, as ever.
    pub offices: Vec<Office>,
    /// People, the administrator of the form first.
    pub people: Vec<Proposed>,
    /// The officer.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}

/// A person who would join.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Work e-mail.
    pub email: String,
    /// Mobile, E.164.
    pub mobile: String,
    /// Groups that they would be in.
    pub groups: Vec<Group>,
    /// Language of messages.
    pub language: Language,
}

/// An organisation as registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registered {
    /// The registration that it came from.
    pub registration: RegistrationId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationType,
    /// Head office, as lines for an envelope, the postcode last.
    pub address: Vec<String>,
    /// The postcode of the head office, where it has one.
    pub postcode: Option<String>,
    /// Main telephone, E.164.
    pub telephone: String,
    /// Main e-mail.
    pub email: String,
    /// The regulator's number, where it has one.
    pub regulator_number: Option<String>,
    /// Number at Companies House, where it has one.
    pub incorporation_number: Option<String>,
    /// Number at the Charity Commission, where it has one.
    pub charity_number: Option<String>,
    /// Offices; the numbers of the Legal Aid Agency belong to them.
    pub offices: Vec<Office>,
    /// The accountable administrator.
    pub administrator: UserId,
    /// Language of letters and e-mails.
    pub language: Language,
    /// When.
    pub at: Timestamp,
}

/// An office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Identifier.
    pub id: OfficeId,
    /// Its name.
    pub name: String,
    /// Address lines.
    pub address: Vec<String>,
    /// Postcode, where it has one.
    pub postcode: Option<String>,
    /// Telephone, E.164.
    pub telephone: Option<String>,
    /// LAA account number, as claimed by the organisation.
    pub laa_account: Option<String>,
    /// How that number was verified; absent while it is only claimed.
    #[serde(default)]
    pub verified: Option<Verified>,
}

impl Office {
    /// Whether both stand at the same place under the same name, however it is spaced and punctuated.
    pub fn is_at_the_place_of(&self, other: &Self) -> bool {
        fn key<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
            texts.into_iter().flat_map(str::chars).filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        }
        let place = |office: &Self| key(office.address.iter().map(String::as_str).chain(office.postcode.as_deref()));
        key([self.name.as_str()]) == key([other.name.as_str()]) && place(self) == place(other)
    }
}

/// How an account number of the Legal Aid Agency was verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    /// How: what was found, and where.
    pub how: String,
    /// Who.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}
