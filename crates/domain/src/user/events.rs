//! What happened to a person's account.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::{
    group::Group,
    id::{OrganisationId, RegistrationId, UserId},
    time::Timestamp,
    values::Language,
};

/// What happened to a person's account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(prefix = "user.", serialize_all = "kebab-case")]
pub enum Event {
    /// Invited to an organisation; an activation e-mail goes out.
    Invited(Box<Invited>),
    /// Somebody asked for another activation e-mail; the former link ends.
    ActivationResent {
        /// Who asked, unless it was the command line.
        by: Option<UserId>,
        /// When.
        at: Timestamp,
    },
    /// The mobile was put right before the account was active.
    MobileCorrected {
        /// E.164; unique to the person.
        mobile: String,
        /// How it is known to be theirs.
        reason: String,
        /// Who put it right.
        by: Option<UserId>,
        /// When.
        at: Timestamp,
    },
    /// Terms accepted, mobile confirmed, password and authenticator set.
    Activated {
        /// Version of the terms that were accepted.
        terms: String,
        /// When.
        at: Timestamp,
    },
    /// Asked to join another organisation beside those that they belong to.
    MembershipOffered(Box<Offered>),
    /// Joined the organisation that asked.
    MembershipAccepted {
        /// The organisation.
        organisation: OrganisationId,
        /// When.
        at: Timestamp,
    },
    /// Did not join the organisation that asked.
    MembershipDeclined {
        /// The organisation.
        organisation: OrganisationId,
        /// When.
        at: Timestamp,
    },
    /// Two officers agreed that they answer for the organisation: they administer it from here on, whatever else they are there.
    AdministratorMade {
        /// The organisation.
        organisation: OrganisationId,
        /// The second officer.
        by: UserId,
        /// When.
        at: Timestamp,
    },
    /// Chose the language of the e-mails, text messages and calls that they get.
    LanguageChosen {
        /// The language.
        language: Language,
        /// When.
        at: Timestamp,
    },
    /// The password was replaced by one who had forgotten it.
    PasswordReset {
        /// When.
        at: Timestamp,
    },
    /// The password was changed by one who knew the former.
    PasswordChanged {
        /// When.
        at: Timestamp,
    },
    /// New recovery codes were made; the former ones ended.
    RecoveryCodesReplaced {
        /// When.
        at: Timestamp,
    },
    /// Signed in with a recovery code, which is used up.
    RecoveryCodeUsed {
        /// When.
        at: Timestamp,
    },
    /// The authenticator app was replaced.
    AuthenticatorReplaced {
        /// When.
        at: Timestamp,
    },
    /// Too many wrong tries: no sign-in until then.
    SignInLocked {
        /// The end of the lock.
        until: Timestamp,
        /// When.
        at: Timestamp,
    },
}

/// An invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Work e-mail: the name to sign in with.
    pub email: String,
    /// E.164; unique to the person.
    pub mobile: String,
    /// What they are invited to be.
    pub membership: Membership,
    /// The language of e-mails and text messages, until the person chooses one.
    pub language: Language,
    /// Who invited them, unless it was the command line.
    pub by: Option<UserId>,
    /// When.
    pub at: Timestamp,
}

/// An offer to join another organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// What they are asked to be.
    pub membership: Membership,
    /// The registration that named them, if one did.
    pub registration: Option<RegistrationId>,
    /// Who asked.
    pub by: Option<UserId>,
    /// When.
    pub at: Timestamp,
}

/// Belonging to an organisation, in groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The groups there; never empty.
    pub groups: Vec<Group>,
}
