//! What leaves the system because of an event: kinds and identifiers, never words or secrets.
//! The text is made, and links and codes are minted, when a message is delivered.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;
use uuid::Uuid;

use crate::{
    defence,
    event::Event,
    id::{DefendantId, MessageId, OrganisationId, RegistrationId, UserId},
    organisation, registration, user,
};

/// A message to send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Message {
    /// E-mail: your registration has arrived.
    RegistrationReceived {
        /// Which.
        registration: RegistrationId,
    },
    /// E-mail: your registration was rejected, and why.
    RegistrationRejected {
        /// Which.
        registration: RegistrationId,
    },
    /// E-mail: activate your account; the link is minted at delivery.
    Activation {
        /// Whose.
        user: UserId,
    },
    /// E-mail: another organisation asks you to join; sign in to answer.
    MembershipOffered {
        /// Whose account.
        user: UserId,
        /// The organisation that asks.
        organisation: OrganisationId,
    },
    /// E-mail to an organisation's administrator: offices and people wait to be accepted.
    AdditionProposed {
        /// The organisation.
        organisation: OrganisationId,
    },
    /// Text message: a one-time code, minted at delivery.
    OneTimeCode {
        /// Whose.
        user: UserId,
    },
    /// E-mail: choose a new password; the link is minted at delivery.
    PasswordReset {
        /// Whose.
        user: UserId,
    },
    /// E-mail: your password, authenticator or recovery codes changed.
    SecurityChanged {
        /// Whose.
        user: UserId,
    },
    /// E-mail to the organisation on record: another organisation says that it is instructed.
    InstructionElsewhere {
        /// The organisation on record.
        organisation: OrganisationId,
        /// The defendant, never named in the e-mail.
        defendant: DefendantId,
    },
    /// To the Legal Aid Agency: an organisation acts for a defendant.
    DefenceAssociated {
        /// The defendant.
        defendant: DefendantId,
    },
}

impl Message {
    /// The kind, as the outbox names it.
    pub fn kind(&self) -> &'static str {
        self.into()
    }

    /// Messages of one key are delivered in their order.
    pub const fn key(&self) -> Uuid {
        match self {
            Self::RegistrationReceived { registration } | Self::RegistrationRejected { registration } => registration.uuid(),
            Self::Activation { user }
            | Self::MembershipOffered { user, .. }
            | Self::OneTimeCode { user }
            | Self::PasswordReset { user }
            | Self::SecurityChanged { user } => user.uuid(),
            Self::AdditionProposed { organisation } => organisation.uuid(),
            Self::InstructionElsewhere { defendant, .. } | Self::DefenceAssociated { defendant } => defendant.uuid(),
        }
    }
}

/// The messages that follow from an event in stream `id`, with the identifier where the event fixed one.
pub fn reactions(id: Uuid, event: &Event) -> Vec<(Option<MessageId>, Message)> {
    let message = match event {
        Event::Registration(registration::Event::Submitted(_)) => {
            Message::RegistrationReceived { registration: RegistrationId(id) }
        }
        Event::Registration(registration::Event::Rejected { .. }) => {
            Message::RegistrationRejected { registration: RegistrationId(id) }
        }
        Event::User(user::Event::Invited(_) | user::Event::ActivationResent { .. }) => Message::Activation { user: UserId(id) },
        Event::Organisation(organisation::Event::AdditionProposed(_)) => {
            Message::AdditionProposed { organisation: OrganisationId(id) }
        }
        Event::User(user::Event::MembershipOffered(offered)) => {
            Message::MembershipOffered { user: UserId(id), organisation: offered.membership.organisation }
        }
        Event::User(
            user::Event::PasswordReset { .. }
            | user::Event::PasswordChanged { .. }
            | user::Event::RecoveryCodesReplaced { .. }
            | user::Event::RecoveryCodeUsed { .. }
            | user::Event::AuthenticatorReplaced { .. }
            | user::Event::SignInLocked { .. },
        ) => Message::SecurityChanged { user: UserId(id) },
        Event::Defence(defence::Event::OrganisationLinked(link)) => {
            let defendant = DefendantId(id);
            return link.told.map(|told| (Some(told), Message::DefenceAssociated { defendant })).into_iter().collect();
        }
        _ => return Vec::new(),
    };
    vec![(None, message)]
}
