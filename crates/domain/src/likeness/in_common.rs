//! What two have in common by their keys: the same thing, or what looks like it.
//! Says how alike, never that they are one.

use unicode_security::skeleton;

use super::{
    DomainLikeness, DomainName, Key, Trait,
    near::{self, OF_NAMES},
};

/// How alike two keys are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Alike {
    /// Keystrokes between them: nothing where they are the same, or look so.
    pub edits: usize,
    /// What it is that they have in common.
    pub common: Trait,
}

/// How alike two keys are; `None` where they are not.
pub fn alike(ours: &Key, theirs: &Key) -> Option<Alike> {
    let same = |common| Some(Alike { edits: 0, common });
    let (kind, (one, other)) = (ours.0, (&ours.1, &theirs.1));
    if kind != theirs.0 {
        return None;
    }
    if one == other {
        return same(kind);
    }
    match kind {
        Trait::CoreName if skeleton(one).eq(skeleton(other)) => same(Trait::NameLook),
        Trait::CoreName => near::edits(one, other, OF_NAMES).map(|edits| Alike { edits, common: Trait::NamePart }),
        Trait::Domain => match DomainName::of(one).looks_like(&DomainName::of(other))? {
            DomainLikeness::Letters => same(Trait::DomainLook),
            DomainLikeness::Ending => same(Trait::DomainEnding),
            DomainLikeness::Keystrokes(edits) => Some(Alike { edits, common: Trait::DomainPart }),
        },
        _ => None,
    }
}

/// The keys under which names and domains are kept that look like others; of anything else only the same counts.
pub fn parts((kind, key): &Key) -> Vec<String> {
    match kind {
        Trait::CoreName => name_keys(key, near::parts(key, OF_NAMES)),
        Trait::Domain => DomainName::of(key).parts().into_iter().map(|part| format!("d.{part}")).collect(),
        _ => Vec::new(),
    }
}

/// The keys under which everything is found that looks like this name or domain; what is found need not.
pub fn probes((kind, key): &Key) -> Vec<String> {
    match kind {
        Trait::CoreName => name_keys(key, near::probes(key, OF_NAMES)),
        Trait::Domain => DomainName::of(key).probes().into_iter().map(|part| format!("d.{part}")).collect(),
        _ => Vec::new(),
    }
}

fn name_keys(core: &str, near: Vec<String>) -> Vec<String> {
    let looks: String = skeleton(core).collect();
    near.into_iter().map(|part| format!("n.{part}")).chain([format!("n.looks.{looks}")]).collect()
}

/// Of keys that may look like ours those that do and are not ours, the nearest first.
pub fn nearest(ours: &[Key], found: Vec<Key>) -> Vec<Key> {
    let edits = |theirs: &Key| ours.iter().filter_map(|key| alike(key, theirs)).map(|it| it.edits).min();
    let mut near: Vec<(usize, Key)> = found
        .into_iter()
        .filter(|theirs| !ours.contains(theirs))
        .filter_map(|theirs| edits(&theirs).map(|edits| (edits, theirs)))
        .collect();
    near.sort_unstable();
    near.dedup();
    near.into_iter().map(|(_, key)| key).collect()
}

/// What two have in common, what is only near included; the same thing is said once, the strongest way.
pub fn in_common(ours: &[Key], theirs: &[Key]) -> Vec<Trait> {
    let looks = |key: &&Key| matches!(key.0, Trait::CoreName | Trait::Domain);
    let same = ours.iter().filter(|key| theirs.contains(key)).map(|key| key.0);
    let alike = ours.iter().filter(looks).flat_map(|key| theirs.iter().filter(looks).filter_map(move |other| alike(key, other)));
    strongest(same.chain(alike.map(|it| it.common)).collect())
}

