//! What officers and senders do alike with every kind of registration: whom links go to, where it stands, who has it.
//! Knows no form: what each kind asks is its own.

use std::collections::BTreeSet;

use super::{Standing, State, Steps};
use crate::{
    event::InStream,
    id::UserId,
    reference::Reference,
    state::Folds,
    values::{EmailAddress, Language, PersonName},
};

/// A registration of whichever kind.
pub trait AnyRegistration:
    Folds<Event: Steps + InStream + Into<crate::Event> + Clone + Send + Sync + 'static> + Send + Sync + 'static
{
    /// Where it stands.
    fn standing(&self) -> &Standing;

    /// Who works on it.
    fn assigned(&self) -> Option<UserId>;

    /// Whom to write to about it; nothing, before it arrived.
    fn contact(&self) -> Option<Contact<'_>>;
}

/// Whom to write to about a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contact<'a> {
    /// What they can quote.
    pub reference: &'a Reference,
    /// The accountable administrator's work e-mail.
    pub administrator: &'a EmailAddress,
    /// What the administrator is called on the form.
    pub name: &'a PersonName,
    /// The organisation's main e-mail.
    pub organisation: &'a EmailAddress,
    /// The language of e-mails and letters.
    pub language: Language,
    /// The addresses whose readers followed the link sent there.
    pub confirmed: &'a BTreeSet<EmailAddress>,
}

impl<'a> Contact<'a> {
    /// Whether its reader confirmed this address.
    pub fn is_confirmed(&self, address: &EmailAddress) -> bool {
        self.confirmed.iter().any(|it| it.key() == address.key())
    }

    /// The addresses that must be confirmed, the administrator's first; one address is asked once.
    pub fn addresses(&self) -> Vec<&'a EmailAddress> {
        let second = (self.organisation.key() != self.administrator.key()).then_some(self.organisation);
        std::iter::once(self.administrator).chain(second).collect()
    }

    /// Those of them that no reader has confirmed.
    pub fn unconfirmed(&self) -> Vec<EmailAddress> {
        self.addresses().into_iter().filter(|address| !self.is_confirmed(address)).cloned().collect()
    }

    /// Whether the main address waits for a link of its own.
    pub fn organisation_is_unconfirmed(&self) -> bool {
        self.organisation.key() != self.administrator.key() && !self.is_confirmed(self.organisation)
    }
}

impl AnyRegistration for State {
    fn standing(&self) -> &Standing {
        &self.standing
    }

    fn assigned(&self) -> Option<UserId> {
        self.assigned
    }

    fn contact(&self) -> Option<Contact<'_>> {
        let submitted = self.submitted.as_deref()?;
        let (organisation, administrator) = (&submitted.form.organisation, &submitted.form.administrator);
        Some(Contact {
            reference: &submitted.reference,
            administrator: &administrator.email,
            name: &administrator.name,
            organisation: &organisation.email,
            language: organisation.language,
            confirmed: &self.confirmed,
        })
    }
}
