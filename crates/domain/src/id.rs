//! One identifier type for each kind of thing, so that a case is never passed where a defendant is meant.
//!
//! Nothing here makes an identifier from a clock or a random source: they come in through [`crate::Context`].

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The bare UUID, for storage and links.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

ids! {
    /// A submitted registration form.
    RegistrationId,
    /// Something that arrived by e-mail or upload.
    ArrivalId,
    /// A firm, a set of chambers, an organisation of one, a prosecutor, or HMCTS itself.
    OrganisationId,
    /// An office of an organisation; Legal Aid Agency account numbers belong to offices.
    OfficeId,
    /// A request to change something of an organisation that takes two officers.
    ChangeId,
    /// A person with (or invited to) an account.
    UserId,
    /// A prosecution case as received from the prosecutor.
    CaseId,
    /// A defendant on one case; also the id of the defence of that defendant.
    DefendantId,
    /// A charge against one defendant.
    OffenceId,
    /// A document on a case: served, filed or received.
    MaterialId,
    /// A form of a case and defendant, such as the PET form.
    FormId,
    /// A request for help.
    HelpRequestId,
    /// A message in the outbox; also its idempotency key outside.
    MessageId,
    /// An extract of a register that others keep.
    ExtractId,
    /// What a person asked for once, however often it was sent.
    CommandId,
}
