//! What leaves the system because of an event: kinds and identifiers, never words or secrets.
//! The text is made, and links and codes are minted, when a message is delivered.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;
use uuid::Uuid;

use crate::{
    arrival, defence,
    event::Event,
    help_request,
    id::{ArrivalId, ChangeId, DefendantId, HelpRequestId, MessageId, OrganisationId, RegistrationId, UserId},
    organisation, prosecutor_registration, registration, user,
};

/// An address of a registration that a link goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConfirmedAddress {
    /// The accountable administrator's work e-mail.
    Administrator,
    /// The organisation's main e-mail.
    Organisation,
}

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
    /// E-mail: confirm this address; the link is minted at delivery.
    ConfirmAddress {
        /// Of which registration.
        registration: RegistrationId,
        /// Which of its addresses.
        whose: ConfirmedAddress,
    },
    /// E-mail: the link back to a form that is being filled in on the web.
    WebFormLink {
        /// The form, which is no registration yet.
        form: Uuid,
    },
    /// E-mail: your registration was rejected, and why.
    RegistrationRejected {
        /// Which.
        registration: RegistrationId,
    },
    /// E-mail to whoever sent one: it has arrived, and what it lacked.
    ArrivalAnswer {
        /// What arrived.
        arrival: ArrivalId,
    },
    /// E-mail to the administrator of a form that came by e-mail: how many problems it has; the link is minted at delivery.
    ArrivalToMend {
        /// What arrived.
        arrival: ArrivalId,
        /// Which of its attachments.
        part: u32,
    },
    /// E-mail: your registration as a prosecuting organisation has arrived.
    ProsecutorReceived {
        /// Which.
        registration: RegistrationId,
    },
    /// E-mail to the main address of a prosecuting organisation: it was approved.
    ProsecutorApproved {
        /// Which.
        registration: RegistrationId,
    },
    /// E-mail: your registration as a prosecuting organisation was rejected, and why.
    ProsecutorRejected {
        /// Which.
        registration: RegistrationId,
    },
    /// E-mail: confirm this address of a prosecuting organisation; the link is minted at delivery.
    ConfirmProsecutor {
        /// Of which registration.
        registration: RegistrationId,
        /// Which of its addresses.
        whose: ConfirmedAddress,
    },
    /// E-mail: an officer asks something about your registration as a prosecuting organisation.
    ProsecutorQueried {
        /// Which.
        registration: RegistrationId,
    },
    /// E-mail: your registration as a prosecuting organisation was taken back, as asked.
    ProsecutorWithdrawn {
        /// Which.
        registration: RegistrationId,
    },
    /// E-mail: an officer asks something about your registration.
    RegistrationQueried {
        /// Which.
        registration: RegistrationId,
    },
    /// E-mail: your registration was approved.
    RegistrationApproved {
        /// Which.
        registration: RegistrationId,
    },
    /// E-mail: your registration was taken back, as asked.
    RegistrationWithdrawn {
        /// Which.
        registration: RegistrationId,
    },
    /// E-mail: your registration was passed to the administrator of an organisation that is registered, who is not named.
    RegistrationPassedOn {
        /// Which.
        registration: RegistrationId,
    },
    /// E-mail to the sender of a registration that was passed on: its offices and people were accepted, or were not.
    AdditionAnswered {
        /// Which.
        registration: RegistrationId,
        /// Accepted, or declined.
        accepted: bool,
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
    /// E-mail to who answers for an organisation: a change was asked for.
    ChangeRequested {
        /// The organisation.
        organisation: OrganisationId,
        /// Which request.
        change: ChangeId,
    },
    /// E-mail to who asked for a change of an organisation: officers approved or refused it.
    ChangeDecided {
        /// The organisation.
        organisation: OrganisationId,
        /// Which request.
        change: ChangeId,
    },
    /// E-mail to the new main address of an organisation: confirm it; the link is minted at delivery.
    ConfirmNewEmail {
        /// The organisation.
        organisation: OrganisationId,
        /// Which request.
        change: ChangeId,
    },
    /// E-mail to the main address that an organisation has still: two officers approved another one.
    EmailChanges {
        /// The organisation.
        organisation: OrganisationId,
        /// Which request.
        change: ChangeId,
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
    /// E-mail: your request for help has arrived.
    HelpRequestReceived {
        /// Which.
        request: HelpRequestId,
    },
    /// E-mail: your request for help was answered; the answer itself is never in it.
    HelpRequestAnswered {
        /// Which.
        request: HelpRequestId,
    },
    /// E-mail: your request for help was closed without an answer; the reason is not in it.
    HelpRequestClosed {
        /// Which.
        request: HelpRequestId,
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
            Self::ArrivalAnswer { arrival } | Self::ArrivalToMend { arrival, .. } => arrival.uuid(),
            Self::HelpRequestReceived { request }
            | Self::HelpRequestAnswered { request }
            | Self::HelpRequestClosed { request } => request.uuid(),
            Self::RegistrationReceived { registration }
            | Self::RegistrationRejected { registration }
            | Self::RegistrationQueried { registration }
            | Self::RegistrationApproved { registration }
            | Self::RegistrationWithdrawn { registration }
            | Self::RegistrationPassedOn { registration }
            | Self::AdditionAnswered { registration, .. }
            | Self::ConfirmAddress { registration, .. }
            | Self::ConfirmProsecutor { registration, .. }
            | Self::ProsecutorQueried { registration }
            | Self::ProsecutorWithdrawn { registration }
            | Self::ProsecutorReceived { registration }
            | Self::ProsecutorApproved { registration }
            | Self::ProsecutorRejected { registration } => registration.uuid(),
            Self::WebFormLink { form } => *form,
            Self::Activation { user }
            | Self::MembershipOffered { user, .. }
            | Self::OneTimeCode { user }
            | Self::PasswordReset { user }
            | Self::SecurityChanged { user } => user.uuid(),
            Self::AdditionProposed { organisation }
            | Self::ChangeRequested { organisation, .. }
            | Self::ChangeDecided { organisation, .. }
            | Self::ConfirmNewEmail { organisation, .. }
            | Self::EmailChanges { organisation, .. } => organisation.uuid(),
            Self::InstructionElsewhere { defendant, .. } | Self::DefenceAssociated { defendant } => defendant.uuid(),
        }
    }
}

