//! Domain names that look like one another: a keystroke, another ending, letters of another script.
//! Does not ask whether a domain exists; which endings there are says the public suffix list (publicsuffix.org).

use unicode_security::{MixedScript, skeleton};

use super::near::{self, OF_DOMAINS};

/// A domain as people read it, taken apart where its owner's own name ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainName {
    whole: String,
    label: String,
    ending: String,
}

/// Why one domain looks like another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DomainLikeness {
    /// Letters or digits that look the same, some of another script.
    Letters,
    /// The same name under another ending.
    Ending,
    /// So many keystrokes apart, one or two.
    Keystrokes(usize),
}

impl DomainName {
    /// Takes a domain apart where the public suffix list says that anybody registers names; its punycode (`xn--…`) is read as the letters
    /// that it stands for.
    pub fn of(domain: &str) -> Self {
        let (shown, _) = idna::domain_to_unicode(domain.trim_end_matches('.'));
        let whole = shown.to_lowercase();
        // Where the list has the whole of it (`co.uk`, `uk.com`), nobody owns it: its first word stands for a name.
        let ending = match psl::suffix_str(&whole).filter(|ending| ending.len() < whole.len()) {
            Some(ending) => ending.to_owned(),
            None => whole.split_once('.').map_or_else(String::new, |(_, ending)| ending.to_owned()),
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

    /// The keys under which it is kept for [`Self::probes`]: what it looks like, and what is left of its beginning without two letters.
    pub fn parts(&self) -> Vec<String> {
        self.keys(near::parts(&self.label, OF_DOMAINS))
    }

    /// The keys under which every domain is found that looks like this one, and this one itself.
    pub fn probes(&self) -> Vec<String> {
        self.keys(near::probes(&self.label, OF_DOMAINS))
    }

    fn keys(&self, near: Vec<String>) -> Vec<String> {
        near.into_iter().chain([format!("looks.{}", self.key())]).collect()
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
            near::edits(&self.label, &other.label, OF_DOMAINS).map(DomainLikeness::Keystrokes)
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
        assert_eq!(like("hartwel-pryce.co.uk", firm), Some(DomainLikeness::Keystrokes(1)));
        assert_eq!(like("hartwell-prcye.co.uk", firm), Some(DomainLikeness::Keystrokes(1)));
        assert_eq!(like("hartwell-pryce.com", firm), Some(DomainLikeness::Ending));
        assert_eq!(like("hartwell-рryce.co.uk", firm), Some(DomainLikeness::Letters), "a Cyrillic letter");
        assert_eq!(like("penrnorfa.example", "penmorfa.example"), Some(DomainLikeness::Letters), "r and n for m");
        assert_eq!(like("mail.hartwell-pryce.co.uk", firm), None, "the same owner");
        assert_eq!(like("saltgate-law.co.uk", firm), None);
        assert_eq!(like("abc.co.uk", "abd.co.uk"), Some(DomainLikeness::Keystrokes(1)));
        assert_eq!(like("ab.co.uk", "ac.co.uk"), None, "names of two letters are near to everybody");
    }

    #[test]
    fn every_ending_under_which_anybody_registers_is_another_ending() {
        let firm = "hartwell-pryce.example";
        for ending in
            ["com.co", "eu.com", "co.uk", "uk.com", "org.im", "co.je", "com.au", "co.com", "cymru", "公司.cn", "xn--p1ai"]
        {
            assert_eq!(like(&format!("hartwell-pryce.{ending}"), firm), Some(DomainLikeness::Ending), "{ending}");
            assert_eq!(like(&format!("mail.hartwel-pryce.{ending}"), firm), Some(DomainLikeness::Keystrokes(1)), "{ending}");
        }
        assert_eq!(like("hartwell-pryce.com.co", "saltgate.com.co"), None, "the ending is nobody's name");
        let list = DomainName::of("uk.com");
        assert_eq!((list.owned().as_str(), list.key().as_str()), ("uk.com", "uk"));
    }

    #[test]
    fn what_looks_like_a_domain_is_found_by_its_keys() {
        let firm = DomainName::of("hartwell-pryce.example");
        for other in ["hartwell-pryce.com.co", "hartwell-рryce.example", "hartvel-pryce.eu.com", "hartwell-pryce.example"] {
            let parts = DomainName::of(other).parts();
            assert!(firm.probes().iter().any(|probe| parts.contains(probe)), "{other}");
        }
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
