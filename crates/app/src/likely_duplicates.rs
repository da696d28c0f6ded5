//! What is alike to a registration: organisations, open registrations and rejected ones, with what they have in common.
//! Only officers see it; whoever fills in a form never learns what exists.

use std::collections::BTreeMap;

use domain::{
    id::RegistrationId,
    likeness::{DomainName, Key, Trait, in_common, nearest, probes},
    registration::{Known, same_as_rejected},
};
use store::Fault;
use uuid::Uuid;
use views::likenesses::{self, Alike, What};

use crate::App;

/// Most that are shown.
const SHOWN: usize = 20;
/// Others that are compared with everything that they are recognised by, those with most in common first.
const COMPARED: usize = 3 * SHOWN;
/// Others that are looked at for one thing that all of them have, such as an address.
const MOST_OF_A_KEY: i64 = 100;
/// Names and domains that only look like those on the form, the nearest first.
const MOST_NEAR: usize = 200;

/// Something that may be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likely {
    /// What it is.
    pub other: Alike,
    /// What they have in common, at least one thing.
    pub common: Vec<Trait>,
}

impl App {
    /// Likely duplicates of what is recognised by these keys, those with most in common first; for officers only.
    pub(crate) async fn likely_duplicates(&self, id: RegistrationId, ours: &[Key]) -> Result<Vec<Likely>, Fault> {
        let reader = self.store.read();
        let mut asked = self.keys_that_look_like(ours).await?;
        asked.truncate(MOST_NEAR);
        asked.extend(ours.iter().cloned());
        let mut shared: BTreeMap<Uuid, Vec<Key>> = BTreeMap::new();
        for (other, key) in likenesses::having(&reader, &asked, (id.uuid(), MOST_OF_A_KEY)).await? {
            shared.entry(other).or_default().push(key);
        }
        let mut compared: Vec<(u32, Uuid)> =
            shared.into_iter().map(|(other, keys)| (weight(&in_common(ours, &keys)), other)).collect();
        compared.sort_unstable_by(|one, other| other.cmp(one));
        compared.truncate(COMPARED);
        let ids: Vec<Uuid> = compared.into_iter().map(|(_, other)| other).collect();
        let others = likenesses::several(&reader, &ids).await?;
        let mut likely: Vec<Likely> =
            others.into_iter().map(|other| Likely { common: in_common(ours, &other.keys), other }).collect();
        likely.retain(|it| !it.common.is_empty());
        likely.sort_by_key(|it| std::cmp::Reverse(weight(&it.common)));
        likely.truncate(SHOWN);
        Ok(likely)
    }

    /// What is alike, as the decision on a second officer must know it: exact, however many others share something.
    pub(crate) async fn known_alike(&self, id: RegistrationId, ours: &[Key]) -> Result<Known, Fault> {
        let mut asked = self.keys_that_look_like(ours).await?;
        asked.extend(ours.iter().filter(|key| !matches!(key.0, Trait::Address | Trait::Telephone)).cloned());
        let (mut known, mut rejected) = (Known::default(), Vec::new());
        for (key, what) in likenesses::held(&self.store.read(), &asked, id.uuid()).await? {
            match (what, key.0) {
                (What::Rejected, _) => rejected.push(key),
                (What::Organisation, Trait::LaaAccount) => {
                    known.held_accounts.push(key.1.clone());
                    known.claimed_elsewhere.push(key.1);
                }
                // The regulator's name stands before its number in the key.
                (_, Trait::RegulatorNumber | Trait::LaaAccount) => {
                    known.claimed_elsewhere.push(key.1.rsplit(' ').next().unwrap_or_default().to_owned());
                }
                (What::Organisation, Trait::Domain) => known.domains.push(key.1),
                _ => {}
            }
        }
        known.same_as_rejected = same_as_rejected(ours, &rejected);
        known.claimed_elsewhere.sort_unstable();
        known.claimed_elsewhere.dedup();
        Ok(known)
    }

    /// The domains of organisations that are this one, or look like it.
    pub(crate) async fn domains_of_organisations_like(&self, domain: &DomainName) -> Result<Vec<String>, Fault> {
        let ours = [(Trait::Domain, domain.owned())];
        let mut asked = self.keys_that_look_like(&ours).await?;
        asked.extend(ours);
        let held = likenesses::held(&self.store.read(), &asked, Uuid::nil()).await?;
        Ok(held.into_iter().filter(|(_, what)| *what == What::Organisation).map(|(key, _)| key.1).collect())
    }

    /// The names and domains that look like one of these and are none of them, the nearest first.
    async fn keys_that_look_like(&self, ours: &[Key]) -> Result<Vec<Key>, Fault> {
        let mut asked: Vec<String> = ours.iter().flat_map(probes).collect();
        asked.sort_unstable();
        asked.dedup();
        Ok(nearest(ours, likenesses::sharing_a_part(&self.store.read(), &asked).await?))
    }
}

/// How much they have in common: a name or a number says more than an address.
fn weight(common: &[Trait]) -> u32 {
    let of = |kind: &Trait| match kind {
        Trait::Name | Trait::RegulatorNumber | Trait::LaaAccount | Trait::IncorporationNumber | Trait::CharityNumber => 10,
        Trait::Email | Trait::Mobile | Trait::CoreName | Trait::NameLook => 6,
        Trait::Domain | Trait::DomainEnding | Trait::DomainLook | Trait::Telephone | Trait::Address => 4,
        Trait::NamePart | Trait::DomainPart => 3,
    };
    common.iter().map(of).sum()
}
