//! What is alike to a registration: organisations, open registrations and rejected ones, with what they have in common.
//! Only officers see it; whoever fills in a form never learns what exists.

use domain::{
    id::RegistrationId,
    likeness::{Key, Trait, in_common, of_form, probes},
    registration::{Known, form::Form},
    values::EmailAddress,
};
use store::Fault;
use views::likenesses::{self, Alike, What};

use crate::App;

/// Most that are shown.
const SHOWN: usize = 20;

/// Something that may be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likely {
    /// What it is.
    pub other: Alike,
    /// What they have in common, at least one thing.
    pub common: Vec<Trait>,
}

impl App {
    /// Likely duplicates of a registration, those with most in common first; for officers only.
    pub(crate) async fn likely_duplicates(&self, id: RegistrationId, form: &Form) -> Result<Vec<Likely>, Fault> {
        let mut likely = self.alike(id, &of_form(form)).await?;
        likely.truncate(SHOWN);
        Ok(likely)
    }

    async fn alike(&self, id: RegistrationId, ours: &[Key]) -> Result<Vec<Likely>, Fault> {
        let found = likenesses::sharing(&self.store.read(), &probes(ours), id.uuid()).await?;
        let mut likely: Vec<Likely> =
            found.into_iter().map(|other| Likely { common: in_common(ours, &other.keys), other }).collect();
        likely.retain(|it| !it.common.is_empty());
        likely.sort_by(|one, other| weight(other).cmp(&weight(one)).then_with(|| one.other.name.cmp(&other.other.name)));
        Ok(likely)
    }

    /// What is alike, as the decision on a second officer must know it.
    pub(crate) async fn known_alike(&self, id: RegistrationId, (ours, email): (&[Key], &EmailAddress)) -> Result<Known, Fault> {
        let administrator = (Trait::Email, email.ordinary().as_ref().unwrap_or(email).key());
        let mut known = Known::default();
        for likely in self.alike(id, ours).await? {
            let shared = |kind: Trait| ours.iter().filter(move |key| key.0 == kind).filter(|key| likely.other.keys.contains(key));
            let numbers = [Trait::RegulatorNumber, Trait::LaaAccount].into_iter().flat_map(shared);
            // The regulator's name stands before its number in the key.
            let numbers: Vec<String> = numbers.map(|(_, key)| key.rsplit(' ').next().unwrap_or_default().to_owned()).collect();
            match likely.other.what {
                What::Rejected => {
                    let same = shared(Trait::Name).next().is_some() || likely.other.keys.contains(&administrator);
                    known.rejected_before |= same || !numbers.is_empty();
                }
                What::Organisation | What::Open => known.claimed_elsewhere.extend(numbers),
            }
            if likely.other.what == What::Organisation {
                known.held_accounts.extend(shared(Trait::LaaAccount).map(|(_, key)| key.clone()));
                known.domains.extend(likely.other.keys.into_iter().filter(|key| key.0 == Trait::Domain).map(|key| key.1));
            }
        }
        known.claimed_elsewhere.sort_unstable();
        known.claimed_elsewhere.dedup();
        Ok(known)
    }
}

/// How much they have in common: a name or a number says more than an address.
fn weight(likely: &Likely) -> u32 {
    let of = |kind: &Trait| match kind {
        Trait::Name | Trait::RegulatorNumber | Trait::LaaAccount | Trait::IncorporationNumber | Trait::CharityNumber => 10,
        Trait::Email | Trait::Mobile | Trait::CoreName => 6,
        Trait::Domain | Trait::Telephone | Trait::Address => 4,
        Trait::NamePart | Trait::DomainLook | Trait::DomainPart => 3,
    };
    likely.common.iter().map(of).sum()
}
