//! Domain names that look like one another: a keystroke, another ending, letters of another script.
//! Does not ask whether a domain exists.

use serde::{Deserialize, Serialize};
use strum::{Display, IntoStaticStr};
use unicode_security::{MixedScript, skeleton};

use super::near;

/// Endings of two parts under which anybody registers a name.
const ENDINGS: [&str; 22] = [
    "co.uk",
    "org.uk",
    "me.uk",
    "ltd.uk",
    "plc.uk",
    "net.uk",
    "ac.uk",
    "gov.uk",
    "police.uk",
    "nhs.uk",
    "sch.uk",
    "uk.com",
    "uk.net",
    "org.im",
    "co.im",
    "co.je",
    "co.gg",
    "com.au",
    "co.nz",
    "co.za",
    "co.in",
    "co.com",
];

/// A domain as people read it, taken apart where its owner's own name ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainName {
    whole: String,
    label: String,
    ending: String,
}

/// Why one domain looks like another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Display, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum DomainLikeness {
    /// Letters or digits that look the same, some of another script.
    Letters,
    /// The same name under another ending.
    Ending,
    /// One or two keystrokes apart.
    Keystrokes,
}

impl DomainName {
    /// Takes a domain apart; its punycode (`xn--…`) is read as the letters that it stands for.
    pub fn of(domain: &str) -> Self {
        let (shown, _) = idna::domain_to_unicode(domain.trim_end_matches('.'));
        let whole = shown.to_lowercase();
        let two = ENDINGS.into_iter().find(|ending| whole.strip_suffix(ending).is_some_and(|rest| rest.ends_with('.')));
        let ending = match two {
            Some(ending) => ending.to_owned(),
            None => whole.rsplit('.').next().unwrap_or_default().to_owned(),
        };
        let rest = whole.strip_suffix(ending.as_str()).unwrap_or_default().trim_end_matches('.');
        let label = rest.rsplit('.').next().unwrap_or_default().to_owned();
        Self { whole, label, ending }
    }

    /// The domain as people read it.
    pub fn as_str(&self) -> &str {
        &self.whole
    }

    /// The domain as machines read it, where that is another text.
    pub fn punycode(&self) -> Option<String> {
        idna::domain_to_ascii(&self.whole).ok().filter(|ascii| *ascii != self.whole)
    }

    /// Whether letters of several scripts stand in the owner's own name.
    pub fn mixes_scripts(&self) -> bool {
        !self.label.is_single_script()
    }

    /// The owner's own name with its ending, without what stands before it: `firm.co.uk` of `mail.firm.co.uk`.
    pub fn owned(&self) -> String {
        format!("{}.{}", self.label, self.ending)
    }

    /// Two domains of one owner: the same name and ending, whatever stands before.
    pub fn same_owner(&self, other: &Self) -> bool {
        self.label == other.label && self.ending == other.ending
    }

    /// The key that domains share whose names look the same, under whatever ending.
    pub fn key(&self) -> String {
        skeleton(&self.label).collect()
    }

    /// The keys under which it is kept for [`Self::probes`].
    pub fn parts(&self) -> Vec<String> {
        near::parts(&self.label)
    }

    /// The keys under which domains that are one or two keystrokes away are found.
    pub fn probes(&self) -> Vec<String> {
        near::probes(&self.label)
    }

    /// Why this domain looks like `other`; `None` where it does not, or where it is the same owner's.
    pub fn looks_like(&self, other: &Self) -> Option<DomainLikeness> {
        if self.same_owner(other) {
            None
        } else if self.label == other.label {
            Some(DomainLikeness::Ending)
        } else if self.key() == other.key() {
            Some(DomainLikeness::Letters)
        } else {
            near::is_near(&self.label, &other.label).then_some(DomainLikeness::Keystrokes)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(one: &str, other: &str) -> Option<DomainLikeness> {
        DomainName::of(one).looks_like(&DomainName::of(other))
    }

    #[test]
    fn a_keystroke_another_ending_and_other_letters_are_told_apart() {
        let firm = "hartwell-pryce.co.uk";
        assert_eq!(like("hartwel-pryce.co.uk", firm), Some(DomainLikeness::Keystrokes));
        assert_eq!(like("hartwell-prcye.co.uk", firm), Some(DomainLikeness::Keystrokes));
        assert_eq!(like("hartwell-pryce.com", firm), Some(DomainLikeness::Ending));
        assert_eq!(like("hartwell-рryce.co.uk", firm), Some(DomainLikeness::Letters), "a Cyrillic letter");
        assert_eq!(like("penrnorfa.example", "penmorfa.example"), Some(DomainLikeness::Letters), "r and n for m");
        assert_eq!(like("mail.hartwell-pryce.co.uk", firm), None, "the same owner");
        assert_eq!(like("saltgate-law.co.uk", firm), None);
        assert_eq!(like("abc.co.uk", "abd.co.uk"), None, "short names are near to everybody");
    }

    #[test]
    fn what_machines_read_is_shown_where_it_differs() {
        let domain = DomainName::of("xn--hartwell-ryce-j8k.example");
        assert_ne!(domain.as_str(), "xn--hartwell-ryce-j8k.example");
        assert_eq!(domain.punycode().as_deref(), Some("xn--hartwell-ryce-j8k.example"));
        assert!(domain.mixes_scripts() && !DomainName::of("siân-llŷr.cymru").mixes_scripts());
        assert_eq!(DomainName::of("firm.example").punycode(), None);
    }

    #[test]
    fn the_owners_own_name_is_found_before_every_ending() {
        for (domain, owned) in
            [("a.b.firm.co.uk", "firm.co.uk"), ("Firm.Example.", "firm.example"), ("x.firm.wales", "firm.wales")]
        {
            assert_eq!(DomainName::of(domain).owned(), owned);
        }
    }
}
