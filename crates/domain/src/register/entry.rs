//! One entry of a register as its extract has it, and the keys by which it is found.
//! What it means for a registration is an officer's to say.

use serde::{Deserialize, Serialize};

use super::Register;
use crate::{
    likeness::DomainName,
    values::{NameKey, OrganisationName, RegulatorNumber, search_words},
};

/// Kind of key: the number, as [`number_key`] makes it.
pub const BY_NUMBER: &str = "number";
/// Kind of key: the name, folded.
pub const BY_NAME: &str = "name";
/// Kind of key: what domains are found by that look alike, [`DomainName::parts`].
pub const BY_DOMAIN: &str = "domain-part";
/// How the keys are made, as it is written down with each extract.
///
/// Nothing is found by keys that are made otherwise, so an extract that has such is read whole. Raise it with the list of endings and with whatever else changes a key.
pub const KEYED: u32 = 1;

/// An entry of a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The number, as the register writes it.
    pub number: String,
    /// The name.
    pub name: String,
    /// What it is, in the register's words.
    pub kind: Option<String>,
    /// Where it stands, in the register's words.
    pub status: String,
    /// Conditions on its authorisation or practice, in the register's words.
    pub conditions: Option<String>,
    /// Its address, in lines.
    pub address: Option<String>,
    /// Its postcode, as written.
    pub postcode: Option<String>,
    /// Its telephone, E.164.
    pub telephone: Option<String>,
    /// The domains of its e-mail address and web site.
    pub domains: Vec<String>,
    /// The number of the organisation that employs the person, or that the office belongs to.
    pub employer: Option<String>,
}

/// What the status of an entry says about practising.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Practising {
    /// A status that is known to mean: yes.
    Yes,
    /// Any other, for a person to read.
    Read,
}

/// Statuses that mean that the entry is in force, folded.
const IN_FORCE: [&str; 17] = [
    "authorised",
    "authorized",
    "practising",
    "active",
    "registered",
    "regulated",
    "recognised",
    "licensed",
    "current",
    "open",
    "in force",
    "yes",
    "live",
    "valid",
    "authorised and regulated",
    "practising certificate",
    "full practising certificate",
];

impl Entry {
    /// What the status says. A status that nobody listed is never taken for a good one.
    pub fn practising(&self) -> Practising {
        let folded = search_words(&self.status).join(" ");
        if IN_FORCE.contains(&folded.as_str()) { Practising::Yes } else { Practising::Read }
    }

    /// The keys by which the entry is found, each once.
    pub fn keys(&self, register: Register) -> Vec<(&'static str, String)> {
        let mut keys = vec![(BY_NUMBER, number_key(&self.number))];
        if !register.is_of_people() {
            keys.extend(OrganisationName::parse(&self.name).ok().map(|name| (BY_NAME, name.key())));
        }
        if register.is_of_people() || register == Register::Cilex {
            keys.extend(NameKey::parse(&self.name_in_order()).ok().map(|name| (BY_NAME, name.to_string())));
        }
        for domain in self.domains.iter().map(|domain| DomainName::of(domain)) {
            keys.extend(domain.parts().into_iter().map(|part| (BY_DOMAIN, part)));
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// The name with the first name first, where the register writes `Last, First`.
    fn name_in_order(&self) -> String {
        match self.name.split_once(',') {
            Some((last, first)) => format!("{first} {last}"),
            None => self.name.clone(),
        }
    }
}

/// The number folded: without the words before it, spaces or leading zeros.
pub fn number_key(number: &str) -> String {
    let plain = RegulatorNumber::parse(number).map_or_else(|_| number.trim().to_uppercase(), |number| number.to_string());
    match plain.trim_start_matches('0') {
        "" => plain,
        rest => rest.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(status: &str) -> Entry {
        Entry {
            number: "SRA no. 0012345".to_owned(),
            name: "Pryce, Eleri".to_owned(),
            kind: None,
            status: status.to_owned(),
            conditions: None,
            address: None,
            postcode: None,
            telephone: None,
            domains: vec!["mail.hartwell-pryce.example".to_owned()],
            employer: None,
        }
    }

    #[test]
    fn an_unknown_status_is_never_taken_for_a_good_one() {
        for status in ["Authorised", "PRACTISING", "Authorised and regulated"] {
            assert_eq!(entry(status).practising(), Practising::Yes, "{status}");
        }
        for status in ["Not authorised", "Suspended", "Practising (suspended)", "closed", "", "?"] {
            assert_eq!(entry(status).practising(), Practising::Read, "{status}");
        }
    }

    #[test]
    fn a_person_is_found_by_number_and_name_however_they_are_written() {
        let keys = entry("Practising").keys(Register::SraPeople);
        assert!(keys.contains(&(BY_NUMBER, number_key("12345"))), "{keys:?}");
        assert!(keys.contains(&(BY_NAME, NameKey::parse("ELERI PRYCE").unwrap().to_string())));
        let probes = DomainName::of("hartwel-pryce.com").probes();
        assert!(keys.iter().any(|(kind, key)| *kind == BY_DOMAIN && probes.contains(key)), "{keys:?}");
        assert_eq!(number_key("000"), "000");
    }
}
