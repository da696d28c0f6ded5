//! Names of people, and the folded key by which a person's name is found.
//! Never corrects a spelling: the police spelling and the person's own are both theirs.

use serde::{Deserialize, Serialize};

use super::{ValueError, clean};

const MAX: usize = 100;

/// One part of a name: letters of any script, with spaces, apostrophes, hyphens, full stops, commas and brackets.
///
/// For names that people type about themselves. Names in material from the police are free text: use `ShortText`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NamePart(String);

/// The name of a person with an account.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonName {
    /// First name or names.
    pub first: NamePart,
    /// Last name, with any prefix such as `ap` or `Ní`.
    pub last: NamePart,
}

/// A name folded for finding: no case, accents, apostrophes, hyphens or spaces; otherwise exact.
///
/// The full name of a person and the name of a company fold alike, so `O'Neill` finds `ONEILL`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NameKey(String);

impl NamePart {
    /// Reads one part of a name. The errors speak of a first name; [`PersonName::parse`] tells the two apart.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let name = clean::line(text);
        if name.is_empty() {
            return Err(ValueError::FirstNameMissing);
        }
        if name.chars().count() > MAX {
            return Err(ValueError::FirstNameTooLong);
        }
        if !name.chars().any(char::is_alphabetic) || !name.chars().all(is_name_char) {
            return Err(ValueError::FirstNameCharacters);
        }
        Ok(Self(name.into_owned()))
    }
}

super::text_value!(NamePart);

impl PersonName {
    /// Reads both parts; each is 1 to 100 characters.
    pub fn parse(first: &str, last: &str) -> Result<Self, ValueError> {
        Ok(Self { first: NamePart::parse(first)?, last: Self::last(last)? })
    }

    /// Reads a last name, with errors that say so.
    pub fn last(text: &str) -> Result<NamePart, ValueError> {
        NamePart::parse(text).map_err(|error| match error {
            ValueError::FirstNameMissing => ValueError::LastNameMissing,
            ValueError::FirstNameTooLong => ValueError::LastNameTooLong,
            _ => ValueError::LastNameCharacters,
        })
    }

    /// Both parts folded as one, for finding.
    pub fn key(&self) -> NameKey {
        NameKey(format!("{}{}", squash(&self.first.0), squash(&self.last.0)))
    }
}

impl std::fmt::Display for PersonName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.first, self.last)
    }
}

impl NameKey {
    /// Folds a name of any origin, police spelling included; refused where no letter or digit is left.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let key = squash(text);
        if key.is_empty() { Err(ValueError::TextMissing) } else { Ok(Self(key)) }
    }
}

super::text_value!(NameKey);

fn squash(text: &str) -> String {
    clean::fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn is_name_char(c: char) -> bool {
    c.is_alphabetic()
        || unicode_normalization::char::is_combining_mark(c)
        || matches!(c, ' ' | '\'' | '-' | '–' | '.' | ',' | '(' | ')' | '·')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn welsh_irish_and_long_names_are_names() {
        for (first, last) in [
            ("Llŷr", "ap Gruffudd"),
            ("Siobhán", "Ní Dhomhnaill"),
            ("D’Arcy", "O’Neill-Jones"),
            ("Mary Ann", "St. John (formerly Smith)"),
            ("王", "小明"),
            ("A", "X"),
            ("नीलम", "शर्मा"),
        ] {
            assert!(PersonName::parse(first, last).is_ok(), "{first} {last}");
        }
        assert!(NamePart::parse(&"n".repeat(100)).is_ok());
    }

    #[test]
    fn an_error_says_which_part_is_wrong() {
        assert_eq!(PersonName::parse(" ", "Lee"), Err(ValueError::FirstNameMissing));
        assert_eq!(PersonName::parse("Bruce", "\u{00A0}"), Err(ValueError::LastNameMissing));
        assert_eq!(PersonName::parse("Bruce", &"n".repeat(101)), Err(ValueError::LastNameTooLong));
        assert_eq!(PersonName::parse("<b>", "Lee"), Err(ValueError::FirstNameCharacters));
        assert_eq!(PersonName::parse("Bruce", "=1+1"), Err(ValueError::LastNameCharacters));
        assert_eq!(PersonName::parse("...", "Lee"), Err(ValueError::FirstNameCharacters));
    }

    #[test]
    fn a_name_is_found_without_its_accents_and_marks() {
        let key = |text| NameKey::parse(text).unwrap();
        for (one, other) in [
            ("O’Neill", "ONEILL"),
            ("Anne-Marie", "anne marie"),
            ("Siân", "SIAN"),
            ("Sia\u{0302}n", "Siân"),
            ("Mac Donald", "MacDonald"),
            ("Łukasz", "Lukasz"),
            ("Smith & Sons Ltd.", "SMITH & SONS LTD"),
        ] {
            assert_eq!(key(one), key(other));
        }
        assert_ne!(key("Smith"), key("Smyth"));
        assert_ne!(key("MacDonald"), key("McDonald"));
        assert!(NameKey::parse("--'").is_err());
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            if let Ok(key) = NameKey::parse(&text) {
                prop_assert_eq!(NameKey::parse(key.as_str()).unwrap(), key);
            }
        }

        #[test]
        fn a_name_that_was_read_reads_back_the_same(text in "\\PC{0,40}") {
            if let Ok(part) = NamePart::parse(&text) {
                prop_assert_eq!(NamePart::parse(part.as_str()).unwrap(), part);
            }
        }
    }
}