/// The messages that follow from an event in stream `id`, with the identifier where the event fixed one.
pub fn reactions(id: Uuid, event: &Event) -> Vec<(Option<MessageId>, Message)> {
    let message = match event {
        Event::Registration(event) => {
            return of_registration(RegistrationId(id), event).into_iter().map(|message| (None, message)).collect();
        }
        Event::Arrival(arrival::Event::Received(received)) if received.answer_to.is_some() => {
            Message::ArrivalAnswer { arrival: ArrivalId(id) }
        }
        Event::Arrival(arrival::Event::NeedsMending(form)) if form.administrator.is_some() => {
            Message::ArrivalToMend { arrival: ArrivalId(id), part: form.part }
        }
        Event::HelpRequest(help_request::Event::Asked(_)) => Message::HelpRequestReceived { request: HelpRequestId(id) },
        Event::HelpRequest(help_request::Event::Answered(_)) => Message::HelpRequestAnswered { request: HelpRequestId(id) },
        Event::HelpRequest(help_request::Event::Closed { shown: true, .. }) => {
            Message::HelpRequestClosed { request: HelpRequestId(id) }
        }
        Event::ProsecutorRegistration(event) => {
            return of_prosecutor(RegistrationId(id), event).into_iter().map(|message| (None, message)).collect();
        }
        Event::User(user::Event::Invited(_) | user::Event::ActivationResent { .. }) => Message::Activation { user: UserId(id) },
        Event::Organisation(organisation::Event::AdditionProposed(_)) => {
            Message::AdditionProposed { organisation: OrganisationId(id) }
        }
        Event::Organisation(organisation::Event::AdditionAccepted { registration, .. }) => {
            Message::AdditionAnswered { registration: *registration, accepted: true }
        }
        Event::Organisation(organisation::Event::AdditionDeclined { registration, .. }) => {
            Message::AdditionAnswered { registration: *registration, accepted: false }
        }
        Event::Organisation(organisation::Event::ChangeRequested(requested)) => {
            Message::ChangeRequested { organisation: OrganisationId(id), change: requested.id }
        }
        Event::Organisation(organisation::Event::ChangeSecondApproved(second)) => {
            let (organisation, change) = (OrganisationId(id), second.change);
            let both = [Message::ConfirmNewEmail { organisation, change }, Message::EmailChanges { organisation, change }];
            return both.into_iter().map(|message| (None, message)).collect();
        }
        Event::Organisation(organisation::Event::ChangeApproved(approved)) => {
            Message::ChangeDecided { organisation: OrganisationId(id), change: approved.approval.change }
        }
        Event::Organisation(organisation::Event::ChangeRefused { change, .. }) => {
            Message::ChangeDecided { organisation: OrganisationId(id), change: *change }
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

fn of_registration(registration: RegistrationId, event: &registration::Event) -> Vec<Message> {
    let confirm = |whose| Message::ConfirmAddress { registration, whose };
    match event {
        // The receipt holds the administrator's link.
        registration::Event::Submitted(submitted) => std::iter::once(Message::RegistrationReceived { registration })
            .chain(submitted.form.has_two_addresses().then(|| confirm(ConfirmedAddress::Organisation)))
            .collect(),
        // An address that is confirmed already gets no e-mail: delivery asks.
        registration::Event::Resubmitted(again) => std::iter::once(confirm(ConfirmedAddress::Administrator))
            .chain(again.form.has_two_addresses().then(|| confirm(ConfirmedAddress::Organisation)))
            .collect(),
        registration::Event::Queried { .. } => vec![Message::RegistrationQueried { registration }],
        registration::Event::Approved { .. } => vec![Message::RegistrationApproved { registration }],
        registration::Event::AddedTo { .. } => vec![Message::RegistrationPassedOn { registration }],
        registration::Event::Rejected { .. } => vec![Message::RegistrationRejected { registration }],
        registration::Event::Withdrawn { .. } => vec![Message::RegistrationWithdrawn { registration }],
        _ => Vec::new(),
    }
}

fn of_prosecutor(registration: RegistrationId, event: &prosecutor_registration::Event) -> Vec<Message> {
    use prosecutor_registration::Event as Prosecutor;
    let confirm = |whose| Message::ConfirmProsecutor { registration, whose };
    match event {
        // The receipt holds the administrator's link.
        Prosecutor::Submitted(submitted) => std::iter::once(Message::ProsecutorReceived { registration })
            .chain(submitted.form.has_two_addresses().then(|| confirm(ConfirmedAddress::Organisation)))
            .collect(),
        Prosecutor::Resubmitted(again) => std::iter::once(confirm(ConfirmedAddress::Administrator))
            .chain(again.form.has_two_addresses().then(|| confirm(ConfirmedAddress::Organisation)))
            .collect(),
        Prosecutor::Queried { .. } => vec![Message::ProsecutorQueried { registration }],
        Prosecutor::Approved { .. } => vec![Message::ProsecutorApproved { registration }],
        Prosecutor::Rejected { .. } => vec![Message::ProsecutorRejected { registration }],
        Prosecutor::Withdrawn { .. } => vec![Message::ProsecutorWithdrawn { registration }],
        _ => Vec::new(),
    }
}