/// Each once, and without what goes without saying: whose name is the same has nearly the same name.
pub fn strongest(mut common: Vec<Trait>) -> Vec<Trait> {
    common.sort_unstable();
    common.dedup();
    let has = |kinds: &[Trait]| kinds.iter().any(|kind| common.contains(kind));
    let weaker = |kind: &Trait| match kind {
        Trait::CoreName => has(&[Trait::Name]),
        Trait::NameLook => has(&[Trait::Name, Trait::CoreName]),
        Trait::NamePart => has(&[Trait::Name, Trait::CoreName, Trait::NameLook]),
        Trait::DomainEnding | Trait::DomainLook => has(&[Trait::Domain]),
        Trait::DomainPart => has(&[Trait::Domain, Trait::DomainEnding, Trait::DomainLook]),
        _ => false,
    };
    common.iter().filter(|kind| !weaker(kind)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        likeness::of_form,
        registration::{
            form::{Form, Regulation},
            tests_evidence::a_form,
        },
        values::OrganisationType,
    };

    fn common(change: impl Fn(&mut Form)) -> Vec<Trait> {
        let mut other = a_form();
        other.organisation.telephone = "020 7946 0001".parse().unwrap();
        other.organisation.name = "Saltgate Chambers".parse().unwrap();
        other.organisation.email = "a@saltgate.example".parse().unwrap();
        other.organisation.regulation = Regulation::Number("555555".parse().unwrap());
        other.organisation.head_office.line1 = "1 Elsewhere".parse().unwrap();
        other.administrator.email = "a@saltgate.example".parse().unwrap();
        other.administrator.mobile = "07700 900999".parse().unwrap();
        (other.offices, other.users) = (vec![], vec![]);
        change(&mut other);
        let (ours, theirs) = (of_form(&a_form()), of_form(&other));
        let kept: Vec<String> = theirs.iter().flat_map(parts).collect();
        let near = ours.iter().flat_map(probes).any(|probe| kept.contains(&probe));
        let common = in_common(&ours, &theirs);
        let found = near || ours.iter().any(|key| theirs.contains(key));
        assert_eq!(found, !common.is_empty(), "what is in common is found by keys: {common:?}");
        common
    }

    #[test]
    fn what_two_have_in_common_is_found_and_said_once() {
        assert_eq!(common(|_| {}), []);
        assert_eq!(common(|form| form.organisation.name = "PENMORFA LAW L.L.P.".parse().unwrap()), [Trait::Name]);
        assert_eq!(common(|form| form.organisation.name = "Penmorfa Solicitors Ltd".parse().unwrap()), [Trait::CoreName]);
        assert_eq!(
            common(|form| form.organisation.name = "Реnmоrfa Law".parse().unwrap()),
            [Trait::NameLook],
            "Cyrillic letters"
        );
        assert_eq!(common(|form| form.organisation.name = "Penmofra Solicitors".parse().unwrap()), [Trait::NamePart]);
        let number = |form: &mut Form| form.organisation.regulation = Regulation::Number("0998203".parse().unwrap());
        assert_eq!(common(number), [Trait::RegulatorNumber]);
        assert_eq!(common(|form| form.organisation.kind = OrganisationType::BsbEntity), []);
        assert_eq!(common(|form| form.organisation.head_office.line1 = "41, Heol Las.".parse().unwrap()), [Trait::Address]);
        assert_eq!(common(|form| form.administrator.mobile = "07700 900402".parse().unwrap()), [Trait::Mobile]);
    }

    #[test]
    fn a_domain_with_another_ending_other_letters_or_a_keystroke_is_each_said_in_its_words() {
        let email = |text: &'static str| move |form: &mut Form| form.administrator.email = text.parse().unwrap();
        assert_eq!(common(email("new@penmorfa-law.example")), [Trait::Domain]);
        assert_eq!(common(email("new@penmorfa-law.com.co")), [Trait::DomainEnding]);
        assert_eq!(common(email("new@penmorfа-law.example")), [Trait::DomainLook], "a Cyrillic letter");
        assert_eq!(common(email("new@penmorfa-low.example")), [Trait::DomainPart]);
        assert_eq!(common(email("new@gmail.com")), []);
    }

    #[test]
    fn the_nearest_come_first_and_what_only_shares_a_part_is_left_out() {
        let domain = |text: &str| (Trait::Domain, text.to_owned());
        let found =
            ["penmorfas-law.example", "penmorfa-law.example", "penmrofa-laws.example", "saltgate.example", "penmorfa-law.com"];
        assert_eq!(
            nearest(&[domain("penmorfa-law.example")], found.map(domain).to_vec()),
            ["penmorfa-law.com", "penmorfas-law.example", "penmrofa-laws.example"].map(domain)
        );
    }
}
